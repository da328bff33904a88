import { momentWords } from "~/app/clock/clock-words";
import { Alert } from "~/app/components/alert";
import type { OpenPlace } from "~/app/step/autosave/save-answer";
import { COMPARE } from "~/app/step/form/intent";
import { capitalise, numberWord } from "~/rules/german/words";

function Line({ place: { label, name, change }, now }: { place: OpenPlace; now: string }) {
  const who = change ? `${change.by}, ${momentWords(change.at, now)}` : "inzwischen geändert";
  return (
    <li>
      {name === "" ? label : <a href={`#${name}`}>{label}</a>} ({who})
    </li>
  );
}

/** Where somebody else wrote something different meanwhile: the way to both versions. Stands inside the form. */
export function OpenNotice({ open, now }: { open: readonly OpenPlace[]; now: string }) {
  if (open.length === 0) return null;
  const title =
    open.length === 1
      ? "Eine Angabe wurde an zwei Stellen verschieden geändert"
      : `${capitalise(numberWord(open.length))} Angaben wurden an zwei Stellen verschieden geändert`;
  return (
    <div id="entscheiden" tabIndex={-1}>
      <Alert tone="warning" title={title}>
        <div className="flow-1">
          <ul>
            {open.map((place) => (
              <Line key={`${place.section} ${place.place}`} place={place} now={now} />
            ))}
          </ul>
          <p>
            Ihre Eingabe steht noch im Feld und ist in diesem Browser aufgehoben. Gespeichert bleibt die
            andere, bis Sie entscheiden. Alles Übrige ist gespeichert.
          </p>
          <p>
            <button className="kern-btn kern-btn--secondary" type="submit" name="absicht" value={COMPARE}>
              <span className="kern-label">Beide Fassungen vergleichen</span>
            </button>
          </p>
        </div>
      </Alert>
    </div>
  );
}
