import type { NoticeLineProps } from "~/app/components/notice-line";
import { headlineOf } from "~/app/standing/headline";
import { sentWords } from "~/app/standing/sent-words";
import { standingsOf } from "~/app/standing/standings.server";
import { stateInAWord } from "~/app/standing/state-in-a-word";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import { standsOf } from "~/db/access/policy/standing";
import type { ApplicationLine } from "~/db/applications/list-applications";
import { hasFixedDay } from "~/db/versions/fixed-day";
import type { Tone } from "~/forms/papers/paper/blocks";
import { chooseProgramme, type EndNotice, endNotice } from "~/rules";
import { formatDate } from "~/rules/german/date";

type Mark = { tone: Tone; word: string };
/** What is needed to make it, and nothing of it shown, does not go to the browser: a partner may not read all of it. */
type ToMakeIt = "acts" | "taskAreas" | "ownSections";
export type MarkedLine = Omit<ApplicationLine, ToMakeIt> & {
  /** Where it is. */
  mark: Mark;
  /** The first thing that is so, beyond where it lies. */
  headline: NoticeLineProps | null;
  /** The day of the application, as far as one holds. */
  day: string | null;
  end: Mark | null;
};

function endMark({ phase, lastSureDay, lastDay }: EndNotice): Mark {
  if (phase === "over") return { tone: "danger", word: "Programm gilt nicht mehr" };
  if (phase === "doubtful") return { tone: "warning", word: "Geltung des Programms nicht sicher" };
  const only = lastSureDay === lastDay ? "Programm endet am" : "Programm gilt sicher bis";
  return { tone: "warning", word: `${only} ${formatDate(lastSureDay)}` };
}

/** That the programme runs out or is over, as long as the day of the application is not fixed. */
function endOf(line: ApplicationLine, today: string): Mark | null {
  const { state, programme } = line;
  if (state === null || hasDay(line)) return null;
  const chosen = chooseProgramme({ state, programme: programme ?? undefined }, { on: today });
  const notice = endNotice(chosen, today);
  return notice && endMark(notice);
}

const hasDay = (line: ApplicationLine): boolean =>
  hasFixedDay({ ...line, submitted: line.submittedAt !== null });

function submits({ leadOrganisationId }: ApplicationLine, { memberships }: Actor): boolean {
  const around = { leadOrganisationId, deleted: false, owned: [], addressed: [], stations: [], received: [] };
  return decide("application.submit", standsOf(memberships, around)).allowed;
}

/** One line with what is so of it: what supervision and authority did, its day, the end of its programme. */
export function markedLine(whole: ApplicationLine, today: string, actor: Actor): MarkedLine {
  const { acts, taskAreas: _areas, ownSections, ...line } = whole;
  const { id, access, changedSince, undispatched, submittedDay, applicationDate } = line;
  const inside = { reader: access, ownSections, changedSince, undispatched };
  const handingIn = { submits: submits(whole, actor), sent: sentWords(line), here: false };
  const known = { applicationId: id, acts, today, ...inside, ...handingIn };
  return {
    ...line,
    mark: stateInAWord(known) ?? { tone: "neutral", word: "Entwurf" },
    headline: headlineOf(standingsOf(known)),
    day: hasDay(whole) ? (submittedDay ?? applicationDate) : null,
    end: endOf(whole, today),
  };
}
