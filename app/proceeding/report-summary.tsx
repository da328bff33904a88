import { submissionPath } from "~/app/addresses/case";
import { capitalise, numberWord } from "~/rules/german/words";
import type { NewestVersion } from "./newest-version.server";

type Props = {
  newest: NewestVersion;
  /** Whether who reads this is the one to judge. */
  mayDecide: boolean;
};

/** The report of the newest version in short, and what a person has to judge. */
export function ReportSummary({ newest, mayDecide }: Props) {
  const { number, version, report, judged } = newest;
  const href = submissionPath(number, version);
  const points = judged.length === 1 ? "Einen Punkt" : `${capitalise(numberWord(judged.length))} Punkte`;
  return (
    <section className="flow-1" aria-labelledby="pruefbericht">
      <h2 className="kern-heading-medium" id="pruefbericht">
        Prüfbericht
      </h2>
      <p>{report}</p>
      {judged.length > 0 && (
        <>
          <p>
            {points} {mayDecide ? "beurteilen Sie" : "beurteilt die Bewilligungsbehörde"}:
          </p>
          <ul className="flow-1">
            {judged.map(({ rule, title }) => (
              <li key={rule}>
                <a href={`${href}#${rule}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`${href}#pruefbericht`}>Ganzer Prüfbericht</a>
      </p>
    </section>
  );
}
