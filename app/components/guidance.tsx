import { keepTogether } from "~/rules/german/typography";
import { Disclosure } from "./disclosure";

/** What helps to write a reason that the authority will judge, folded away. */
export function Guidance({ summary, points }: { summary: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <Disclosure className="guidance">
      <summary>{summary}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{keepTogether(point)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
