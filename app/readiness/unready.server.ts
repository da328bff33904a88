import type { Unready } from "~/db/reminders/send-reminder";
import { joinWords } from "~/rules/german/words";
import { workingDaysUntil } from "~/rules/periods/working-days";
import { boardPath, casePath } from "../addresses/case";
import type { CaseView } from "../case/case-view.server";
import type { Missing, Readiness } from "./readiness.server";
import { dayWords, fieldsWords } from "./reminder-words";

function entriesWords({ gaps: { open, notMet, unread } }: Readiness): string {
  if (open.length > 0) return fieldsWords(open);
  return unread > 0 ? "eine lesbare Angabe" : joinWords(notMet.map((title) => `„${title}“`));
}

const WORDS: Record<Missing, (one: Readiness) => string> = {
  entries: entriesWords,
  file: () => "der Beschluss als PDF",
  clearance: () => "die Freigabe des eigenen Teils",
};

/** What is missing, each as the subject of a sentence. */
const missingWords = (one: Readiness): string[] => one.missing.map((missing) => WORDS[missing](one));

/** Those that still have to do something, with what their people are told. */
export function unreadyOf(
  view: CaseView,
  readiness: readonly Readiness[],
  { day, today }: { day: string | null; today: string },
): Unready[] {
  const { application, stored } = view;
  const { id } = stored.application;
  const title = application.title ? `Im Antrag „${application.title}“` : "In einem Antrag ohne Bezeichnung";
  const until =
    day === null || day < today
      ? ""
      : ` Geplant ist der Antrag für den ${dayWords(day, workingDaysUntil(today, day, application.state))}.`;
  return readiness
    .filter(({ missing }) => missing.length > 0)
    .map((one) => {
      const missing = missingWords(one);
      return {
        section: one.section,
        missing,
        text: `${title} fehlt von ${one.name} noch: ${joinWords(missing)}.${until}`,
        href: one.holder === "lead" ? boardPath(id) : casePath(id),
      };
    });
}
