import { FindingSource } from "~/app/components/finding-source";
import { keepTogether } from "~/rules/german/typography";
import type { CheckPage } from "./check-page.server";

/** What whoever applies should know, though no condition follows from it. */
export function RemarksView({ remarks }: { remarks: CheckPage["remarks"] }) {
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="wissenswertes">
      <h2 className="kern-heading-medium" id="wissenswertes">
        Gut zu wissen
      </h2>
      {remarks.map(({ title, text, source }) => (
        <article className="finding wide" key={title}>
          <p className="meta">
            <span className="small muted">Hinweis</span>
          </p>
          <div className="flow-1">
            <h3 className="kern-heading-small">{title}</h3>
            <p>{keepTogether(text)}</p>
          </div>
          <FindingSource source={source} />
        </article>
      ))}
    </section>
  );
}
