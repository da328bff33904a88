import { dayOf } from "~/app/clock/clock.server";
import type { CaseView } from "./case-view.server";

type Handed = Pick<CaseView, "stored" | "supplement">;

/** The day of the newest version, where it supplements the application; null otherwise. */
export function supplementedOn({ stored, supplement }: Handed): string | null {
  const [latest] = stored.submissions;
  return supplement && latest?.supplement ? dayOf(latest.submittedAt) : null;
}

/** The same for what stands there now: changed since, it will be a supplement of today. */
export function supplementDay(view: Handed, today: string): string | null {
  return view.supplement && view.stored.changedSince ? today : supplementedOn(view);
}

/** Whether the day is that of an application on paper, and still holds. */
export function keepsPaperDay({ stored, fixed }: Pick<CaseView, "stored" | "fixed">): boolean {
  const { importedAt, applicationDate } = stored.application;
  return importedAt !== null && fixed !== null && fixed.day === applicationDate;
}
