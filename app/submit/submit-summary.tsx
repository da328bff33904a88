import { keepTogether } from "~/rules/german/typography";
import type { SubmitPage } from "./submit-page.server";
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
function Addressee({ page: { authority, stations }, inSystem }: Props) {
  return (
    <>
      <Line label="An" value={authority ?? "keine Angabe"} />
      {stations.length > 0 && (
        <Line
          label="Auf dem Dienstweg über"
          value={stations.join(", ")}
          aside={`Der Antrag geht zuerst an: ${stations[0]}.`}
        />
      )}
      <Line
        label="Weg"
        value={inSystem ? "über IKZ-Antrag" : "auf Papier oder über ein Postfach; Sie versenden ihn selbst"}
      />
    </>
  );
}

type Props = { page: SubmitPage; inSystem: boolean };

/** What goes where, and as of which day. */
export function SubmitSummary({ page, inSystem }: Props) {
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
        <Addressee page={page} inSystem={inSystem} />
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
