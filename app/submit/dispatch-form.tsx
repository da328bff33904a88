import { Form } from "@remix-run/react";
import { submissionPath } from "~/app/addresses/case";
import { SubmitButton } from "~/app/components/submit-button";
import { DateField, TextField } from "~/app/components/text-field";
import { ToneBadge } from "~/app/components/verdict-badge";
import { UNDISPATCHED } from "~/app/standing/undispatched";
import { messageAt, type Refused } from "~/forms/small-forms/refused";
import type { SubmitPage } from "./submit-page.server";

type Props = {
  id: string;
  latest: NonNullable<SubmitPage["latest"]>;
  refused: Refused | null;
  /** The first station of the Dienstweg. */
  via: string | undefined;
};

/** For an authority that does not use the system: the lead sends the papers and says when and how. */
export function DispatchForm({ latest, refused, via }: Props) {
  const error = (field: string) => messageAt(refused, field);
  return (
    <section className="panel flow-1" aria-labelledby="versand">
      <h2 className="kern-heading-medium" id="versand">
        Versand an: {latest.authorityName}
      </h2>
      <p>
        Diese Behörde nutzt IKZ-Antrag nicht. Laden Sie{" "}
        <a href={submissionPath(latest.number)}>PDF und Unterlagen</a>, senden Sie sie auf Ihrem üblichen Weg
        und halten Sie hier fest, wann und wie.
        {via !== undefined && ` Auf dem Dienstweg geht der Antrag zuerst an: ${via}.`}
      </p>
      {latest.undispatched && (
        <p>
          <ToneBadge tone="warning" word={UNDISPATCHED} />
        </p>
      )}
      {latest.dispatchedOn && (
        <p className="small muted">
          Eingetragen: {latest.dispatchedOn}, {latest.dispatchWay}
        </p>
      )}
      <Form method="post">
        <div className="pair">
          <DateField name="tag" label="Gesendet am" error={error("tag")} />
          <TextField
            name="weg"
            label="Wie"
            hint="Zum Beispiel „mit der Post“ oder „über das besondere Behördenpostfach“."
            error={error("weg")}
          />
        </div>
        <div className="actions tight">
          <SubmitButton kind="secondary" name="absicht" value="versand" label="Versand festhalten" />
        </div>
      </Form>
    </section>
  );
}
