import { SelectField } from "~/app/components/select-field";
import { TextField } from "~/app/components/text-field";
import { optionsOf, PARTICIPANT_KIND_LABELS } from "~/forms/labels";
import { ADD_PARTICIPANT } from "./intent";

/** A further participant, saved together with the rest of the form. */
export function AddParticipant({ errors }: { errors: Record<string, string> }) {
  return (
    <section className="group panel" aria-labelledby="titel.neu">
      <h2 className="kern-heading-medium" id="titel.neu">
        Weitere Beteiligte
      </h2>
      <TextField
        label="Kurzer Name"
        name="neu.name"
        hint="Zum Beispiel „Kaufungen“."
        autoComplete="off"
        error={errors["neu.name"]}
      />
      <div className="pair">
        <SelectField
          label="Art"
          name="neu.kind"
          options={optionsOf(PARTICIPANT_KIND_LABELS)}
          defaultValue="municipality"
          error={errors["neu.kind"]}
        />
        <TextField
          label="Amtlicher Schlüssel"
          name="neu.key"
          optional="auch später"
          autoComplete="off"
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
