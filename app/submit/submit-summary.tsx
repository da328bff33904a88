import type { SubmitPage } from "./submit-page.server";

/** What goes where, and as of which day. */
export function SubmitSummary({ page }: { page: SubmitPage }) {
  const { authority, stations, documents, day, supplementedOn, earlierDay } = page;
  return (
    <dl className="pairs">
      <div>
        <dt>An</dt>
        <dd>{authority ?? "keine Angabe"}</dd>
      </div>
      {stations.length > 0 && (
        <div>
          <dt>Auf dem Dienstweg über</dt>
          <dd>{stations.join(", ")}</dd>
        </div>
      )}
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
        <dt>Anlagen</dt>
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
  );
}
