import {
  boardPath,
  copyPath,
  deletePath,
  invitationsPath,
  jsonPath,
  leadPath,
  pdfPath,
  restoreParticipantPath,
  reviewPath,
  schedulePath,
  withdrawPath,
} from "~/app/addresses/case";
import type { CaseHead } from "~/app/case/case-head.server";
import { CLEARANCE_STATES } from "~/app/clearance/clearance-words";
import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { LinkButton } from "~/app/components/link-button";
import type { StepItem } from "~/app/components/step-list";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Tone } from "~/forms/papers/paper/blocks";
import { ClearanceLines, WithoutApprover } from "./clearance-lines";
import type { Overview } from "./overview.server";
import { SubmissionLines } from "./submission-lines";

const TONES: Record<StepItem["mark"], Tone> = {
  done: "success",
  open: "warning",
  blocked: "danger",
  none: "neutral",
};

function Tasks({ steps }: { steps: StepItem[] }) {
  return (
    <ol className="kern-task-list__list">
      {steps.map(({ href, title, mark, state }, position) => (
        <li className="kern-task-list__item" key={href}>
          <div className="kern-task-list__title">
            <a className="kern-link kern-link--stretched kern-task-list__content-wrapper" href={href}>
              <span className="kern-number">{position + 1}</span>
              <span>{title}</span>
            </a>
          </div>
          <div className="kern-task-list__status">
            <ToneBadge tone={TONES[mark]} word={state} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Partners({ overview: { id, partners } }: { overview: Overview }) {
  return (
    <section aria-labelledby="partner">
      <h2 className="kern-heading-medium" id="partner">
        Weitere Beteiligte
      </h2>
      {partners.length > 0 && (
        <p>
          <a href={boardPath(id)}>Stand der Beteiligten und Erinnerungen</a>
        </p>
      )}
      {partners.length === 0 ? (
        <p className="muted">Noch keine. Tragen Sie sie im Schritt „Beteiligte“ ein.</p>
      ) : (
        <ul className="plain flow-1">
          {partners.map(({ id: partner, name, state, clearance }) => (
            <li key={partner}>
              <span className="strong">{name}</span> <span className="block small muted">{state}</span>
              {clearance && <ToneBadge {...CLEARANCE_STATES[clearance]} />}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={invitationsPath(id)}>Beteiligte einladen</a>
      </p>
      <p>
        <a href={leadPath(id)}>Federführung abgeben</a>
      </p>
    </section>
  );
}

/** When the application can be made; a partner plans its own council's meeting there. */
function Times({ id, lead }: { id: string; lead: boolean }) {
  return (
    <section aria-labelledby="zeiten">
      <h2 className="kern-heading-medium" id="zeiten">
        Zeitplan
      </h2>
      <p>
        <a href={schedulePath(id)}>
          {lead ? "Sitzungen und Termine planen" : "Termine und die Sitzung Ihres Gremiums"}
        </a>
      </p>
    </section>
  );
}

/** An offer of the lead that waits for its answer. */
function OfferLine({ overview: { id, offer, leadName } }: { overview: Overview }) {
  if (!offer) return null;
  const title = offer.toMe
    ? `${leadName} bietet Ihnen die Federführung an`
    : `Die Federführung ist ${offer.name} angeboten`;
  return (
    <Alert tone="info" title={title}>
      <p>
        <a href={leadPath(id)}>{offer.toMe ? "Folgen ansehen und antworten" : "Angebot ansehen"}</a>
      </p>
    </Alert>
  );
}

function Tools({ overview: { id, mayDelete, mayWithdraw } }: { overview: Overview }) {
  return (
    <section aria-labelledby="werkzeuge">
      <h2 className="kern-heading-medium" id="werkzeuge">
        Ansehen und sichern
      </h2>
      <ul className="plain flow-1">
        <li>
          <a href={reviewPath(id)}>Antrag lesen</a>
        </li>
        <li>
          <a href={pdfPath(id)}>Entwurf als PDF</a>
        </li>
        <li>
          <a href={jsonPath(id)}>Daten als Datei sichern (JSON)</a>
        </li>
        <li>
          <form method="post" action={copyPath(id)}>
            <button className="link-button" type="submit">
              Als neuen Antrag kopieren
            </button>
          </form>
        </li>
        {mayWithdraw && (
          <li>
            <a href={withdrawPath(id)}>Antrag zurücknehmen</a>
          </li>
        )}
        {mayDelete && (
          <li>
            <a href={deletePath(id)}>Entwurf löschen</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The first page of a case: the list of tasks, and beside it who takes part and what can be taken along. */
export function CaseOverviewView({ overview }: { overview: Overview & { head: CaseHead } }) {
  const { head, access, steps, undo, submissions, changedSince, withdrawn } = overview;
  const lead = access === "lead";
  const complete = steps.every(({ mark }) => mark === "done");
  const next = steps.find(({ mark, asked }) => mark !== "done" && asked) ?? steps[0];
  return (
    <>
      <CaseHeader {...head} />
      <main id="inhalt" className="page content">
        <h1 className="kern-heading-large">{lead ? "Ihr Antrag" : "Ihr Teil des Antrags"}</h1>
        {undo && (
          <Alert
            tone="info"
            role="status"
            title={
              undo.instead === null
                ? `${undo.name} ist nicht mehr im Antrag`
                : `${undo.insteadName} steht jetzt an der Stelle von ${undo.name}`
            }
          >
            <form
              method="post"
              action={restoreParticipantPath(overview.id, undo.section.slice("participant:".length))}
            >
              {undo.instead !== null && <input type="hidden" name="statt" value={undo.instead} />}
              <button className="link-button" type="submit">
                {undo.instead === null ? "Wieder aufnehmen" : "Austausch zurücknehmen"}
              </button>
            </form>
          </Alert>
        )}
        <div className="split">
          <div className="flow">
            {!lead && (
              <p className="lead">
                Tragen Sie die Angaben Ihrer Kommune ein und laden Sie Ihren Beschluss hoch. Den Rest erledigt
                die federführende Kommune.
              </p>
            )}
            {submissions.length > 0 && <SubmissionLines overview={overview} />}
            {withdrawn && (
              <Alert tone="warning" title="Sie haben den Antrag zurückgenommen">
                <p>Niemand bearbeitet ihn. Sie können ihn ändern und erneut einreichen.</p>
              </Alert>
            )}
            {changedSince && !withdrawn && (
              <Alert tone="warning" title="Änderungen noch nicht eingereicht">
                <p>
                  Seit der Einreichung wurde etwas geändert. Die Behörde sieht es erst, wenn Sie erneut
                  einreichen.
                </p>
              </Alert>
            )}
            <OfferLine overview={overview} />
            <WithoutApprover overview={overview} />
            <Tasks steps={steps} />
            {!lead && complete && (
              <p className="iconline">
                <span className="kern-icon kern-icon--success kern-icon--small icon-met" aria-hidden="true" />
                <span>Ihr Teil ist vollständig. Sie können ihn weiter ändern.</span>
              </p>
            )}
            {next && submissions.length === 0 && !(complete && !lead) && (
              <p className="actions tight">
                <LinkButton kind="primary" href={next.href} label={`Weiter mit „${next.title}“`} />
              </p>
            )}
          </div>
          {!lead && (
            <div>
              <ClearanceLines overview={overview} />
              <Times id={overview.id} lead={false} />
            </div>
          )}
          {lead && (
            <div>
              <ClearanceLines overview={overview} />
              <Partners overview={overview} />
              <Times id={overview.id} lead />
              <Tools overview={overview} />
            </div>
          )}
        </div>
      </main>
    </>
  );
}
