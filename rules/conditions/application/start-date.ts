import type { Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { isBeyondMonths } from "../../periods/days";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

/** Not proven by any source at hand, so it is only a note. */
export const EARLY_START =
  "Bitte prüfen: Beginn erst nach Bewilligung, sonst vorzeitigen Maßnahmebeginn beantragen.";

/** "Antrag am 15.06.2022, Beginn am 01.01.2023"; a draft has no day of application yet. */
function datesOf({ applicationDate }: Facts, day: string, start: string): string {
  const applied = applicationDate
    ? `Antrag am ${formatDate(day)}`
    : `Am Tag der Prüfung (${formatDate(day)}) ist der Antrag noch nicht gestellt`;
  return `${applied}, Beginn am ${formatDate(start)}`;
}

/** A permission that comes after the start does not cover it. */
function earlyStartNote(permitted: string | undefined, start: string): string {
  if (!permitted) return EARLY_START;
  const since = `Der vorzeitige Maßnahmebeginn ist nach den Angaben im Antrag seit ${formatDate(permitted)} erlaubt`;
  return permitted <= start ? `${since}.` : `${since}; für diesen Beginn kommt das zu spät. ${EARLY_START}`;
}

function applicationFirst(
  facts: Facts,
  day: string,
  start: string,
): RuleOutcome<"met" | "not_met" | "for_authority"> {
  const { project, applicationDate } = facts;
  const values = { day, startsOn: start, earlyStartPermittedOn: project.earlyStart?.permittedOn ?? null };
  const base = { fields: ["/project/startsOn", "/applicationDate"], values };
  const dates = datesOf(facts, day, start);
  const note = earlyStartNote(project.earlyStart?.permittedOn, start);
  if (start > day) {
    const before = applicationDate
      ? "Der Antrag liegt vor dem Beginn."
      : "Ein Antrag an diesem Tag läge vor dem Beginn.";
    return { ...base, verdict: "met", text: `${dates}: ${before} ${note}` };
  }
  if (start === day) {
    const same = applicationDate
      ? "Antrag und Beginn fallen auf denselben Tag."
      : "Ein Antrag an diesem Tag fiele auf den Tag des Beginns.";
    const text = `${dates}: ${same} Ob das noch vor dem Beginn ist, beurteilt die Behörde. ${note}`;
    return { ...base, verdict: "for_authority", text };
  }
  const text = `${dates}: Der Antrag muss vor dem Beginn gestellt werden. Legen Sie den Beginn auf einen Tag nach dem Antrag. ${note}`;
  return { ...base, verdict: "not_met", text };
}

function nearInTime(
  facts: Facts,
  day: string,
  start: string,
  months: number,
): RuleOutcome<"met" | "for_authority"> {
  const base = {
    fields: ["/project/startsOn", "/applicationDate"],
    values: { day, startsOn: start, askAfterMonths: months },
  };
  const dates = datesOf(facts, day, start);
  return isBeyondMonths(start, day, months) || isBeyondMonths(day, start, months)
    ? {
        ...base,
        verdict: "for_authority",
        text: `${dates}: Dazwischen liegen mehr als ${months} Monate. Verlangt ist nur eine angemessene zeitliche Nähe, eine Zahl nennt keine Quelle; die ${months} Monate sind unser eigenes Zeichen zum Nachfragen. Ob die Nähe noch angemessen ist, beurteilt die Behörde.`,
      }
    : {
        ...base,
        verdict: "met",
        text: `${dates}. Eine feste Frist gibt es nicht; verlangt ist eine angemessene zeitliche Nähe.`,
      };
}

function check(
  facts: Facts,
  { programme, day }: Context,
): RuleOutcome<"met" | "not_met" | "open" | "for_authority"> {
  const start = facts.project.startsOn;
  if (!start) {
    const text = "Tragen Sie ein, wann die Zusammenarbeit beginnt oder begonnen hat.";
    return { verdict: "open", text, fields: ["/project/startsOn"], values: { day, startsOn: null } };
  }
  return programme.start.kind === "application-first"
    ? applicationFirst(facts, day, start)
    : nearInTime(facts, day, start, programme.start.askAfterMonths);
}

export const startDate: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("start-date"),
  why: "Der Antrag muss, je nach Förderprogramm, vor dem Beginn oder in zeitlicher Nähe dazu gestellt sein.",
  verdicts: ["met", "not_met", "open", "for_authority"],
  check,
  examples: [
    { title: "Antrag vor dem Beginn", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    {
      title: "Beginn am Antragstag",
      programme: "nw-2021",
      facts: northRhine({ project: { startsOn: "2022-06-15" } }),
      verdict: "for_authority",
    },
    {
      title: "Schon begonnen",
      programme: "nw-2021",
      facts: northRhine({ project: { startsOn: "2022-06-14" } }),
      verdict: "not_met",
    },
    { title: "Beginn fehlt", programme: "nw-2021", facts: northRhine({ project: {} }), verdict: "open" },
    { title: "Hessen: zwei Monate nach dem Beginn", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Hessen: fast drei Jahre nach dem Beginn",
      programme: "he-2021",
      facts: hesse({ project: { startsOn: "2020-06-01" } }),
      verdict: "for_authority",
    },
  ],
};
