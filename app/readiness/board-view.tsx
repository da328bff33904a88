import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { EmptyState } from "~/app/components/empty-state";
import { LinkButton } from "~/app/components/link-button";
import { keepTogether } from "~/rules/german/typography";
import { casePath, invitationsPath, schedulePath, stepPath } from "../addresses/case";
import type { BoardPage } from "./board-page.server";
import { BoardTable } from "./board-table";
import { RemindButton } from "./remind-button";
import { RemindersSection } from "./reminders-section";

type Props = {
  page: BoardPage & {
    /** What was just done. */
    done: string | null;
  };
};

function Progress({ id, label, value, max }: { id: string; label: string; value: number; max: number }) {
  const words = `${value} von ${max}`;
  return (
    <div className="kern-progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={max} value={value}>
        {words}
      </progress>
      <span className="muted">{words}</span>
    </div>
  );
}

function Tiles({ page: { id, rows, uploaded, cleared, next } }: { page: BoardPage }) {
  return (
    <div className="tiles">
      <Progress id="hochgeladen" label="Beschlüsse hochgeladen" value={uploaded} max={rows.length} />
      <Progress id="freigegeben" label="Eigene Teile freigegeben" value={cleared} max={rows.length} />
      <div>
        <p className="strong">Nächste Erinnerung</p>
        <p className="date-line">{next.value}</p>
        <p className="muted">{keepTogether(next.aside)}</p>
        {next.plan && (
          <p>
            <a href={schedulePath(id)}>Antragstag planen</a>
          </p>
        )}
      </div>
    </div>
  );
}

function Actions({ page: { id, confirmation, remindedToday, unreachable } }: { page: BoardPage }) {
  return (
    <>
      {confirmation ? (
        <div className="actions tight">
          <RemindButton id={id} confirmation={confirmation} />
          <LinkButton href="#erinnerungen" label="Erinnerungen einstellen" />
        </div>
      ) : (
        <p>
          {remindedToday} <a href="#erinnerungen">Erinnerungen einstellen</a>
        </p>
      )}
      {unreachable && (
        <p className="small muted">
          {unreachable} <a href={invitationsPath(id)}>Beteiligte einladen</a>
        </p>
      )}
    </>
  );
}

/** Who still has to do something before the application can be made, and the way to remind them. */
export function BoardView({ page }: Props) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Stand der Beteiligten</h1>
        {page.done && <Alert tone="success" role="status" title={page.done} />}
        {page.alone ? (
          <EmptyState
            title="Noch keine weiteren Beteiligten"
            text="Sobald Sie eingetragen haben, wer mit Ihnen zusammenarbeitet, steht hier, wer noch was tun muss."
          >
            <LinkButton kind="primary" href={stepPath(page.id, "beteiligte")} label="Zu den Beteiligten" />
          </EmptyState>
        ) : (
          <>
            <p className="verdict-line">{keepTogether(page.summary)}</p>
            <Tiles page={page} />
            <Actions page={page} />
            <section aria-labelledby="alle">
              <h2 className="kern-heading-medium" id="alle">
                Alle Beteiligten
              </h2>
              {page.rows.some(({ ready }) => !ready) && (
                <p className="muted small">Wer noch etwas tun muss, steht oben.</p>
              )}
              <BoardTable rows={page.rows} />
            </section>
            <RemindersSection page={page} />
          </>
        )}
      </main>
    </>
  );
}
