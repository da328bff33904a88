import { Form } from "@remix-run/react";
import { submissionPath, submitPath } from "~/app/addresses/case";
import { SubmitButton } from "~/app/components/submit-button";
import { DateField, TextField } from "~/app/components/text-field";
import { ToneBadge } from "~/app/components/verdict-badge";
import { UNDISPATCHED } from "~/app/standing/undispatched";
import { messageAt, type Refused } from "~/forms/small-forms/refused";

type Props = {
  id: string;
  latest: {
    number: string;
    authorityName: string;
    undispatched: boolean;
    /** In words. */
    dispatchedOn: string | null;
    dispatchWay: string | null;
  };
  /** That a later arrival may count. */
  arrival: string | null;
  refused: Refused | null;
  /** The first station of the Dienstweg. */
  via: string | undefined;
};

function DayAndWay({ id, refused }: Pick<Props, "id" | "refused">) {
  const error = (field: string) => messageAt(refused, field);
  return (
    <Form method="post" action={submitPath(id)}>
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
  );
}

/** For an authority that does not use the system: the lead sends the papers and says when and how. */
export function DispatchForm({ id, latest, arrival, refused, via }: Props) {
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
      {arrival !== null && <p>{arrival}</p>}
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
      <DayAndWay id={id} refused={refused} />
    </section>
  );
}
