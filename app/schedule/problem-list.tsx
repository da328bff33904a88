import { FindingSource } from "~/app/components/finding-source";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { Tone } from "~/forms/papers/paper/blocks";
import { keepTogether } from "~/rules/german/typography";
import type { ScheduleProblem } from "~/rules/schedule/milestone";

const KINDS: Record<ScheduleProblem["kind"], { tone: Tone; word: string }> = {
  impossible: { tone: "danger", word: "unmöglich" },
  unusual: { tone: "warning", word: "ungewöhnlich" },
  hint: { tone: "info", word: "Hinweis" },
};

/** What does not fit together, each with what to do; nothing where all is well. */
export function ProblemList({ problems }: { problems: ScheduleProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="reihenfolge">
      <h2 className="kern-heading-medium" id="reihenfolge">
        Was nicht zusammenpasst ({problems.length})
      </h2>
      <ul className="plain">
        {problems.map(({ id, kind, text, source }) => (
          <li className="finding" key={id}>
            <p className="meta">
              <ToneBadge {...KINDS[kind]} />
            </p>
            <p>{keepTogether(text)}</p>
            {source && <FindingSource source={source} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
