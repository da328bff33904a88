import { submissionFilePath, submissionPath, submittedPath } from "~/app/addresses/case";
import { proceedingPath } from "~/app/addresses/proceeding";
import { formatDate } from "~/rules/german/date";
import type { Overview } from "./overview.server";

const moment = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

type Line = Overview["submissions"][number];

/** To where it is now, and its receipt; for the lead of the newest one also to what comes next. */
function Ways({ line: { number, version, receipt }, next }: { line: Line; next: string | null }) {
  return (
    <p className="small">
      {next !== null && (
        <>
          <a href={next}>Wie es weitergeht</a> ·{" "}
        </>
      )}
      <a href={proceedingPath(number)}>Stand des Vorgangs</a> ·{" "}
      <a href={submissionFilePath(number, version, receipt.file)}>{receipt.word} (PDF)</a>
    </p>
  );
}

/** What was handed in, to whom, and for an authority outside the system whether it was sent. */
export function SubmissionLines({ overview: { id, access, onItsWay, submissions } }: { overview: Overview }) {
  const isNext = ({ version }: Line) => access === "lead" && onItsWay && version === submissions[0]?.version;
  return (
    <section className="panel flow-1" aria-labelledby="eingereicht">
      <h2 className="kern-heading-medium" id="eingereicht">
        Eingereicht
      </h2>
      {submissions.map((line) => (
        <div key={`${line.number} ${line.version}`}>
          <p>
            <a href={submissionPath(line.number, line.version)}>{line.number}</a>
            {submissions.length > 1 && `, Fassung ${line.version}`},{" "}
            {moment.format(new Date(line.submittedAt))} Uhr, an: {line.authorityName}
          </p>
          <Ways line={line} next={isNext(line) ? submittedPath(id) : null} />
          {!line.authorityInSystem && line.dispatchedOn && (
            <p className="small muted">
              Versandt am {formatDate(line.dispatchedOn)}: {line.dispatchWay}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
