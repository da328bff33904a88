import { casePath, organisationPath } from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { DataTable } from "~/app/components/data-table";
import { Disclosure } from "~/app/components/disclosure";
import { LinkButton } from "~/app/components/link-button";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Refused } from "~/forms/small-forms/refused";
import type { OwnPart, PartClearance } from "./clearance.server";
import { CLEARANCE_STATES } from "./clearance-words";
import { AnswerPart, HandPartOver, TakePartBack } from "./part-acts";

type Props = {
  page: { id: string; head: CaseHead; lead: boolean; own: OwnPart[]; others: PartClearance[] };
  refused: Refused | null;
};

function History({ part: { history, part } }: { part: OwnPart }) {
  if (history.length < 2) return null;
  return (
    <Disclosure className="settled" id={`verlauf.${part}`}>
      <summary>Verlauf der Freigabe</summary>
      <ul className="plain flow-1 small">
        {history.map(({ sequence, sentence, note }) => (
          <li key={sequence}>
            {sentence}
            {note && <span className="block muted breakable">„{note}“</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
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
      {part.canRequest && <HandPartOver part={part} refused={mine} />}
      {part.answeredBy.length > 0 && (
        <p>Sie haben diesen Teil selbst übergeben. Beantworten kann das {part.answeredBy.join(" oder ")}.</p>
      )}
      {part.canDecide && <AnswerPart part={part} id={page.id} lead={page.lead} refused={mine} />}
      {part.state === "requested" && !part.canDecide && part.answeredBy.length === 0 && (
        <p>Freigeben kann: {part.approvers.join(", ") || "noch niemand"}.</p>
      )}
      {part.canWithdraw && <TakePartBack part={part} />}
      <History part={part} />
    </section>
  );
}

function OtherParts({ others }: { others: PartClearance[] }) {
  return (
    <section className="flow-1" aria-labelledby="andere">
      <h2 className="kern-heading-medium" id="andere">
        Freigabe der weiteren Beteiligten
      </h2>
      <DataTable
        caption="Freigabe der weiteren Beteiligten"
        hideCaption
        columns={[{ label: "Beteiligte" }, { label: "Stand" }, { label: "Zuletzt" }]}
        rows={others.map(({ part, title, state, sentence }) => ({
          key: part,
          cells: [title, <ToneBadge key="stand" {...CLEARANCE_STATES[state]} />, sentence ?? "noch nichts"],
        }))}
      />
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
        {page.others.length > 0 && <OtherParts others={page.others} />}
        {page.own.length === 0 && (
          <p className="actions tight">
            <LinkButton href={casePath(page.id)} label="Zurück" />
          </p>
        )}
      </main>
    </>
  );
}
