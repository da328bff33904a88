import type { ApplicationLine } from "~/db/applications/list-applications";
import { hasFixedDay } from "~/db/versions/fixed-day";
import type { Tone } from "~/forms/papers/paper/blocks";
import { chooseProgramme, type EndNotice, endNotice } from "~/rules";
import { formatDate } from "~/rules/german/date";

export type EndMark = { tone: Tone; word: string };
export type MarkedLine = ApplicationLine & { end: EndMark | null };

function markOf({ phase, lastSureDay, lastDay }: EndNotice): EndMark {
  if (phase === "over") return { tone: "danger", word: "Programm gilt nicht mehr" };
  if (phase === "doubtful") return { tone: "warning", word: "Geltung des Programms nicht sicher" };
  const only = lastSureDay === lastDay ? "Programm endet am" : "Programm gilt sicher bis";
  return { tone: "warning", word: `${only} ${formatDate(lastSureDay)}` };
}

/** Marks an application whose programme runs out or is over, as long as the day of the application is not fixed. */
export function withEnd(line: ApplicationLine, today: string): MarkedLine {
  const { state, programme, submittedAt } = line;
  if (state === null || hasFixedDay({ ...line, submitted: submittedAt !== null }))
    return { ...line, end: null };
  const chosen = chooseProgramme({ state, programme: programme ?? undefined }, { on: today });
  const notice = endNotice(chosen, today);
  return { ...line, end: notice && markOf(notice) };
}
