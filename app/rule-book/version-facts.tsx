import { keepTogether } from "~/rules/german/typography";
import type { VersionHead } from "./programme-list.server";

type Props = {
  version: VersionHead;
  /** Also what the version rests on, and when it was last read. */
  full?: boolean;
};

/** Validity, legal basis and reference numbers of a version. */
export function VersionFacts({ version, full = false }: Props) {
  const { span, daysProof, legalBasis, dates, references, publication, legalBases, asOf } = version;
  const more: [label: string, text: string][] = [
    ["Beruht auf", legalBases.join("; ")],
    ["Regelstand", asOf],
  ];
  const rows: [label: string, text: string][] = [
    ["Geltung", `${span} (${daysProof})`],
    ["Rechtsgrundlage", legalBasis],
    ["Datum", dates],
    ["Aktenzeichen", references.length === 0 ? "nicht bekannt" : references.join(", ")],
    ...(publication === null ? [] : ([["Veröffentlicht", publication]] satisfies [string, string][])),
    ...(full ? more.filter(([, text]) => text !== "") : []),
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
