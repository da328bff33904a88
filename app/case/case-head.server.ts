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
import { keepsPaperDay, supplementedOn } from "./supplement-day.server";

const STATE_SHORT = { HE: "Hessen", NW: "NRW" } as const;

export type CaseHead = {
  lead: string;
  title: string;
  facts: CaseFact[];
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

function amountFact({ report, application, stored: { acts } }: CaseView): CaseFact {
  const granted = acts?.state === "decided" && acts.decision?.kind === "grant" ? acts.decision : null;
  if (granted && granted.amountCents !== null) {
    return { label: "Bewilligt", value: formatEuroShort(granted.amountCents) };
  }
  const { cents, kind } = report.amount;
  const count = application.participants.length;
  const aside = kind === "discretionary" ? "darüber entscheidet die Behörde" : `für ${count} Beteiligte`;
  if (cents === null) return { label: "Berechnete Förderung", value: "noch offen" };
  return { label: "Berechnete Förderung", value: formatEuroShort(cents), aside };
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

/** What stands at the top of every page of a case; `day` says what it knows of the day of the application. */
export function caseHead(view: CaseView, now: string, day: CaseFact[] = fixedDayFact(view)): CaseHead {
  const { application, programme, stored, leadName } = view;
  const end = endOf(view);
  // Where no authority has stated the last day, it is not given as certain.
  const stated = programme.certainty.to === "official";
  const isOver = view.report.checkedOn > programme.to;
  const ends = isOver
    ? `galt ${stated ? "bis" : "spätestens bis"}`
    : `gilt ${stated ? "bis" : "voraussichtlich bis"}`;
  return {
    lead: `Gruppenantrag, federführend: ${leadName}`,
    title: application.title ?? "Antrag ohne Bezeichnung",
    facts: [
      ...stateFact(view),
      {
        label: "Programm",
        value: `${STATE_SHORT[application.state]} · ${programme.shortTitle}`,
        aside: `${ends} ${formatDate(programme.to)}`,
      },
      amountFact(view),
      ...day,
    ],
    saved: savedWords(stored.application.updatedAt, now),
    end,
    precaution: precautionOf(view, end),
    standing: headlineOf(standingsOf(knownCase(view))),
  };
}
