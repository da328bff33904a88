import { Alert } from "~/app/components/alert";
import type { LostPart } from "~/forms/saving/lost-parts";

const EMPTY = "(geleert)";

function Part({ part: { owner, whole, fields } }: { part: LostPart }) {
  return (
    <>
      <p>
        {owner === null
          ? "Diese Beteiligte wurde inzwischen aus dem Antrag genommen."
          : `${owner} trägt diesen Teil inzwischen selbst ein; ändern kann ihn nur noch, wem er gehört.`}{" "}
        {whole
          ? "So steht er in Ihrem Formular; was Sie daran geändert haben, wurde nicht gespeichert:"
          : "Was Sie dort eingegeben haben, wurde nicht gespeichert:"}
      </p>
      <dl className="pairs">
        {fields.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === "" ? EMPTY : text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Props = {
  lost: readonly LostPart[];
  /** Takes the texts out of the browser; where it is absent nothing keeps them. */
  onForget?: () => void;
};

/** What was typed into a part that passed to somebody else meanwhile: to read, copy and pass on. */
export function LostNotice({ lost, onForget }: Props) {
  if (lost.length === 0) return null;
  return (
    <Alert tone="warning" title="Eingaben, die nicht mehr gespeichert werden können">
      <div className="flow-1">
        {lost.map((part) => (
          <Part key={part.section} part={part} />
        ))}
        <p>Kopieren Sie, was Sie brauchen, und geben Sie es der Beteiligten weiter.</p>
        {onForget && (
          <p>
            <button className="kern-btn kern-btn--secondary" type="button" onClick={onForget}>
              <span className="kern-label">Diese Eingaben verwerfen</span>
            </button>
          </p>
        )}
      </div>
    </Alert>
  );
}
