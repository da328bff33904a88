import { Alert } from "~/app/components/alert";
import { CaseHeader } from "~/app/components/case-header";
import { ErrorSummary } from "~/app/components/error-summary";
import { keepTogether } from "~/rules/german/typography";
import { calendarPath, casePath } from "../addresses/case";
import type { CaseHead } from "../case/case-head.server";
import { MilestoneTable } from "./milestone-table";
import { PlansForm, type PlansRefused } from "./plans-form";
import { ProblemList } from "./problem-list";
import type { SchedulePage } from "./schedule-page.server";
import { SchedulePicture } from "./schedule-picture";

type Props = {
  page: SchedulePage & { head: CaseHead; saved: boolean };
  refused: PlansRefused | null;
};

function CalendarLink({ id }: { id: string }) {
  return (
    <section aria-labelledby="kalender">
      <h2 className="kern-heading-medium" id="kalender">
        In Ihren Kalender
      </h2>
      <p>
        <a href={calendarPath(id)} download>
          Termine ab heute als Kalenderdatei (iCalendar)
        </a>
      </p>
      <p className="small muted">
        Für Outlook und andere Kalender. Ändern sich Tage, laden Sie die Datei noch einmal; Ihr Kalender
        ersetzt dann die früheren Termine.
      </p>
    </section>
  );
}

function CriticalPath({ critical }: { critical: string }) {
  return (
    <p className="iconline">
      <span className="kern-icon kern-icon--arrow-forward kern-icon--small icon-path" aria-hidden="true" />
      <span>
        <span className="strong">Kritischer Weg:</span> {keepTogether(critical)}
      </span>
    </p>
  );
}

function Milestones({ page: { lines, acts } }: { page: SchedulePage }) {
  return (
    <section aria-labelledby="termine">
      <h2 className="kern-heading-medium" id="termine">
        Alle Termine
      </h2>
      <MilestoneTable lines={lines} />
      {acts.map(({ short, full }) => (
        <p className="small muted acts" key={short}>
          {short}: {keepTogether(full)}
        </p>
      ))}
    </section>
  );
}

/** What happens when: problems first, then the schedule as a picture, the days to plan, and everything in words. */
export function ScheduleView({ page, refused }: Props) {
  return (
    <>
      <CaseHeader {...page.head} />
      <main id="inhalt" className="page content">
        <p className="small muted">
          <a href={casePath(page.id)}>Zurück zum Antrag</a>
        </p>
        <h1 className="kern-heading-large">Zeitplan</h1>
        {refused && <ErrorSummary errors={refused.errors} />}
        {page.saved && !refused && (
          <Alert tone="success" role="status" title="Die geplanten Tage sind gespeichert." />
        )}
        <ProblemList problems={page.problems} />
        <div className="split">
          <div className="flow">
            <p className="verdict-line">{keepTogether(page.summary)}</p>
            {page.critical && <CriticalPath critical={page.critical} />}
            <SchedulePicture picture={page.picture} />
          </div>
          <PlansForm page={page} refused={refused} />
        </div>
        <Milestones page={page} />
        <CalendarLink id={page.id} />
        <p className="small muted footnote">
          Arbeitstage sind Montag bis Freitag ohne die gesetzlichen Feiertage des Landes. Kündigungsfristen
          verschieben sie nicht. Der Zeitplan ersetzt keine Auskunft der Behörde.
        </p>
      </main>
    </>
  );
}
