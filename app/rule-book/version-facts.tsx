import { keepTogether } from "~/rules/german/typography";
import type { VersionHead } from "./programme-list.server";

/** Validity, legal basis and reference numbers of a version. */
export function VersionFacts({ version }: { version: VersionHead }) {
  const { span, daysProof, legalBasis, dates, references, publication } = version;
  const rows: [label: string, text: string][] = [
    ["Geltung", `${span} (${daysProof})`],
    ["Rechtsgrundlage", legalBasis],
    ["Datum", dates],
    ["Aktenzeichen", references.length === 0 ? "nicht bekannt" : references.join(", ")],
    ...(publication === null ? [] : ([["Veröffentlicht", publication]] satisfies [string, string][])),
  ];
  return (
    <dl className="pairs law-facts">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{keepTogether(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
