import { actPath } from "~/app/addresses/proceeding";
import { ToneBadge } from "~/app/components/verdict-badge";
import type { ProceedingPage } from "./proceeding-page.server";

type Line = ProceedingPage["decisions"][number];

function Conditions({ line: { conditions } }: { line: Line }) {
  return (
    <>
      <p className="small strong">Nebenbestimmungen</p>
      <ul>
        {conditions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Instalments({ line: { instalments } }: { line: Line }) {
  return (
    <>
      <p className="small strong">Raten</p>
      <ol>
        {instalments.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </>
  );
}

function Appeals({ line: { appeals } }: { line: Line }) {
  return appeals.map(({ id, lodgedBy, day, text }) => (
    <div key={id}>
      <p className="strong">
        Rechtsbehelf, eingegangen am {day}, eingelegt von: {lodgedBy}
      </p>
      <p className="typed">{text}</p>
    </div>
  ));
}

function Decision({ line, page }: { line: Line; page: ProceedingPage }) {
  const { number, mayDecide } = page;
  return (
    <article className="flow-1" aria-label={`${line.title} vom ${line.day}`}>
      <p>
        <span className="strong">{line.title}</span>{" "}
        <ToneBadge tone={line.holds ? "success" : "neutral"} word={line.state} />
      </p>
      <p className="small muted">
        Bescheid vom {line.day} zu Fassung {line.version}
        {line.reference && `, ${line.reference}`}
      </p>
      <p className="typed">{line.reasons}</p>
      {line.conditions.length > 0 && <Conditions line={line} />}
      {line.instalments.length > 0 && <Instalments line={line} />}
      <Appeals line={line} />
      <p className="small muted">Eingetragen von {line.by}</p>
      {mayDecide && line.holds && (
        <p className="small">
          <a href={actPath(number, `bescheid-berichtigen/${line.id}`)}>Bescheid berichtigen</a> ·{" "}
          <a href={actPath(number, `rechtsbehelf/${line.id}`)}>Rechtsbehelf eintragen</a>
        </p>
      )}
    </article>
  );
}

/** What was decided, newest first, and in NRW the consent before it. */
export function Decisions({ page }: { page: ProceedingPage }) {
  const { decisions, consents } = page;
  if (decisions.length + consents.length === 0) return null;
  return (
    <section aria-labelledby="bescheide" className="flow">
      <h2 className="kern-heading-medium" id="bescheide">
        {decisions.length === 0 ? "Zustimmung" : "Bescheid"}
      </h2>
      {decisions.map((line) => (
        <Decision key={line.id} line={line} page={page} />
      ))}
      {consents.map(({ id, words }) => (
        <p key={id} className="small muted">
          Zustimmung des Ministeriums {words}
        </p>
      ))}
    </section>
  );
}
