import type { NoticeFigures } from "~/db/schema/notices";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { workingDays } from "~/rules/german/working-days";
import { missingWords } from "./missing-words";

/** What one participant still has to do, and until when. */
export function reminderSentence({
  title,
  participant,
  missing,
  planned,
  answerBy = null,
}: NoticeFigures["part.reminded"]): string {
  const where = title === null ? "In einem Antrag ohne Bezeichnung" : `Im Antrag „${title}“`;
  const asked =
    answerBy === null ? "" : ` Die federführende Kommune braucht es bis zum ${formatDate(answerBy)}.`;
  const what = `${where} fehlt von ${participant} noch: ${joinWords(missing.map(missingWords))}.${asked}`;
  if (planned === null) return what;
  const left = planned.workingDays > 0 ? `, in ${workingDays(planned.workingDays, true)}` : "";
  return `${what} Geplant ist der Antrag für den ${formatDate(planned.day)}${left}.`;
}
