import { z } from "zod";
import { choiceKind } from "~/forms/inputs/choice";
import { dateKind } from "~/forms/inputs/date";
import { moneyKind } from "~/forms/inputs/money";
import { wholeKind } from "~/forms/inputs/whole";
import { yesNoOpenKind } from "~/forms/inputs/yes-no-open";
import { CATEGORY_LABELS, STATE_LABELS } from "~/forms/labels";
import type { SmallFormError } from "~/forms/small-forms/refused";
import { chosen, ifGiven, readSmallForm } from "~/forms/small-forms/small-form";
import { type Category, chooseProgramme, type EstimateAnswers, type State } from "~/rules";
import { MOST_BRIGADES, MOST_PARTICIPANTS } from "~/rules/facts/limits";
import { STATE_NAME } from "~/rules/facts/participants";
import { districtsOf } from "~/rules/offices/districts";
import { QUESTIONS, type Question, type Typed } from "./questions";

export type ReadEstimate =
  | { kind: "empty"; typed: Typed }
  | { kind: "refused"; typed: Typed; errors: SmallFormError[] }
  | { kind: "read"; typed: Typed; answers: EstimateAnswers };

const counted = (most: number, what: string) =>
  ifGiven(wholeKind).refine((value) => value === null || value <= most, {
    message: `Tragen Sie höchstens ${most} ${what} ein.`,
  });

const shape = z.object({
  land: chosen(STATE_LABELS, "Wählen Sie das Land."),
  art: chosen(CATEGORY_LABELS, "Wählen Sie, worum es geht."),
  gemeinden: counted(MOST_PARTICIPANTS, "Gemeinden und Städte"),
  kreise: counted(MOST_PARTICIPANTS, "Kreise"),
  neue: counted(MOST_PARTICIPANTS, "neu hinzukommende Kommunen"),
  feuerwehren: counted(MOST_BRIGADES, "Ortsteilfeuerwehren"),
  kreis: ifGiven(choiceKind),
  beginn: ifGiven(dateKind),
  grenze: ifGiven(yesNoOpenKind),
  ausgaben: ifGiven(moneyKind),
});
type Shape = z.infer<typeof shape>;

const ALWAYS_ASKED: ReadonlySet<Question> = new Set<Question>(["land", "art", "kreis", "beginn"]);

/** The questions that a kind of application asks in a state; what else is in the address is passed over. */
function asked(land: State, art: Category, today: string): ReadonlySet<Question> {
  const { cap, minimumParticipants } = chooseProgramme({ state: land }, { on: today });
  const only: [Question, boolean][] = [
    ["gemeinden", art !== "fire-brigade-merger"],
    ["kreise", art !== "fire-brigade-merger"],
    ["neue", art === "extension"],
    ["feuerwehren", art === "fire-brigade-merger"],
    ["grenze", minimumParticipants.crossBorder !== undefined],
    ["ausgaben", cap !== undefined],
  ];
  const left = new Set(only.filter(([, applies]) => !applies).map(([question]) => question));
  return new Set(QUESTIONS.filter((question) => !left.has(question)));
}

/** What is wrong between several answers, each at the field where it is put right. */
function contradictions(read: Shape, today: string): SmallFormError[] {
  const { land, art, gemeinden, kreise, neue, feuerwehren, kreis } = read;
  const merger = art === "fire-brigade-merger";
  const total = (gemeinden ?? 0) + (kreise ?? 0);
  const wrong: [boolean, Question, string][] = [
    [
      !chooseProgramme({ state: land }, { on: today }).categories.includes(art),
      "art",
      `In ${STATE_NAME[land]} gibt es diese Art der Förderung nicht. Wählen Sie eine andere.`,
    ],
    [!merger && total === 0, "gemeinden", "Tragen Sie ein, wie viele Kommunen zusammenarbeiten."],
    [
      total > MOST_PARTICIPANTS,
      "gemeinden",
      `Tragen Sie zusammen höchstens ${MOST_PARTICIPANTS} Kommunen ein.`,
    ],
    [
      merger && !feuerwehren,
      "feuerwehren",
      "Tragen Sie ein, wie viele Ortsteilfeuerwehren sich zusammenschließen.",
    ],
    [art === "extension" && neue === null, "neue", "Tragen Sie ein, wie viele Kommunen neu hinzukommen."],
    [(neue ?? 0) > total, "neue", "Neu hinzukommen können höchstens so viele, wie dann zusammenarbeiten."],
    [
      kreis !== null && !districtsOf(land).some(({ key }) => key === kreis),
      "kreis",
      `Wählen Sie einen Kreis oder eine kreisfreie Stadt in ${STATE_NAME[land]}.`,
    ],
  ];
  return wrong.flatMap(([applies, field, message]) => (applies ? [{ field, message }] : []));
}

function answersOf(read: Shape): EstimateAnswers {
  const { land, art, gemeinden, kreise, neue, feuerwehren, kreis, beginn, grenze, ausgaben } = read;
  return {
    state: land,
    category: art,
    municipalities: art === "fire-brigade-merger" ? 1 : (gemeinden ?? 0),
    districts: kreise ?? 0,
    newcomers: neue ?? undefined,
    brigades: feuerwehren ?? undefined,
    seat: kreis ?? undefined,
    startsOn: beginn ?? undefined,
    crossBorder: grenze || undefined,
    eligibleCents: ausgaben ?? undefined,
  };
}

/** Reads the address of the estimate page; `today` (YYYY-MM-DD) says which version's questions apply. */
export function readEstimate(query: URLSearchParams, today: string): ReadEstimate {
  const text = (name: Question) => (query.get(name) ?? "").trim();
  const typed: Typed = {
    land: text("land"),
    art: text("art"),
    gemeinden: text("gemeinden"),
    kreise: text("kreise"),
    neue: text("neue"),
    feuerwehren: text("feuerwehren"),
    kreis: text("kreis"),
    beginn: text("beginn"),
    grenze: text("grenze"),
    ausgaben: text("ausgaben"),
  };
  // A form that was sent carries every field, filled in or not.
  if (!query.has("gemeinden")) return { kind: "empty", typed };
  const kind = readSmallForm(query, shape.pick({ land: true, art: true }));
  const questions = kind.ok ? asked(kind.values.land, kind.values.art, today) : ALWAYS_ASKED;
  const given = Object.fromEntries(QUESTIONS.map((name) => [name, questions.has(name) ? typed[name] : ""]));
  const read = readSmallForm(new URLSearchParams(given), shape);
  if (!read.ok) return { kind: "refused", typed, errors: read.refused.errors };
  const errors = contradictions(read.values, today);
  if (errors.length > 0) return { kind: "refused", typed, errors };
  return { kind: "read", typed, answers: answersOf(read.values) };
}
