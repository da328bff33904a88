import { z } from "zod";
import type { PlannedChange } from "~/db/applications/planned-dates";
import { isoDate } from "~/rules/facts/leaf-schemas";
import { parseDate } from "~/rules/german/date";
import type { FieldError } from "../components/error-summary";
import type { PlanField } from "./plan-fields.server";

/** A day as typed; empty clears the plan. */
const typedDay = z
  .string()
  .normalize("NFC")
  .trim()
  .transform((text, context): string | null => {
    if (text === "") return null;
    const read = parseDate(text);
    if (read.ok) return read.value;
    context.addIssue(read.message);
    return z.NEVER;
  });
/** What the form was loaded with; a form of somebody else's making counts as having seen nothing. */
const seenDay = z.preprocess((value) => (value === "" ? null : value), isoDate.nullable()).catch(null);

export const seenName = ({ name }: Pick<PlanField, "name">): string => `gesehen.${name}`;

export type ReadPlans = { ok: true; changes: PlannedChange[] } | { ok: false; errors: FieldError[] };

/** Reads the planned days of a form; only fields this person was offered, and of them those that were sent. */
export function readPlans(form: FormData, fields: readonly PlanField[]): ReadPlans {
  const changes: PlannedChange[] = [];
  const errors: FieldError[] = [];
  for (const field of fields) {
    const sent = form.get(field.name);
    if (sent === null) continue;
    const day = typedDay.safeParse(sent);
    if (day.success) {
      const { subject, what } = field;
      changes.push({ subject, what, day: day.data, seen: seenDay.parse(form.get(seenName(field))) });
    } else {
      const [issue] = day.error.issues;
      errors.push({ field: field.name, message: `${field.label}: ${issue?.message ?? "nicht lesbar"}` });
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, changes };
}

/** The texts as typed, by field, for a form that comes back. */
export function typedPlans(form: FormData, fields: readonly PlanField[]): Record<string, string> {
  const sent = fields.map(({ name }) => [name, form.get(name)] as const);
  return Object.fromEntries(sent.filter((one): one is [string, string] => typeof one[1] === "string"));
}
