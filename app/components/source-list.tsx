import type { Source } from "~/rules/report/report";
import { FindingSource } from "./finding-source";

const keyOf = ({ act, provision, url, certainty }: Source): string =>
  [act, provision, url, certainty].join(" ");

const distinct = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [keyOf(source), source])).values(),
];

/** Each source once as a link, with how well it is proven. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const [only, ...others] = sources;
  if (only && others.length === 0) return <FindingSource source={only} />;
  return (
    <ul className="plain source">
      {distinct(sources).map((source) => (
        <li key={keyOf(source)}>
          <FindingSource source={source} />
        </li>
      ))}
    </ul>
  );
}
