import type { PlannedConflict } from "~/db/applications/planned-dates";
import { formatDate } from "~/rules/german/date";
import type { FieldError } from "../components/error-summary";
import type { PlanField } from "./plan-fields.server";

/** What somebody else planned meanwhile. The form comes back with it as seen, so that saving again is a choice. */
export function shownConflicts(
  conflicts: readonly PlannedConflict[],
  fields: readonly PlanField[],
): { errors: FieldError[]; seen: Record<string, string> } {
  const named = conflicts.flatMap(({ subject, what, day }) => {
    const field = fields.find((one) => one.subject === subject && one.what === what);
    if (!field) return [];
    const now = day === null ? "wurde der geplante Tag entfernt" : `wurde der ${formatDate(day)} eingetragen`;
    return [
      {
        field: field.name,
        seen: day ?? "",
        message: `${field.label}: Inzwischen ${now}. Speichern Sie noch einmal, wenn Ihr Tag gelten soll.`,
      },
    ];
  });
  return {
    errors: named.map(({ field, message }) => ({ field, message })),
    seen: Object.fromEntries(named.map(({ field, seen }) => [field, seen])),
  };
}
