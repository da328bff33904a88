import { stepPath } from "~/app/addresses/case";
import { clockWords } from "~/app/clock/clock-words";
import type { CaseFact } from "~/app/components/case-header";
import type { NoticeLineProps } from "~/app/components/notice-line";
import { headlineOf } from "~/app/standing/headline";
import { standingsOf } from "~/app/standing/standings.server";
import { stateInAWord } from "~/app/standing/state-in-a-word";
import { fieldName } from "~/forms/fields/form-texts";
import { type EndNotice, endNotice } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import type { CaseView } from "./case-view.server";
import { knownCase } from "./known-case.server";
import { changeable } from "./section-lock.server";
import { keepsPaperDay, supplementedOn } from "./supplement-day.server";

const STATE_SHORT = { HE: "Hessen", NW: "NRW" } as const;

export type CaseHead = {
  lead: string;
  title: string;
  facts: CaseFact[];
  /** Empty where nothing can be saved any more. */
  saved: string;
  /** That the programme runs out or is over, while the day of the application is not fixed. */
  end: EndNotice | null;
  /** Where the lead says that it applies as a precaution too; null for others. */
  precaution: NoticeLineProps["link"];
  /** What is so of the case and comes first; the overview says all of it. */
  standing: NoticeLineProps | null;
};

/** "Gespeichert 14:03" on the same day, else with the date. */
function savedWords(updatedAt: string, now: string): string {
  const words = clockWords(updatedAt, now);
  return words.includes(",") ? `Gespeichert am ${words}` : `Gespeichert ${words}`;
}

function amountFact({ report, application, stored }: CaseView): CaseFact {
  const { acts } = stored;
  const granted = acts?.state === "decided" && acts.decision?.kind === "grant" ? acts.decision : null;
  if (granted && granted.amountCents !== null) {
    return { label: "Bewilligt", value: formatEuroShort(granted.amountCents) };
  }
  const { cents, kind } = report.amount;
  const count = application.participants.length;
  const aside = kind === "discretionary" ? "darüber entscheidet die Behörde" : `für ${count} Beteiligte`;
  // Once handed in it is what was applied for, as long as nothing was changed since.
  const label = stored.submissions.length > 0 && !stored.changedSince ? "Beantragt" : "Berechnete Förderung";
  if (cents === null) return { label, value: "noch offen" };
  return { label, value: formatEuroShort(cents), aside };
}

/** Once the day is fixed, the end of the programme no longer matters. */
function endOf({ programme, fixed, report }: CaseView): EndNotice | null {
  return fixed ? null : endNotice(programme, report.checkedOn);
}

/** The day that is fixed, and when the application was supplemented; none while it is a draft. */
function fixedDayFact(view: CaseView): CaseFact[] {
  if (view.fixed === null) return [];
  const supplemented = supplementedOn(view);
  const aside = [
    ...(keepsPaperDay(view) ? ["Papierantrag"] : []),
    ...(supplemented === null ? [] : [`ergänzt am ${formatDate(supplemented)}`]),
  ].join(", ");
  return [{ label: "Antragstag", value: formatDate(view.fixed.day), ...(aside && { aside }) }];
}

/** Where it is, once it was handed in. */
function stateFact(view: CaseView): CaseFact[] {
  const state = stateInAWord(knownCase(view));
  if (state === null) return [];
  return [{ label: "Stand", value: state.word, ...(state.aside !== null && { aside: state.aside }) }];
}

function precautionOf({ stored }: CaseView, end: EndNotice | null): CaseHead["precaution"] {
  if (end === null || stored.access !== "lead") return null;
  const href = `${stepPath(stored.application.id, "programm")}#${fieldName("case", "asPrecaution")}`;
  return { href, label: "Vorsorglich auch nach einer Nachfolgeregelung stellen" };
}

/** Until when the programme holds; once the day is fixed that is no question any more. */
function programmeFact({ application, programme, report, fixed }: CaseView): CaseFact {
  // Where no authority has stated the last day, it is not given as certain.
  const stated = programme.certainty.to === "official";
  const ends =
    report.checkedOn > programme.to
      ? `galt ${stated ? "bis" : "spätestens bis"}`
      : `gilt ${stated ? "bis" : "voraussichtlich bis"}`;
  return {
    label: "Programm",
    value: `${STATE_SHORT[application.state]} · ${programme.shortTitle}`,
    ...(fixed === null ? { aside: `${ends} ${formatDate(programme.to)}` } : { minor: true }),
  };
}

/** In a draft by what it is judged; once it was handed in first where it is, then what of. */
function factsOf(view: CaseView): CaseFact[] {
  const state = stateFact(view);
  return state.length === 0
    ? [programmeFact(view), amountFact(view)]
    : [...state, amountFact(view), programmeFact(view)];
}

/** Nothing can be saved once it was handed in, but what is open to changes. */
const isClosed = ({ stored }: CaseView): boolean =>
  stored.submissions.length > 0 && changeable(stored).length === 0;

/** What stands at the top of every page of a case; `day` says what it knows of the day of the application. */
export function caseHead(view: CaseView, now: string, day: CaseFact[] = fixedDayFact(view)): CaseHead {
  const { application, stored, leadName } = view;
  const end = endOf(view);
  return {
    lead: `Gruppenantrag, federführend: ${leadName}`,
    title: application.title ?? "Antrag ohne Bezeichnung",
    facts: [...factsOf(view), ...day],
    saved: isClosed(view) ? "" : savedWords(stored.application.updatedAt, now),
    end,
    precaution: precautionOf(view, end),
    standing: headlineOf(standingsOf(knownCase(view))),
  };
}
