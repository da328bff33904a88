import { keepTogether } from "~/rules/german/typography";
import type { Source } from "~/rules/report/report";
import { sourceLines } from "./verdict-words";

/** Where the rule is written, and how well that is proven. */
export function FindingSource({ source }: { source: Source }) {
  const lines = sourceLines(source);
  const text = keepTogether(lines.source);
  return (
    <p className="source">
      {source.url ? (
        <a href={source.url} rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      {lines.certainty && (
        <>
          <br />
          {lines.certainty}
        </>
      )}
    </p>
  );
}
