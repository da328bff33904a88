import type { Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { joinWords } from "../../german/words";
import { agreementInForce } from "../../periods/agreement-in-force";
import { isBeyondMonths } from "../../periods/days";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

/** Not proven by any source at hand, so it is only a note. */
export const EARLY_START =
  "Bitte prüfen: Beginn erst nach Bewilligung, sonst vorzeitigen Maßnahmebeginn beantragen.";

/** Inferred: the sources only say that the application comes before the start. */
const SIGNED_EARLY = "Bitte prüfen: ein unterzeichneter Vertrag kann als Beginn gelten.";

const ASK_FOR_START = "Tragen Sie ein, wann die Zusammenarbeit beginnt oder begonnen hat.";

/** "Antrag am 15.06.2022, Beginn am 01.01.2023"; a draft has no day of application yet. */
function datesOf({ applicationDate }: Facts, day: string, start: string): string {
  const applied = applicationDate
    ? `Antrag am ${formatDate(day)}`
    : `Antrag noch nicht gestellt (Tag der Prüfung: ${formatDate(day)})`;
  return `${applied}, Beginn am ${formatDate(start)}`;
}

/** What is said of an early start: permitted in time, permitted too late, asked for, or not at all. */
function earlyStartNote({ project: { earlyStart } }: Facts, start: string | undefined): string {
  const { permittedOn, requestedOn } = earlyStart ?? {};
  const said = "Der vorzeitige Maßnahmebeginn ist nach den Angaben im Antrag";
  if (permittedOn) {
    const since = `${said} seit ${formatDate(permittedOn)} erlaubt`;
    if (start === undefined || permittedOn <= start) return `${since}.`;
    return `${since}; für diesen Beginn kommt das zu spät. ${EARLY_START}`;
  }
  if (!requestedOn) return EARLY_START;
  return `${said} seit dem ${formatDate(requestedOn)} beantragt, aber noch nicht erlaubt. Bitte prüfen: Beginn erst nach Bewilligung oder dieser Erlaubnis.`;
}

/** A start that lies on or before the day of the application, or after it. */
function startWords(facts: Facts, day: string, start: string): string {
  const { applicationDate } = facts;
  const dates = datesOf(facts, day, start);
  if (start > day) {
    return `${dates}: ${applicationDate ? "Der Antrag liegt vor dem Beginn." : "Ein Antrag an diesem Tag läge vor dem Beginn."}`;
  }
  if (start === day) {
    const same = applicationDate
      ? "Antrag und Beginn fallen auf denselben Tag."
      : "Ein Antrag an diesem Tag fiele auf den Tag des Beginns.";
    return `${dates}: ${same} Ob das noch vor dem Beginn ist, beurteilt die Behörde.`;
  }
  return `${dates}: Der Antrag muss vor dem Beginn gestellt werden. Legen Sie den Beginn auf einen Tag nach dem Antrag.`;
}

const verdictOfStart = (day: string, start: string) =>
  start > day ? "met" : start === day ? "for_authority" : "not_met";

/** "vor dem Antrag (15.06.2022)"; in a draft the day of the check stands for it. */
const before = ({ applicationDate }: Facts, day: string): string =>
  `vor dem ${applicationDate ? "Antrag" : "Tag der Prüfung"} (${formatDate(day)})`;

type Told = { text: string; fields: string[]; inForceSince?: string };

/** The money may not be meant for days that were over when it was asked for. */
function earlyFunding(facts: Facts, day: string): Told | null {
  const { fundingFrom } = facts.project;
  if (fundingFrom === undefined || fundingFrom >= day) return null;
  const text = `Der Förderzeitraum beginnt am ${formatDate(fundingFrom)}, also ${before(facts, day)}. Legen Sie seinen ersten Tag nicht vor den Antrag.`;
  return { text, fields: ["/project/fundingFrom"] };
}

type Signed = { name: string; on: string; field: string };

/** Every contract that was signed before the day of the application; `extended`: the agreement is the one extended. */
function signedBefore(
  { agreement, furtherAgreements, participants }: Facts,
  day: string,
  extended: boolean,
): Signed[] {
  const nameOf = new Map(participants.map(({ key, name }) => [key, name]));
  const all: { name: string; on: string | undefined; field: string }[] = [
    {
      name: "die Vereinbarung",
      on: extended ? undefined : agreement?.signedOn,
      field: "/agreement/signedOn",
    },
    ...(agreement?.accessions ?? []).map(({ participant = "", signedOn }, index) => ({
      name: `der Beitritt ${nameOf.has(participant) ? `von ${nameOf.get(participant)}` : "zur Vereinbarung"}`,
      on: signedOn,
      field: `/agreement/accessions/${index}/signedOn`,
    })),
    ...(furtherAgreements ?? []).map(({ title, signedOn }, index) => ({
      name: title ? `„${title}“` : "ein weiterer Vertrag",
      on: signedOn,
      field: `/furtherAgreements/${index}/signedOn`,
    })),
  ];
  return all.flatMap(({ name, on, field }) => (on !== undefined && on < day ? [{ name, on, field }] : []));
}

/** What may count as a start although another day is entered for it. */
function earlierBinding(facts: Facts, day: string): Told | null {
  const inForce = agreementInForce(facts);
  const earlier = inForce && inForce.day < day ? inForce : null;
  // What is extended was agreed on before, so neither its day nor its signature is a start of the extension.
  const extended = facts.category === "extension" && earlier !== null;
  const since = extended ? null : earlier;
  const signed = signedBefore(facts, day, extended);
  if (signed.length === 0 && !since) return null;
  const contracts = signed.map(({ name, on }) => `${name} (${formatDate(on)})`);
  const said = [
    ...(signed.length > 0
      ? [`${SIGNED_EARLY} Unterzeichnet ${before(facts, day)}: ${joinWords(contracts)}.`]
      : []),
    ...(since
      ? [
          `Als erster Tag der Vereinbarung gilt der ${formatDate(since.day)}, also ein Tag ${before(facts, day)}; auch das kann als Beginn gelten.`,
        ]
      : []),
  ];
  const fields = [...signed.map(({ field }) => field), ...(since ? [since.field] : [])];
  return { text: said.join(" "), fields, ...(since && { inForceSince: since.day }) };
}

function applicationFirst(
  facts: Facts,
  day: string,
): RuleOutcome<"met" | "not_met" | "open" | "for_authority"> {
  const { startsOn: start, earlyStart, fundingFrom } = facts.project;
  const funding = earlyFunding(facts, day);
  const binding = earlierBinding(facts, day);
  const note = earlyStartNote(facts, start);
  const values = {
    day,
    startsOn: start ?? null,
    fundingFrom: fundingFrom ?? null,
    earlyStartPermittedOn: earlyStart?.permittedOn ?? null,
    inForceSince: binding?.inForceSince ?? null,
  };
  const own = start === undefined ? "open" : verdictOfStart(day, start);
  const main = start === undefined ? ASK_FOR_START : startWords(facts, day, start);
  const fields = [
    ...(start === undefined ? ["/project/startsOn"] : ["/project/startsOn", "/applicationDate"]),
    ...(funding?.fields ?? []),
    ...(binding?.fields ?? []),
  ];
  // That a signed contract is a start is only inferred, so where nothing else is wrong the whole finding asks for a look.
  if (own === "met" && !funding && binding) {
    const text = `${binding.text} ${main} ${note}`;
    return { verdict: "for_authority", text, fields, values, variant: "signed", certainty: "secondary" };
  }
  const said = [main, funding?.text, binding?.text, start === undefined && !funding ? undefined : note];
  const text = said.filter((part) => part !== undefined).join(" ");
  return { verdict: funding ? "not_met" : own, text, fields, values };
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
  if (programme.start.kind === "application-first") return applicationFirst(facts, day);
  const start = facts.project.startsOn;
  if (start) return nearInTime(facts, day, start, programme.start.askAfterMonths);
  const agreed = facts.agreement?.effectiveOn;
  const hint = agreed ? ` Als erster Tag der Vereinbarung ist der ${formatDate(agreed)} eingetragen.` : "";
  return {
    verdict: "open",
    text: `${ASK_FOR_START}${hint}`,
    fields: ["/project/startsOn"],
    values: { day, startsOn: null },
  };
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
    {
      title: "Die Vereinbarung ist schon unterzeichnet",
      programme: "nw-2021",
      facts: northRhine({
        agreement: { form: "public-law-agreement", effectiveOn: "2023-01-01", signedOn: "2022-06-14" },
      }),
      verdict: "for_authority",
    },
    {
      title: "Der Förderzeitraum beginnt vor dem Antrag",
      programme: "nw-2021",
      facts: northRhine({ project: { startsOn: "2023-01-01", fundingFrom: "2022-06-14" } }),
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
