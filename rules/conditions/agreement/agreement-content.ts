import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Agreement, Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { numberWord } from "../../german/words";
import { isLongerThanYears } from "../../periods/years";
import { named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, northRhine } from "../rule/sample";

type Result = RuleOutcome<"met" | "not_met" | "open" | "not_applicable">;

/** A notice period that is entered is one that the agreement states. */
function termsStated({ termination, terminationTermsStated }: Agreement): boolean | undefined {
  return termination?.noticeMonths !== undefined || termination?.effective ? true : terminationTermsStated;
}

/** How long the agreement runs, in the words of a sentence; or what is missing to say so. */
function length(
  { agreement, project }: Facts,
  overYears: number,
): { long: boolean; text: string } | string[] {
  const term = agreement?.term;
  if (!term) return ["/agreement/term"];
  if (term.kind === "indefinite") return { long: true, text: "Die Vereinbarung gilt unbefristet." };
  const start = agreement.effectiveOn ?? project.startsOn;
  if (!term.until || !start) {
    return [...(term.until ? [] : ["/agreement/term/until"]), ...(start ? [] : ["/agreement/effectiveOn"])];
  }
  const long = isLongerThanYears(start, term.until, overYears);
  const span = `Die Vereinbarung läuft vom ${formatDate(start)} bis ${formatDate(term.until)}`;
  return { long, text: `${span}, ${long ? "mehr als" : "nicht länger als"} ${numberWord(overYears)} Jahre.` };
}

function check(facts: Facts, overYears: number): Result {
  const { agreement } = facts;
  if (!agreement?.form) {
    const text = "Tragen Sie Rechtsform und Laufzeit der Vereinbarung ein.";
    return { verdict: "open", text, fields: ["/agreement/form"], values: { overYears } };
  }
  if (agreement.form !== "public-law-agreement") {
    const text = "Diese Vorschrift gilt nur für öffentlich-rechtliche Vereinbarungen.";
    return { verdict: "not_applicable", text, fields: [], values: {} };
  }
  const stated = termsStated(agreement);
  const values = { overYears, term: agreement.term?.kind ?? null, termsStated: stated ?? null };
  const how = stated === agreement.terminationTermsStated ? "terminationTermsStated" : "termination";
  if (stated) {
    const text = "Die Vereinbarung nennt, wie sie gekündigt werden kann.";
    return { verdict: "met", text, fields: [`/agreement/${how}`], values };
  }
  const run = length(facts, overYears);
  if (Array.isArray(run)) {
    const text = `Tragen Sie ein, wie lange die Vereinbarung gilt und ob sie nennt, wie sie gekündigt werden kann; unbefristet oder über ${numberWord(overYears)} Jahre muss sie das.`;
    return { verdict: "open", text, fields: [...run, "/agreement/terminationTermsStated"], values };
  }
  if (!run.long) {
    const text = `${run.text} Die Kündigung muss sie deshalb nicht regeln.`;
    return { verdict: "met", text, fields: ["/agreement/term"], values };
  }
  const base = { fields: ["/agreement/terminationTermsStated"], values };
  return stated === false
    ? {
        ...base,
        verdict: "not_met",
        text: `${run.text} Sie muss nennen, wie sie gekündigt werden kann; ergänzen Sie die Vereinbarung.`,
      }
    : {
        ...base,
        verdict: "open",
        text: `${run.text} Tragen Sie ein, ob sie nennt, wie sie gekündigt werden kann; das muss sie.`,
      };
}

const agreement = (more: Partial<Agreement>): Agreement => ({
  form: "public-law-agreement",
  effectiveOn: "2023-01-01",
  ...more,
});

export const agreementContent: Rule<Result["verdict"]> = {
  ...named("agreement-content"),
  why: "Wer sich lange oder auf unbestimmte Zeit bindet, muss in der Vereinbarung finden, wie die Bindung endet.",
  verdicts: ["met", "not_met", "open", "not_applicable"],
  exceptFor: WITHOUT_AGREEMENT,
  check: (facts, { programme }) => check(facts, programme.terminationTerms.overYears),
  examples: [
    { title: "Unbefristet mit Kündigungsregel", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Hessen: genau zehn Jahre ohne Kündigungsregel",
      programme: "he-2021",
      facts: hesse({ agreement: agreement({ term: { kind: "fixed", until: "2032-12-31" } }) }),
      verdict: "met",
    },
    {
      title: "Hessen: zehn Jahre und ein Tag ohne Kündigungsregel",
      programme: "he-2021",
      facts: hesse({
        agreement: agreement({ term: { kind: "fixed", until: "2033-01-01" }, terminationTermsStated: false }),
      }),
      verdict: "not_met",
    },
    {
      title: "Nordrhein-Westfalen: zwanzig Jahre ohne Kündigungsregel",
      programme: "nw-2021",
      facts: northRhine({ agreement: agreement({ term: { kind: "fixed", until: "2042-12-31" } }) }),
      verdict: "met",
    },
    {
      title: "Nordrhein-Westfalen: unbefristet, Kündigung noch nicht eingetragen",
      programme: "nw-2021",
      facts: northRhine({ agreement: agreement({ term: { kind: "indefinite" } }) }),
      verdict: "open",
    },
    {
      title: "Zweckverband: die Vorschrift gilt nicht",
      programme: "nw-2021",
      facts: northRhine({ agreement: { form: "special-purpose-association" } }),
      verdict: "not_applicable",
    },
  ],
};
