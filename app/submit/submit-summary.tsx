import { keepTogether } from "~/rules/german/typography";
import { firstStopWords } from "./first-stop-words";
import type { ShownSubmitPage } from "./shown-submit-page";
import type { SummaryLine } from "./submit-summary.server";

function Line({ label, value, aside }: SummaryLine) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keepTogether(value)}
        {aside && <span className="block small muted">{keepTogether(aside)}</span>}
      </dd>
    </div>
  );
}

/** Who gets it, and on which way. */
function Addressee({ page: { authority, next } }: Props) {
  const { holder, over } = next;
  return (
    <>
      <Line
        label="An"
        value={authority ?? "keine Angabe"}
        {...(over.length === 0 && !next.anew && { aside: "Diese Fassung geht unmittelbar dorthin." })}
      />
      {over.length > 0 && (
        <Line label="Auf dem Dienstweg über" value={over.join(", ")} aside={firstStopWords(next)} />
      )}
      <Line
        label="Weg"
        value={
          holder === null ? "auf Papier oder über ein Postfach; Sie versenden ihn selbst" : "über IKZ-Antrag"
        }
      />
    </>
  );
}

type Props = { page: ShownSubmitPage };

/** What goes where, and as of which day. */
export function SubmitSummary({ page }: Props) {
  const { summary, documents, day, supplementedOn, earlierDay } = page;
  return (
    <section aria-labelledby="einreichung" className="flow-1">
      <h2 className="kern-heading-medium" id="einreichung">
        Was Sie einreichen
      </h2>
      <dl className="pairs">
        {summary.lines.map((line) => (
          <Line key={line.label} {...line} />
        ))}
        <Addressee page={page} />
        <div>
          <dt>Antragstag</dt>
          <dd>
            {day} {earlierDay && <span className="small muted">aus dem Papierantrag übernommen</span>}
            {supplementedOn && (
              <span className="block small muted">
                bleibt; diese Fassung ergänzt den Antrag am {supplementedOn}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Anlagen ({documents.length})</dt>
          <dd>
            {documents.length === 0 ? "keine" : null}
            <ul className="plain">
              {documents.map(({ id, name, pages }) => (
                <li key={id}>
                  {name} <span className="small muted">{pages === 1 ? "1 Seite" : `${pages} Seiten`}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
