import { FindingWide } from "~/app/components/finding-wide";
import type { Finding } from "~/rules/report/report";

/** The report as it was sealed: how much holds, and every point that a person has to look at. */
export function SubmittedReport({ findings }: { findings: Finding[] }) {
  const shown = findings.filter(({ verdict }) => verdict !== "met" && verdict !== "not_applicable");
  return (
    <section aria-labelledby="pruefbericht">
      <h2 className="kern-heading-medium" id="pruefbericht">
        Prüfbericht
      </h2>
      <p>
        Erfüllt: {findings.filter(({ verdict }) => verdict === "met").length} von {findings.length} geprüften
        Punkten. Alle Punkte mit Quelle stehen im PDF.
      </p>
      {shown.map((finding) => (
        <FindingWide key={finding.rule} finding={finding} anchor={finding.rule} />
      ))}
    </section>
  );
}
