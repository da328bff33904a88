import { sourceTexts } from "~/forms/papers/application/finding-words";
import { keepTogether } from "~/rules/german/typography";
import type { Source } from "~/rules/report/report";
import { FindingSource } from "./finding-source";

/** One source as a link; several that say the same once, each with how well it is proven. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const [only, ...others] = sources;
  if (only && others.length === 0) return <FindingSource source={only} />;
  return (
    <ul className="plain source">
      {sourceTexts(sources).map((text) => (
        <li key={text}>{keepTogether(text)}</li>
      ))}
    </ul>
  );
}
