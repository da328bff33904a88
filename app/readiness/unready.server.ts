import type { Unready } from "~/db/reminders/send-reminder";
import type { MissingFigures } from "~/db/schema/missing";
import { workingDaysUntil } from "~/rules/periods/working-days";
import type { CaseView } from "../case/case-view.server";
import type { Readiness } from "./readiness.server";

/** "Beschlossen am (Kaufungen)" beside Kaufungen's name: the name once is enough. */
const withoutName = (label: string, name: string): string =>
  label.endsWith(` (${name})`) ? label.slice(0, -name.length - 3) : label;

/** What is missing, with the names of fields and rules as they are now. */
function missingOf({ missing, name, gaps: { needs } }: Readiness): MissingFigures[] {
  const open = needs.open.map(({ label }) => withoutName(label, name));
  const notMet = needs.notMet.map(({ title }) => title);
  return missing.map((what) =>
    what === "entries" ? { what, open, notMet, unread: needs.unread.length } : { what },
  );
}

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
