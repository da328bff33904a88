import { formatDate } from "../german/date";
import { addDays, daysBetween } from "../periods/days";
import { programmes } from "../programmes";
import type { Programme } from "../programmes/programme";
import type { Certainty } from "../report";
import { type Context, named, type Rule } from "./rule";
import { hesse, northRhine } from "./sample";

const FIELDS = ["/programme", "/applicationDate"];
const WARN_DAYS = 90;

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

type Span = Pick<Programme, "from" | "to" | "uncertain">;

/** The first and the last day without doubt. */
function surelyInForce({ from, to, uncertain }: Span): { from: string; to: string } {
  const atStart = uncertain.find((span) => span.from === from);
  const atEnd = uncertain.find((span) => span.to === to);
  return {
    from: atStart ? addDays(atStart.to, 1) : from,
    to: atEnd ? addDays(atEnd.from, -1) : to,
  };
}

/** "vom 02.10.2021 bis 31.12.2026"; days in doubt are said to be so. */
function spanWords(programme: Programme): string {
  const { from, to } = programme;
  const sure = surelyInForce(programme);
  const start = sure.from === from ? "vom" : "frühestens vom";
  const end = sure.to === to ? "bis" : "bis spätestens";
  return `${start} ${formatDate(from)} ${end} ${formatDate(to)}`;
}

const inDays = (left: number) => (left === 0 ? "heute" : `in ${left} ${left === 1 ? "Tag" : "Tagen"}`);

/** What is to be said near the end: from 90 days before the last sure day on, until the last possible one. */
function endWarning({ programme, on }: Context): string {
  const { to } = programme;
  // The calendar is asked only near the end.
  const yearsLeft = Number(to.slice(0, 4)) - Number(on.slice(0, 4));
  if (on > to || yearsLeft > 1) return "";
  const sure = surelyInForce(programme).to;
  const left = daysBetween(on, sure);
  if (left > WARN_DAYS) return "";
  if (sure < to) {
    const when = left < 0 ? "" : ` (${inDays(left)})`;
    return ` Sicher belegt ist die Geltung nur bis ${formatDate(sure)}${when}; der letzte Tag ist nicht belegt, spätestens der ${formatDate(to)}.`;
  }
  return left === 0
    ? " Der Tag der Prüfung ist der letzte Tag des Programms."
    : ` Das Programm endet am ${formatDate(to)}, ${inDays(left)}.`;
}

const holds = ({ from, to }: { from: string; to: string }, day: string) => from <= day && day <= to;

function advice({ programme, day }: Context): string {
  const other = programmes.find((version) => version.state === programme.state && holds(version, day));
  if (other?.uncertain.some((span) => holds(span, day)))
    return `Für diesen Tag kommt die ${other.shortTitle} in Frage; sicher ist das nicht.`;
  if (other) return `An diesem Tag gilt die ${other.shortTitle}. Wählen Sie diese Fassung.`;
  return day > programme.to
    ? "Eine Nachfolgerin ist nicht bekannt. Fragen Sie die Bewilligungsbehörde, wie es weitergeht."
    : "Fragen Sie die Bewilligungsbehörde, welche Fassung an diesem Tag gilt.";
}

/** Where the days are in doubt: which of them are sure. */
function sureWords(programme: Programme): string {
  const sure = surelyInForce(programme);
  if (sure.from === programme.from && sure.to === programme.to) return spanWords(programme);
  return `(sicher belegt vom ${formatDate(sure.from)} bis ${formatDate(sure.to)})`;
}

export const programmeInForce: Rule<"met" | "not_met" | "for_authority"> = {
  ...named("programme-in-force"),
  why: "Gefördert wird nur nach einem Programm, das am Tag des Antrags gilt.",
  verdicts: ["met", "not_met", "for_authority"],
  check(facts, context) {
    const { programme, day } = context;
    const date = formatDate(day);
    const subject = facts.applicationDate
      ? `Der Antragstag ${date}`
      : `Der ${date} (Tag der Prüfung, ein Antragstag steht noch nicht fest)`;
    const sure = surelyInForce(programme);
    const base = {
      fields: FIELDS,
      values: {
        day,
        applicationDate: facts.applicationDate ?? null,
        from: programme.from,
        to: programme.to,
        surelyFrom: sure.from,
        surelyTo: sure.to,
      },
      certainty: certaintyOfDay(context),
    };
    if (!holds(programme, day)) {
      const proven =
        sure.to === programme.to ? "" : `; sicher belegt ist die Geltung nur bis ${formatDate(sure.to)}`;
      return {
        ...base,
        verdict: "not_met",
        text: `Die ${programme.shortTitle} gilt ${spanWords(programme)}${proven}. ${subject} liegt nicht darin. ${advice(context)}`,
      };
    }
    const doubt = programme.uncertain.find((span) => holds(span, day));
    if (doubt) {
      const lastSure =
        day > sure.to
          ? ` Sicher belegt ist die Geltung nur bis ${formatDate(sure.to)}; der letzte Tag ist nicht belegt, spätestens der ${formatDate(programme.to)}.`
          : "";
      return {
        ...base,
        verdict: "for_authority",
        text: `Ob die ${programme.shortTitle} am ${date} gilt, ist nicht sicher. ${doubt.reason}${lastSure} Das beurteilt die Bewilligungsbehörde.`,
      };
    }
    const warning = endWarning(context);
    // The warning names the last sure day itself.
    const within = warning !== "" && sure.to < programme.to ? "" : ` ${sureWords(programme)}`;
    return {
      ...base,
      verdict: "met",
      text: `${subject} liegt in der Geltungszeit der ${programme.shortTitle}${within}.${warning}`,
    };
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
      title: "Hessen im Dezember 2026: Der letzte Tag ist nicht belegt",
      programme: "he-2021",
      facts: hesse({ applicationDate: "2026-12-15" }),
      verdict: "for_authority",
    },
  ],
};
