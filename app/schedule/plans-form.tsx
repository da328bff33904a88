import { Form } from "@remix-run/react";
import type { FieldError } from "~/app/components/error-summary";
import { SubmitButton } from "~/app/components/submit-button";
import { DateField } from "~/app/components/text-field";
import type { SchedulePage } from "./schedule-page.server";

/** What was sent and could not be stored as it is. */
export type PlansRefused = {
  errors: FieldError[];
  typed: Record<string, string>;
  /** What somebody else planned meanwhile, now seen. */
  seen: Record<string, string>;
};

type Props = { page: Pick<SchedulePage, "fields" | "access">; refused: PlansRefused | null };

/** The days this person may plan. What was seen goes along, so that nobody's day is overwritten unseen. */
export function PlansForm({ page: { fields, access }, refused }: Props) {
  const errorOf = (name: string) => refused?.errors.find(({ field }) => field === name)?.message;
  return (
    <section className="panel flow-1" aria-labelledby="planen">
      <h2 className="kern-heading-medium" id="planen">
        Tage planen
      </h2>
      {fields.length === 0 ? (
        <p className="muted">Alle Tage, die sich planen lassen, sind im Antrag schon eingetragen.</p>
      ) : (
        <>
          <p className="small muted">
            {access === "lead"
              ? "Tragen Sie ein, was geplant ist. Was im Antrag eingetragen wird, geht vor."
              : "Tragen Sie ein, wann Ihr Gremium beschließen soll. Die federführende Kommune sieht den Tag."}
          </p>
          <Form method="post" className="flow plans">
            {fields.map(({ name, seenName, label, shown, seen, by }) => (
              <div key={`${name} ${seen}`}>
                <input type="hidden" name={seenName} value={refused?.seen[name] ?? seen} />
                <DateField
                  name={name}
                  label={label}
                  hint={by === null ? undefined : `Geplant von: ${by}`}
                  defaultValue={refused?.typed[name] ?? shown}
                  error={errorOf(name)}
                />
              </div>
            ))}
            <div className="actions tight">
              <SubmitButton label="Geplante Tage speichern" />
            </div>
          </Form>
        </>
      )}
    </section>
  );
}
