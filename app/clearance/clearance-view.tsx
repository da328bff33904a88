import { Form } from "@remix-run/react";
import { casePath, organisationPath, reviewPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { DataTable } from "~/app/components/data-table";
import { LinkButton } from "~/app/components/link-button";
import { SubmitButton } from "~/app/components/submit-button";
import { TextArea } from "~/app/components/text-area";
import { ToneBadge } from "~/app/components/verdict-badge";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import type { OwnPart, PartClearance } from "./clearance.server";
import { CLEARANCE_STATES } from "./clearance-words";

type Props = {
  page: { id: string; head: CaseHead; lead: boolean; own: OwnPart[]; others: PartClearance[] };
  refused: Refused | null;
};

function Hidden({ part }: { part: OwnPart }) {
  return (
    <>
      <input type="hidden" name="teil" value={part.part} />
      <input type="hidden" name="gesehen" value={part.seen} />
    </>
  );
}

function HandOver({ part, refused }: { part: OwnPart; refused: Refused | null }) {
  return (
    <Form method="post">
      <Hidden part={part} />
      <p>
        Freigeben kann: {part.approvers.join(", ")}. Bis zur Antwort lässt sich dieser Teil nicht ändern; Sie
        können ihn jederzeit zurücknehmen.
      </p>
      <TextArea
        name="notiz"
        id={`notiz.${part.part}`}
        label="Mitteilung dazu"
        optional="freiwillig"
        rows={3}
        defaultValue={refused?.typed.notiz}
        error={messageAt(refused, "notiz")}
      />
      <div className="actions tight">
        <SubmitButton name="absicht" value="geben" label="Zur Freigabe geben" busy="Wird übergeben …" />
      </div>
    </Form>
  );
}

function Answer({
  part,
  id,
  lead,
  refused,
}: {
  part: OwnPart;
  id: string;
  lead: boolean;
  refused: Refused | null;
}) {
  return (
    <>
      {part.alone && (
        <Alert tone="info" title="In Ihrer Organisation gibt es keine zweite Person, die freigibt" level={3}>
          <p>
            Sie haben diesen Teil selbst übergeben und können ihn selbst freigeben. Im Verlauf steht dann
            „ohne zweite Person“.{" "}
            <a href={organisationPath(part.organisationId)}>Eine weitere freigebende Person benennen</a>
          </p>
        </Alert>
      )}
      <p>
        Lesen Sie den Teil, bevor Sie ihn freigeben:{" "}
        {lead ? <a href={reviewPath(id)}>Antrag lesen</a> : <a href={casePath(id)}>Ihren Teil ansehen</a>}
      </p>
      <Form method="post" className="actions tight">
        <Hidden part={part} />
        <SubmitButton name="absicht" value="freigeben" label="Teil freigeben" busy="Wird freigegeben …" />
      </Form>
      <Form method="post">
        <Hidden part={part} />
        <TextArea
          name="grund"
          id={`grund.${part.part}`}
          label="Grund, wenn Sie den Teil zurückgeben"
          rows={3}
          defaultValue={refused?.typed.grund}
          error={messageAt(refused, "grund")}
        />
        <div className="actions tight">
          <SubmitButton
            kind="secondary"
            name="absicht"
            value="zurueckgeben"
            label="Mit Begründung zurückgeben"
            busy="Wird zurückgegeben …"
          />
        </div>
      </Form>
    </>
  );
}

function TakeBack({ part }: { part: OwnPart }) {
  return (
    <Form method="post" className="actions tight">
      <Hidden part={part} />
      <SubmitButton
        kind="tertiary"
        name="absicht"
        value="zuruecknehmen"
        label="Zurücknehmen und weiter bearbeiten"
        busy="Wird zurückgenommen …"
      />
    </Form>
  );
}

function History({ part: { history, part } }: { part: OwnPart }) {
  if (history.length < 2) return null;
  return (
    <details className="settled" id={`verlauf.${part}`}>
      <summary>Verlauf der Freigabe</summary>
      <ul className="plain flow-1 small">
        {history.map(({ sequence, sentence, note }) => (
          <li key={sequence}>
            {sentence}
            {note && <span className="block muted breakable">„{note}“</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Part({ part, page, refused }: { part: OwnPart; page: Props["page"]; refused: Refused | null }) {
  const mine = refused?.typed.teil === part.part ? refused : null;
  return (
    <section className="panel flow" aria-labelledby={`teil.${part.part}`}>
      <div className="head">
        <h2 className="kern-heading-medium" id={`teil.${part.part}`}>
          {part.part === "lead" ? "Ihr Teil: alles, was Sie eintragen" : part.title}
        </h2>
        <ToneBadge {...CLEARANCE_STATES[part.state]} />
      </div>
      {mine?.errors
        .filter(({ field }) => field !== "notiz" && field !== "grund")
        .map(({ message }) => (
          <Alert key={message} tone="danger" role="alert" level={3} title={message} />
        ))}
      {part.sentence && <p>{part.sentence}</p>}
      {part.note && part.state !== "cleared" && <p className="panel breakable">„{part.note}“</p>}
      {part.withoutApprover && (
        <Alert tone="warning" title="Ihre Organisation hat noch keine freigebende Person" level={3}>
          <p>
            Ohne sie kann niemand diesen Teil freigeben{page.lead ? " und niemand den Antrag einreichen" : ""}
            . Jedes Mitglied kann die erste benennen, auch sich selbst.{" "}
            <a href={organisationPath(part.organisationId)}>Freigebende Person benennen</a>
          </p>
        </Alert>
      )}
      {part.canRequest && <HandOver part={part} refused={mine} />}
      {part.answeredBy.length > 0 && (
        <p>Sie haben diesen Teil selbst übergeben. Beantworten kann das {part.answeredBy.join(" oder ")}.</p>
      )}
      {part.canDecide && <Answer part={part} id={page.id} lead={page.lead} refused={mine} />}
      {part.state === "requested" && !part.canDecide && part.answeredBy.length === 0 && (
        <p>Freigeben kann: {part.approvers.join(", ") || "noch niemand"}.</p>
      )}
      {part.canWithdraw && <TakeBack part={part} />}
      <History part={part} />
    </section>
  );
}

/** Four eyes: the own part with what can be done, and for the lead where the others stand. */
export function ClearanceView({ page, refused }: Props) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>{page.lead ? "Zurück zum Antrag" : "Zurück zu Ihrem Teil"}</a>
        </p>
        <h1 className="kern-heading-large">Freigabe</h1>
        <p className="lead">
          Eine Person bearbeitet, eine andere gibt frei. Wer freigeben darf, legt Ihre Organisation fest.
        </p>
        <div className="flow fields">
          {page.own.map((part) => (
            <Part key={part.part} part={part} page={page} refused={refused} />
          ))}
        </div>
        {page.others.length > 0 && (
          <section className="flow-1" aria-labelledby="andere">
            <h2 className="kern-heading-medium" id="andere">
              Freigabe der weiteren Beteiligten
            </h2>
            <DataTable
              caption="Freigabe der weiteren Beteiligten"
              hideCaption
              columns={[{ label: "Beteiligte" }, { label: "Stand" }, { label: "Zuletzt" }]}
              rows={page.others.map(({ part, title, state, sentence }) => ({
                key: part,
                cells: [
                  title,
                  <ToneBadge key="stand" {...CLEARANCE_STATES[state]} />,
                  sentence ?? "noch nichts",
                ],
              }))}
            />
          </section>
        )}
        {page.own.length === 0 && (
          <p className="actions tight">
            <LinkButton href={casePath(page.id)} label="Zurück" />
          </p>
        )}
      </main>
    </>
  );
}
