import { formatDate } from "../../german/date";
import { DECIDING_DAY_UNKNOWN, PRECAUTION_OFFER, reachedBackBefore } from "../../programmes/after-the-end";
import { endNotice } from "../../programmes/end-notice";
import type { Programme } from "../../programmes/programme";
import {
  holds,
  NO_SUCCESSOR,
  otherVersionAdvice,
  spanWords,
  surelyInForce,
  versionOn,
} from "../../programmes/validity";
import type { Certainty } from "../../report/report";
import { type Context, named, type Rule } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

const FIELDS = ["/programme", "/applicationDate"];
const PRECAUTION = "Der Antrag ist vorsorglich auch nach einer Nachfolgeregelung gestellt.";

/**
 * How sure the answer for this day is. Before the first and after the last day the bound passed decides; between
 * them the bound that is not official, except up to a day on which an official publication shows the text in force.
 */
function certaintyOfDay({ programme, day }: Context): Certainty {
  const { from, to, certainty, seenInForceOn } = programme;
  if (day < from) return certainty.from;
  if (day > to) return certainty.to;
  if (certainty.from !== "official") return certainty.from;
  return seenInForceOn !== undefined && day <= seenInForceOn ? "official" : certainty.to;
}

/** Where the days are in doubt: which of them are sure. */
function sureWords(programme: Programme): string {
  const sure = surelyInForce(programme);
  if (sure.from === programme.from && sure.to === programme.to) return spanWords(programme);
  return `(sicher belegt vom ${formatDate(sure.from)} bis ${formatDate(sure.to)})`;
}

/** That the day lies before or after the version. */
function outside(subject: string, { programme }: Context): string {
  const sure = surelyInForce(programme);
  const proven =
    sure.to === programme.to ? "" : `; sicher belegt ist die Geltung nur bis ${formatDate(sure.to)}`;
  return `Die ${programme.shortTitle} gilt ${spanWords(programme)}${proven}. ${subject} liegt nicht darin.`;
}

/** After the last day of all that is known: what is not known of what comes. */
function notKnown({ programme, day }: Context): string[] {
  if (day <= programme.to || versionOn(programme, day)) return [];
  return [reachedBackBefore(programme), DECIDING_DAY_UNKNOWN].flatMap((words) => words ?? []);
}

function outOfForce(subject: string, context: Context): string {
  const { programme, day } = context;
  const offer = day > programme.to && !versionOn(programme, day) ? [PRECAUTION_OFFER] : [];
  const advice = otherVersionAdvice(programme, day);
  return [outside(subject, context), advice, ...notKnown(context), ...offer].join(" ");
}

/** For the authority too: what is, and nothing that the applicant still has to do. */
function asPrecaution(subject: string, context: Context): string {
  const other = versionOn(context.programme, context.day);
  return [
    outside(subject, context),
    PRECAUTION,
    other ? `An diesem Tag gilt die ${other.shortTitle}.` : NO_SUCCESSOR,
    ...notKnown(context),
    "Ob danach gefördert wird, beurteilt die Bewilligungsbehörde.",
  ].join(" ");
}

/** The day lies in a span that the sources do not prove. */
function inDoubt(reason: string, context: Context, precaution: boolean): string {
  const { programme, day } = context;
  const sure = surelyInForce(programme);
  const lastSure =
    day > sure.to
      ? ` Sicher belegt ist die Geltung nur bis ${formatDate(sure.to)}; der letzte Tag ist nicht belegt, spätestens der ${formatDate(programme.to)}.`
      : "";
  const late = day > sure.to ? reachedBackBefore(programme) : null;
  return [
    `Ob die ${programme.shortTitle} am ${formatDate(day)} gilt, ist nicht sicher. ${reason}${lastSure}`,
    ...(late === null ? [] : [late]),
    ...(precaution ? [PRECAUTION] : []),
    "Das beurteilt die Bewilligungsbehörde.",
  ].join(" ");
}

function inForce(subject: string, { programme, on }: Context, precaution: boolean): string {
  const end = endNotice(programme, on);
  const warned = end !== null && end.phase !== "over";
  // The warning names the last sure day itself.
  const within = warned && surelyInForce(programme).to < programme.to ? "" : ` ${sureWords(programme)}`;
  return [
    `${subject} liegt in der Geltungszeit der ${programme.shortTitle}${within}.`,
    ...(warned ? [end.text] : []),
    ...(precaution
      ? [end === null ? `${PRECAUTION} Nötig ist das nicht, solange diese Fassung gilt.` : PRECAUTION]
      : []),
  ].join(" ");
}

export const programmeInForce: Rule<"met" | "not_met" | "for_authority"> = {
  ...named("programme-in-force"),
  why: "Gefördert wird nach einem Programm, das gilt; angesehen wird der Tag des Antrags, denn ob er oder der Tag der Entscheidung zählt, sagen die vorliegenden Quellen nicht.",
  verdicts: ["met", "not_met", "for_authority"],
  check(facts, context) {
    const { programme, day } = context;
    const precaution = facts.asPrecaution === true;
    const date = formatDate(day);
    const subject = facts.applicationDate
      ? `Der Antragstag ${date}`
      : `Der ${date} (Tag der Prüfung, ein Antragstag steht noch nicht fest)`;
    const sure = surelyInForce(programme);
    const base = {
      // Asked only where the programme ends (forms/steps/programme.ts).
      fields: precaution || day > sure.to ? [...FIELDS, "/asPrecaution"] : FIELDS,
      values: {
        day,
        applicationDate: facts.applicationDate ?? null,
        asPrecaution: precaution,
        from: programme.from,
        to: programme.to,
        surelyFrom: sure.from,
        surelyTo: sure.to,
      },
      certainty: certaintyOfDay(context),
    };
    if (!holds(programme, day)) {
      return precaution
        ? { ...base, verdict: "for_authority", text: asPrecaution(subject, context) }
        : { ...base, verdict: "not_met", text: outOfForce(subject, context) };
    }
    const doubt = programme.uncertain.find((span) => holds(span, day));
    if (doubt) return { ...base, verdict: "for_authority", text: inDoubt(doubt.reason, context, precaution) };
    return { ...base, verdict: "met", text: inForce(subject, context, precaution) };
  },
  examples: [
    { title: "Antrag mitten in der Geltungszeit", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    {
      title: "Letzter Tag der Richtlinie in Nordrhein-Westfalen",
      programme: "nw-2021",
      facts: northRhine({ applicationDate: "2026-12-31" }),
      verdict: "met",
    },
    {
      title: "Ein Tag nach dem Ende",
      programme: "nw-2021",
      facts: northRhine({ applicationDate: "2027-01-01" }),
      verdict: "not_met",
    },
    {
      title: "Nach dem Ende, vorsorglich auch nach einer Nachfolgeregelung",
      programme: "nw-2021",
      facts: northRhine({ applicationDate: "2027-01-01", asPrecaution: true }),
      verdict: "for_authority",
    },
    {
      title: "Hessen im Dezember 2026: Der letzte Tag ist nicht belegt",
      programme: "he-2021",
      facts: hesse({ applicationDate: "2026-12-15" }),
      verdict: "for_authority",
    },
  ],
};
