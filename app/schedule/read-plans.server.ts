import { z } from "zod";
import type { PlannedChange } from "~/db/applications/planned-dates";
import { dateKind } from "~/forms/inputs/date";
import { type Refused, typedIn } from "~/forms/small-forms/refused";
import { ifGiven, readSmallForm } from "~/forms/small-forms/small-form";
import { together } from "~/forms/small-forms/together";
import { isoDate } from "~/rules/facts/leaf-schemas";
import type { PlanField } from "./plan-fields.server";

/** What the form was loaded with; a form of somebody else's making counts as having seen nothing. */
const seenDay = z.preprocess((value) => (value === "" ? null : value), isoDate.nullable()).catch(null);

export const seenName = ({ name }: Pick<PlanField, "name">): string => `gesehen.${name}`;

export type ReadPlans = { ok: true; changes: PlannedChange[] } | { ok: false; errors: Refused["errors"] };

/** Reads the planned days of a form; only fields this person was offered, and of them those that were sent. */
export function readPlans(form: FormData, fields: readonly PlanField[]): ReadPlans {
  const sent = fields.filter(({ name }) => form.has(name));
  // A day left empty clears the plan.
  const days = z.object(Object.fromEntries(sent.map(({ name }) => [name, ifGiven(dateKind)])));
  const seenDays = z.object(Object.fromEntries(sent.map((field) => [seenName(field), seenDay])));
  const read = readSmallForm(form, together(days, seenDays));
  if (!read.ok) {
    const labels = new Map(sent.map(({ name, label }) => [name, label]));
    const errors = read.refused.errors.map(({ field, message }) => ({
      field,
      message: `${labels.get(field) ?? "Termin"}: ${message}`,
    }));
    return { ok: false, errors };
  }
  const changes = sent.map((field) => ({
    subject: field.subject,
    what: field.what,
    day: read.values[field.name] ?? null,
    seen: read.values[seenName(field)] ?? null,
  }));
  return { ok: true, changes };
}

/** The texts as typed, by field, for a form that comes back. */
export function typedPlans(form: FormData, fields: readonly PlanField[]): Record<string, string> {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(typedIn(form)).filter(([name]) => names.has(name)));
}
