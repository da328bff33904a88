import { useState } from "react";
import { ComboboxField } from "~/app/components/combobox-field";
import { SelectField } from "~/app/components/select-field";
import { TextField } from "~/app/components/text-field";
import { labelOptions, PARTICIPANT_KIND_LABELS } from "~/forms/labels";
import type { RegisterEntry } from "~/forms/register/entry";
import { textsOfEntry } from "~/forms/register/fill";
import { ADD_PARTICIPANT } from "./form/intent";
import { enterText, formOf } from "./register/enter-text";
import { LookUp } from "./register/look-up";
import { NEW_TARGET } from "./register/look-up-intent";
import { useRegisterPage } from "./register/register-context";
import { useRegisterSearch } from "./register/use-register-search";

/** What will come along with the name and the key that were chosen. */
function ComesAlong({ entry }: { entry: RegisterEntry }) {
  const { legalName, population } = textsOfEntry(entry);
  return (
    <p className="small muted">
      Aus dem Gemeindeverzeichnis kommt dazu: {legalName}
      {population && `, ${population} Einwohner`}.
    </p>
  );
}

export type TypedParticipant = Record<"name" | "kind" | "key", string>;

type Props = {
  errors: Record<string, string>;
  /** What was typed here before and is not in the application yet. */
  typed?: TypedParticipant | undefined;
};

/** A further participant, saved together with the rest of the form. */
export function AddParticipant({ errors, typed }: Props) {
  const page = useRegisterPage();
  const asked = page?.lookUp?.target === NEW_TARGET ? { ...page.lookUp, name: page.lookUp.text } : undefined;
  const begun = typed ?? asked;
  const search = useRegisterSearch(page?.state ?? "HE");
  const [chosen, setChosen] = useState<RegisterEntry>();

  function choose(key: string): void {
    const entry = search.entryOf(key);
    const form = formOf("neu.name");
    if (!entry) return;
    const texts = textsOfEntry(entry);
    for (const field of ["name", "kind", "key"] as const) enterText(form, `neu.${field}`, texts[field]);
    setChosen(entry);
  }

  return (
    <section className="group panel" aria-labelledby="titel.neu">
      <h2 className="kern-heading-medium" id="titel.neu">
        Weitere Beteiligte
      </h2>
      <ComboboxField
        label="Kurzer Name"
        name="neu.name"
        hint="Zum Beispiel „Kaufungen“. Aus dem Gemeindeverzeichnis kommen Schlüssel und Einwohnerzahl dazu."
        defaultValue={begun?.name}
        error={errors["neu.name"]}
        listLabel="Treffer im Gemeindeverzeichnis"
        choices={search.choices}
        said={search.said}
        onFocus={search.prepare}
        onAsk={(text) => {
          search.ask(text);
          setChosen(undefined);
        }}
        onChoose={({ id }) => choose(id)}
      />
      {chosen && <ComesAlong entry={chosen} />}
      <LookUp target={NEW_TARGET} label="Im Gemeindeverzeichnis suchen" />
      <div className="pair">
        <SelectField
          label="Art"
          name="neu.kind"
          options={labelOptions(PARTICIPANT_KIND_LABELS)}
          defaultValue={begun?.kind || "municipality"}
          error={errors["neu.kind"]}
        />
        <TextField
          label="Amtlicher Schlüssel"
          name="neu.key"
          optional="auch später"
          autoComplete="off"
          defaultValue={begun?.key}
          error={errors["neu.key"]}
        />
      </div>
      <p>
        <button className="kern-btn kern-btn--secondary" type="submit" name="absicht" value={ADD_PARTICIPANT}>
          <span className="kern-label">Beteiligte hinzufügen</span>
        </button>
      </p>
    </section>
  );
}
