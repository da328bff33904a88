import { submissionFilePath, submissionPath } from "~/app/addresses/case";
import { proceedingPath } from "~/app/addresses/proceeding";
import { formatDate } from "~/rules/german/date";
import type { Overview } from "./overview.server";

const moment = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

/** What was handed in, to whom, and for an authority outside the system whether it was sent. */
export function SubmissionLines({ overview: { submissions } }: { overview: Overview }) {
  return (
    <section className="panel flow-1" aria-labelledby="eingereicht">
      <h2 className="kern-heading-medium" id="eingereicht">
        Eingereicht
      </h2>
      {submissions.map(
        ({
          number,
          version,
          submittedAt,
          authorityName,
          authorityInSystem,
          dispatchedOn,
          dispatchWay,
          receipt,
        }) => (
          <div key={`${number} ${version}`}>
            <p>
              <a href={submissionPath(number, version)}>{number}</a>
              {submissions.length > 1 && `, Fassung ${version}`}, {moment.format(new Date(submittedAt))} Uhr,
              an: {authorityName}
            </p>
            <p className="small">
              <a href={proceedingPath(number)}>Stand des Vorgangs</a> ·{" "}
              <a href={submissionFilePath(number, version, receipt.file)}>{receipt.word} (PDF)</a>
            </p>
            {!authorityInSystem && dispatchedOn && (
              <p className="small muted">
                Versandt am {formatDate(dispatchedOn)}: {dispatchWay}
              </p>
            )}
          </div>
        ),
      )}
    </section>
  );
}
