import type { Facts } from "../facts";
import { formatDate } from "../german/date";
import { isBeyondMonths } from "../periods/days";
import { type Context, named, type Outcome, type Rule } from "./rule";
import { hesse, northRhine } from "./sample";

/** Not proven by any source at hand, so it is only a note. */
const EARLY_START =
  "Bitte prüfen: Beginn erst nach Bewilligung, sonst vorzeitigen Maßnahmebeginn beantragen.";

function applicationFirst(
  { project }: Facts,
  day: string,
  start: string,
): Outcome<"met" | "not_met" | "for_authority"> {
  const values = { day, startsOn: start, earlyStartPermittedOn: project.earlyStart?.permittedOn ?? null };
  const base = { fields: ["/project/startsOn", "/applicationDate"], values };
  const dates = `Antrag am ${formatDate(day)}, Beginn am ${formatDate(start)}`;
  const permitted = project.earlyStart?.permittedOn;
  const note = permitted
    ? `Der vorzeitige Maßnahmebeginn ist nach Ihren Angaben seit ${formatDate(permitted)} erlaubt.`
    : EARLY_START;
  if (start > day)
    return { ...base, verdict: "met", text: `${dates}: Der Antrag liegt vor dem Beginn. ${note}` };
  if (start === day) {
    const text = `${dates}: Antrag und Beginn fallen auf denselben Tag. Ob das noch vor dem Beginn ist, beurteilt die Behörde. ${note}`;
    return { ...base, verdict: "for_authority", text };
  }
  const text = `${dates}: Der Antrag muss vor dem Beginn gestellt werden. Legen Sie den Beginn auf einen Tag nach dem Antrag. ${note}`;
  return { ...base, verdict: "not_met", text };
}

function nearInTime(day: string, start: string, months: number): Outcome<"met" | "for_authority"> {
  const base = {
    fields: ["/project/startsOn", "/applicationDate"],
    values: { day, startsOn: start, askAfterMonths: months },
  };
  const dates = `Antrag am ${formatDate(day)}, Beginn am ${formatDate(start)}`;
  return isBeyondMonths(start, day, months)
    ? {
        ...base,
        verdict: "for_authority",
        text: `${dates}: Dazwischen liegen mehr als ${months} Monate. Verlangt ist nur ein angemessener zeitlicher Abstand, eine Zahl nennt keine Quelle; die ${months} Monate sind unser eigenes Zeichen zum Nachfragen. Die Behörde beurteilt den Abstand.`,
      }
    : {
        ...base,
        verdict: "met",
        text: `${dates}. Eine feste Frist gibt es nicht; verlangt ist ein angemessener zeitlicher Abstand.`,
      };
}

function check(
  facts: Facts,
  { programme, day }: Context,
): Outcome<"met" | "not_met" | "open" | "for_authority"> {
  const start = facts.project.startsOn;
  if (!start) {
    const text = "Tragen Sie ein, wann die Zusammenarbeit beginnt oder begonnen hat.";
    return { verdict: "open", text, fields: ["/project/startsOn"], values: { day, startsOn: null } };
  }
  return programme.start.kind === "application-first"
    ? applicationFirst(facts, day, start)
    : nearInTime(day, start, programme.start.askAfterMonths);
}

export const startDate: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("start-date"),
  why: "In Nordrhein-Westfalen muss der Antrag vor dem Beginn gestellt sein, in Hessen in zeitlicher Nähe dazu.",
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
