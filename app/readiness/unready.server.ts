import type { Unready } from "~/db/reminders/send-reminder";
import type { MissingFigures } from "~/db/schema/missing";
import { workingDaysUntil } from "~/rules/periods/working-days";
import type { CaseView } from "../case/case-view.server";
import type { Readiness } from "./readiness.server";

/** What is missing, with the names of fields and rules as they are now. */
const missingOf = ({ missing, gaps: { open, notMet, unread } }: Readiness): MissingFigures[] =>
  missing.map((what) =>
    what === "entries" ? { what, open: [...open], notMet: [...notMet], unread } : { what },
  );

/** Those that still have to do something, with what their people are told. */
export function unreadyOf(
  { application }: CaseView,
  readiness: readonly Readiness[],
  { day, today }: { day: string | null; today: string },
): Unready[] {
  const planned =
    day === null || day < today
      ? null
      : { day, workingDays: workingDaysUntil(today, day, application.state) };
  return readiness
    .filter(({ missing }) => missing.length > 0)
    .map((one) => ({
      section: one.section,
      participant: one.name,
      leads: one.holder === "lead",
      missing: missingOf(one),
      planned,
    }));
}
