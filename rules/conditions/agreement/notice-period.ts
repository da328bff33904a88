import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { capitalise, numberWord } from "../../german/words";
import { weekendDay } from "../../periods/days";
import { earliestOrdinaryEnd } from "../../periods/ordinary-end";
import { lastDayOfYears } from "../../periods/years";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse } from "../rule/sample";

function missingFields({ agreement, project }: Facts): string[] {
  const { term, termination } = agreement ?? {};
  const missing: string[] = [];
  if (!term) missing.push("/agreement/term");
  if (term?.kind === "fixed" && !term.until) missing.push("/agreement/term/until");
  if (termination?.noticeMonths === undefined) missing.push("/agreement/termination/noticeMonths");
  if (!termination?.effective) missing.push("/agreement/termination/effective");
  if (!(agreement?.effectiveOn ?? project.startsOn)) missing.push("/agreement/effectiveOn");
  return missing;
}

/** The programmes ask for years; that a notice must not end them sooner is concluded from that, and said so. */
const inferred = (text: string): string =>
  `Unsere eigene Folgerung aus der Mindestdauer (eine Kündigungsfrist nennen die vorliegenden Quellen nicht): ${text}`;

function open(missing: string[]): RuleOutcome<"open"> {
  const text =
    missing.length === 1 && missing[0] === "/agreement/effectiveOn"
      ? "Der erste Tag der Vereinbarung fehlt noch; von ihm an rechnet sich die Kündigung."
      : "Die Kündigungsregel ist noch nicht vollständig. Tragen Sie Laufzeit, Kündigungsfrist und Kündigungstermin ein.";
  return { verdict: "open", text: inferred(text), fields: missing, values: {} };
}

type Ends = {
  ordinary: ReturnType<typeof earliestOrdinaryEnd>;
  /** The last day of a fixed term. */
  until: string | undefined;
  /** The earlier of both. */
  end: string;
  /** The day before which it must not end. */
  enough: string;
};

/** How the agreement can end too soon, and what to agree on instead. */
function tooSoon({ ordinary, until, end, enough }: Ends, years: string): { text: string; fields: string[] } {
  const byTerm = end === until && end !== ordinary.end;
  const weekend = byTerm ? null : weekendDay(ordinary.noticeBy);
  const note = weekend ? ` (ein ${weekend}, das verschiebt den Tag nicht)` : "";
  const how = byTerm
    ? "durch Fristablauf"
    : `wenn die Kündigung bis ${formatDate(ordinary.noticeBy)}${note} zugeht`;
  const places: [tooShort: boolean, advice: string, field: string][] = [
    [
      until !== undefined && until < enough,
      "Vereinbaren Sie eine längere Laufzeit.",
      "/agreement/term/until",
    ],
    [
      ordinary.end < enough,
      "Schließen Sie die ordentliche Kündigung bis dahin aus.",
      "/agreement/termination/excludedUntil",
    ],
  ];
  const wrong = places.filter(([tooShort]) => tooShort);
  const advice = wrong.map(([, words]) => words).join(" ");
  return {
    text: inferred(
      `Die Vereinbarung kann schon zum ${formatDate(end)} enden, ${how}. ${capitalise(years)} Jahre sind erst am ${formatDate(enough)} um. ${advice}`,
    ),
    fields: wrong.map(([, , field]) => field),
  };
}

export const noticePeriod: Rule<"met" | "not_met" | "open"> = {
  ...named("notice-period"),
  why: "Wer vor Ablauf der Mindestdauer ordentlich kündigen kann, bindet sich nicht so lange, wie das Förderprogramm es verlangt.",
  verdicts: ["met", "not_met", "open"],
  exceptFor: WITHOUT_AGREEMENT,
  check(facts, { programme }) {
    const { agreement, project } = facts;
    const term = agreement?.term;
    if (term?.kind === "fixed" && !agreement?.termination) {
      // That it says how it can be ended need not mean that it can be ended at will.
      const stated = agreement?.terminationTermsStated
        ? " Nach den Angaben nennt sie aber, wie sie gekündigt werden kann: Ist das ordentlich möglich, fehlen hier noch Frist und Termin."
        : "";
      const text = inferred(
        `Die Vereinbarung ist befristet; eine ordentliche Kündigung ist nicht eingetragen.${stated}`,
      );
      const values = { term: "fixed", until: term.until ?? null };
      return { verdict: "met", text, fields: ["/agreement/term"], values };
    }
    const missing = missingFields(facts);
    const { noticeMonths, effective, excludedUntil, noticeNotBefore } = agreement?.termination ?? {};
    const effectiveOn = agreement?.effectiveOn ?? project.startsOn;
    if (missing.length > 0 || noticeMonths === undefined || !effective || !effectiveOn) return open(missing);
    const terms = { effectiveOn, noticeMonths, effective, excludedUntil, noticeNotBefore };
    const ordinary = earliestOrdinaryEnd(terms);
    const until = term?.kind === "fixed" ? term.until : undefined;
    // An ordinary end after the fixed term is no earlier end: the term's own day counts.
    const byTerm = until !== undefined && until < ordinary.end;
    const end = byTerm ? until : ordinary.end;
    const enough = lastDayOfYears(effectiveOn, programme.minimumYears);
    const values = {
      effectiveOn,
      noticeMonths,
      effective,
      excludedUntil: excludedUntil ?? null,
      noticeNotBefore: noticeNotBefore ?? null,
      until: until ?? null,
      earliestEnd: end,
      noticeBy: byTerm ? null : ordinary.noticeBy,
      fiveYearsEnd: enough,
    };
    const years = numberWord(programme.minimumYears);
    if (end >= enough) {
      const text = inferred(
        `Die Vereinbarung endet frühestens am ${formatDate(end)}; ${years} Jahre enden am ${formatDate(enough)}.`,
      );
      return { verdict: "met", text, fields: ["/agreement/termination"], values };
    }
    return { verdict: "not_met", ...tooSoon({ ordinary, until, end, enough }, years), values };
  },
  examples: [
    {
      title: "Kündigung bis zum Ende der fünf Jahre ausgeschlossen",
      programme: "he-2021",
      facts: hesse(),
      verdict: "met",
    },
    {
      title: "Kündigung mit drei Monaten zu jedem Jahresende",
      programme: "he-2021",
      facts: hesse({
        agreement: {
          effectiveOn: "2018-08-15",
          term: { kind: "indefinite" },
          termination: { noticeMonths: 3, effective: "year-end" },
        },
      }),
      verdict: "not_met",
    },
    {
      title: "Kündigungsregel fehlt",
      programme: "he-2021",
      facts: hesse({ agreement: { effectiveOn: "2023-01-01", term: { kind: "indefinite" } } }),
      verdict: "open",
    },
    {
      title: "Zusammenschluss von Ortsteilfeuerwehren: keine Vereinbarung",
      programme: "he-2021",
      facts: hesse({ category: "fire-brigade-merger" }),
      verdict: "not_applicable",
    },
  ],
};
