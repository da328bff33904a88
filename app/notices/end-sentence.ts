import type { NoticeFigures } from "~/db/schema/notices";
import { formatDate } from "~/rules/german/date";
import { joinWords } from "~/rules/german/words";
import { workingDays } from "~/rules/german/working-days";

type Figures = NoticeFigures["programme.ends"];

function endWords({ shortTitle, lastSureDay, lastDay, workingDays: left }: Figures): string {
  const until = `${formatDate(lastSureDay)}, in ${workingDays(left, true)}`;
  return lastSureDay === lastDay
    ? `Die ${shortTitle} gilt bis ${until}.`
    : `Sicher belegt ist die Geltung der ${shortTitle} nur bis ${until}.`;
}

/** That the programme of a draft ends for which nobody planned a day. No day is set for it: no source knows one. */
export function endSentence(told: Figures): string {
  const application = told.title === null ? "Antrag ohne Bezeichnung" : `Antrag „${told.title}“`;
  const open = told.unready.length === 0 ? "" : ` Etwas zu tun ist noch für ${joinWords(told.unready)}.`;
  return `Für den ${application} ist kein Antragstag geplant. ${endWords(told)}${open} Wie es danach weitergeht, fragen Sie die Bewilligungsbehörde schriftlich.`;
}
