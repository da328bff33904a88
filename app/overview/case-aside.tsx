import {
  boardPath,
  checkPath,
  copyPath,
  deletePath,
  invitationsPath,
  jsonPath,
  leadPath,
  pdfPath,
  reviewPath,
  schedulePath,
  submissionFilePath,
  withdrawPath,
} from "~/app/addresses/case";
import { CLEARANCE_STATES } from "~/app/clearance/clearance-words";
import { ToneBadge } from "~/app/components/verdict-badge";
import { ClearanceLines } from "./clearance-lines";
import type { Overview } from "./overview.server";

function Partners({ overview: { id, partners, may } }: { overview: Overview }) {
  return (
    <section aria-labelledby="partner">
      <h2 className="kern-heading-medium" id="partner">
        Weitere Beteiligte
      </h2>
      {partners.length > 0 && (
        <p>
          <a href={boardPath(id)}>
            {may.remind ? "Stand der Beteiligten und Erinnerungen" : "Stand der Beteiligten"}
          </a>
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
      {may.invite && (
        <p>
          <a href={invitationsPath(id)}>Beteiligte einladen</a>
        </p>
      )}
      {may.passLead && (
        <p>
          <a href={leadPath(id)}>Federführung abgeben</a>
        </p>
      )}
    </section>
  );
}

/** The newest version that was handed in, to be read. */
function Newest({ overview: { submissions } }: { overview: Overview }) {
  const [newest] = submissions;
  if (!newest) return null;
  const { number, version } = newest;
  const words = submissions.length > 1 ? `, Fassung ${version}` : "";
  return (
    <>
      <li>
        <a href={submissionFilePath(number, version, "antrag.pdf")}>Eingereichter Antrag{words} (PDF)</a>
      </li>
      <li>
        <a href={submissionFilePath(number, version, "paket.zip")}>Paket mit allen Anlagen{words} (ZIP)</a>
      </li>
    </>
  );
}

/** A partner reads what it joins. */
function WholeApplication({ overview }: { overview: Overview }) {
  const { id, leftOut, may, submissions, clearances } = overview;
  const heldBack = overview.heldBack || !may.change;
  const isCleared = clearances.every(({ state }) => state === "cleared");
  return (
    <section className="panel flow-1" aria-labelledby="ganz">
      <h2 className="kern-heading-medium" id="ganz">
        Der ganze Antrag
      </h2>
      {!heldBack && submissions.length === 0 && (
        <p>{`Sie beantragen gemeinsam.${isCleared ? "" : " Lesen Sie den Entwurf, bevor Ihr Teil freigegeben wird."}`}</p>
      )}
      {leftOut && <p className="small muted">{leftOut}</p>}
      <ul className="plain flow-1">
        <Newest overview={overview} />
        {!heldBack && (
          <>
            <li>
              <a href={reviewPath(id)}>Entwurf lesen</a>
            </li>
            <li>
              <a href={pdfPath(id)}>Entwurf als PDF</a>
            </li>
          </>
        )}
        <li>
          <a href={checkPath(id)}>Prüfung ansehen</a>
        </li>
      </ul>
    </section>
  );
}

/** When the application can be made; a partner plans its own council's meeting there. */
function Times({ id, lead, plans }: { id: string; lead: boolean; plans: boolean }) {
  const toPlan = lead ? "Sitzungen und Termine planen" : "Termine und die Sitzung Ihres Gremiums";
  return (
    <section aria-labelledby="zeiten">
      <h2 className="kern-heading-medium" id="zeiten">
        Zeitplan
      </h2>
      <p>
        <a href={schedulePath(id)}>{plans ? toPlan : "Zeitplan ansehen"}</a>
      </p>
    </section>
  );
}

function Tools({ overview }: { overview: Overview }) {
  const { id, may } = overview;
  return (
    <section aria-labelledby="werkzeuge">
      <h2 className="kern-heading-medium" id="werkzeuge">
        Ansehen und sichern
      </h2>
      <ul className="plain flow-1">
        <li>
          <a href={reviewPath(id)}>Antrag lesen</a>
        </li>
        <Newest overview={overview} />
        {may.change && (
          <li>
            <a href={pdfPath(id)}>Entwurf als PDF</a>
          </li>
        )}
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
        {may.withdraw && (
          <li>
            <a href={withdrawPath(id)}>Antrag zurücknehmen</a>
          </li>
        )}
        {may.delete && (
          <li>
            <a href={deletePath(id)}>Entwurf löschen</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Beside the tasks: where the parts stand, and for the lead who takes part and what can be taken along. */
export function CaseAside({ overview }: { overview: Overview }) {
  const lead = overview.access === "lead";
  return (
    <div>
      <ClearanceLines overview={overview} />
      {lead ? <Partners overview={overview} /> : <WholeApplication overview={overview} />}
      <Times id={overview.id} lead={lead} plans={overview.may.change} />
      {lead && <Tools overview={overview} />}
    </div>
  );
}
