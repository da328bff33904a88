import { actPath, differencesPath, statementFilePath } from "~/app/addresses/proceeding";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { ProceedingPage } from "./proceeding-page.server";

/** The Dienstweg, with what each station said. */
export function Stations({ page: { number, stations } }: { page: ProceedingPage }) {
  if (stations.length === 0) return null;
  return (
    <section aria-labelledby="dienstweg">
      <h2 className="kern-heading-medium" id="dienstweg">
        Dienstweg
      </h2>
      <ol className="flow">
        {stations.map(({ position, name, state, here, statements }) => (
          <li key={position}>
            <span className="strong">{name}</span> {here && <ToneBadge tone="info" word="liegt hier" />}
            <span className="block small muted">{state}</span>
            {statements.map(({ id, text, fileName, filePages, by }) => (
              <div key={id} className="flow-1">
                <p className="typed">{text}</p>
                {fileName && (
                  <p>
                    <a href={statementFilePath(number, id)}>{fileName}</a>{" "}
                    <span className="small muted">{filePages === 1 ? "1 Seite" : `${filePages} Seiten`}</span>
                  </p>
                )}
                <p className="small muted">Bewertende Stellungnahme, {by}</p>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was asked for again. */
export function Corrections({ page: { number, corrections, mayDecide } }: { page: ProceedingPage }) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="nachforderungen">
      <h2 className="kern-heading-medium" id="nachforderungen">
        Nachforderungen ({corrections.length})
      </h2>
      <ul className="plain flow">
        {corrections.map(({ id, label, reason, text, state, open, answeredWith, askedFor, note, by }) => (
          <li key={id} className="flow-1">
            <p>
              <span className="strong">{label}</span>{" "}
              <ToneBadge tone={open ? "warning" : "neutral"} word={reason} />
            </p>
            <p className="typed">{text}</p>
            {note && <p className="typed small">Vermerk: {note}</p>}
            <p className="small muted">
              {state}. {by}
            </p>
            <p className="small">
              {answeredWith !== null && (
                <a
                  href={differencesPath(number, askedFor, answeredWith)}
                  aria-label={`Änderungen ansehen: ${label}`}
                >
                  Änderungen ansehen
                </a>
              )}{" "}
              {mayDecide && open && (
                <a href={actPath(number, `erledigt/${id}`)} aria-label={`Nachforderung erledigen: ${label}`}>
                  Nachforderung erledigen
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When it was given or taken back. */
export function Returns({ page: { returns } }: { page: ProceedingPage }) {
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="rueckgaben">
      <h2 className="kern-heading-medium" id="rueckgaben">
        Rückgaben
      </h2>
      <ul className="plain flow">
        {returns.map(({ id, title, reason, by }) => (
          <li key={id}>
            <span className="strong">{title}</span>
            <p className="typed">{reason}</p>
            <p className="small muted">{by}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
