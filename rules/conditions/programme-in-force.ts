import { formatDate } from "../german/date";
import { daysBetween } from "../periods/days";
import { programmes } from "../programmes";
import type { Certainty } from "../report";
import { type Context, named, type Rule } from "./rule";
import { hesse, northRhine } from "./sample";

const FIELDS = ["/programme", "/applicationDate"];
const WARN_DAYS = 90;

/** The day between two edges of different certainty is as sure as the nearer edge: that one would have to be wrong. */
function nearerEdge({ programme, day }: Context): Certainty {
  const { from, to, certainty } = programme;
  if (certainty.from === certainty.to || day < from) return certainty.from;
  if (day > to) return certainty.to;
  return daysBetween(from, day) < daysBetween(day, to) ? certainty.from : certainty.to;
}

function endWarning({ programme, on }: Context): string {
  // The calendar is asked only near the end.
  const yearsLeft = Number(programme.to.slice(0, 4)) - Number(on.slice(0, 4));
  if (on > programme.to || yearsLeft > 1) return "";
  const left = daysBetween(on, programme.to);
  if (left > WARN_DAYS) return "";
  return left === 0
    ? " Der Tag der Prüfung ist der letzte Tag des Programms."
    : ` Das Programm endet am ${formatDate(programme.to)}, in ${left} ${left === 1 ? "Tag" : "Tagen"}.`;
}

function advice({ programme, day }: Context): string {
  const other = programmes.find(
    ({ state, from, to }) => state === programme.state && from <= day && day <= to,
  );
  if (other) return `An diesem Tag gilt die ${other.shortTitle}. Wählen Sie diese Fassung.`;
  return day > programme.to
    ? "Eine Nachfolgerin ist nicht bekannt. Fragen Sie die Bewilligungsbehörde, wie es weitergeht."
    : "Fragen Sie die Bewilligungsbehörde, welche Fassung an diesem Tag gilt.";
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
    const span = `vom ${formatDate(programme.from)} bis ${formatDate(programme.to)}`;
    const base = {
      fields: FIELDS,
      values: { day, applicationDate: facts.applicationDate ?? null, from: programme.from, to: programme.to },
      certainty: nearerEdge(context),
    };
    if (day < programme.from || day > programme.to) {
      return {
        ...base,
        verdict: "not_met",
        text: `Die ${programme.shortTitle} gilt ${span}. ${subject} liegt nicht darin. ${advice(context)}`,
      };
    }
    const doubt = programme.uncertain.find(({ from, to }) => from <= day && day <= to);
    if (doubt) {
      return {
        ...base,
        verdict: "for_authority",
        text: `Ob die ${programme.shortTitle} am ${date} gilt, ist nicht sicher. ${doubt.reason} Fragen Sie vor dem Einreichen die Bewilligungsbehörde.`,
      };
    }
    return {
      ...base,
      verdict: "met",
      text: `${subject} liegt in der Geltungszeit der ${programme.shortTitle} ${span}.${endWarning(context)}`,
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
