import { useFormState } from "~/app/step/form/form-state";
import { forgetIntent, INTENT, saveIntent } from "~/app/step/form/intent";
import { shownTexts } from "~/forms/asked/shown-texts";
import type { Field } from "~/forms/fields/field";
import { FieldControl } from "./field-control";

type Props = { field: Field; name: string };

/** What was answered to a question that is not asked any more: it goes with the form as it is, and is used nowhere. */
function Unused({ field, name }: Props) {
  const { set, texts } = useFormState();
  const typed = (texts.get(name) ?? []).filter((text) => text !== "");
  if (typed.length === 0) return null;
  return (
    <div>
      {typed.map((text) => (
        <input key={text} type="hidden" name={name} value={text} autoComplete="off" />
      ))}
      <p className="small muted">
        „{field.label}“ wird nicht verwendet, eingetragen ist: {shownTexts(field, typed, set)}{" "}
        <button
          className="link-button"
          type="submit"
          name={INTENT}
          value={forgetIntent(name)}
          aria-label={`${field.label}: Eingetragenes entfernen`}
        >
          entfernen
        </button>
      </p>
    </div>
  );
}

/** The control of a field where its question is asked. Without script a button leads to those that depend on its answer. */
export function AskedField({ field, name }: Props) {
  const { conditional, leading } = useFormState();
  if (conditional.get(name)?.asked === false) return <Unused field={field} name={name} />;
  return (
    <>
      <FieldControl field={field} name={name} />
      {leading.has(name) && (
        <noscript>
          <p className="small">
            <button className="link-button" type="submit" name={INTENT} value={saveIntent(name)}>
              Weiter fragen
            </button>{" "}
            <span className="muted">Von „{field.label}“ hängen weitere Fragen ab.</span>
          </p>
        </noscript>
      )}
    </>
  );
}
