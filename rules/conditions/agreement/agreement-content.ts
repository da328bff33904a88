import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Agreement, Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { numberWord } from "../../german/words";
import { isLongerThanYears } from "../../periods/years";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { agreementContentExamples } from "./agreement-content-examples";
import { textSays } from "./agreement-text";

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

/** Whether the agreement says how it ends, where it has to. */
function termination(facts: Facts, agreement: Agreement, overYears: number): Result {
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

/** Without an answer only the ending is judged, and what was not looked at is named. */
function check(facts: Facts, { programme, state }: Context & Pick<Facts, "state">): Result {
  const { agreement } = facts;
  const { overYears, withForm = false } = programme.terminationTerms;
  if (!agreement?.form) {
    const text = "Tragen Sie Rechtsform und Laufzeit der Vereinbarung ein.";
    return { verdict: "open", text, fields: ["/agreement/form"], values: { overYears } };
  }
  if (agreement.form !== "public-law-agreement") {
    const text = "Diese Vorschrift gilt nur für öffentlich-rechtliche Vereinbarungen.";
    return { verdict: "not_applicable", text, fields: [], values: {} };
  }
  const ending = termination(facts, agreement, overYears);
  const run = length(facts, overYears);
  const formNeeded = withForm && !Array.isArray(run) && run.long;
  const said = textSays(agreement.states, { state, withForm, formNeeded });
  const values = { ...ending.values, states: agreement.states?.join(" ") ?? null };
  if (said.missing === null) return { ...ending, text: `${ending.text} ${said.note}`, values };
  // What the ending alone would say stays beside it: both have to be mended.
  const also = ending.verdict === "met" ? "" : ` ${ending.text}`;
  const fields = ["/agreement/states", ...(also === "" ? [] : ending.fields)];
  return { verdict: "not_met", text: `${said.note}${also}`, fields, values, ...said.missing };
}

export const agreementContent: Rule<Result["verdict"]> = {
  ...named("agreement-content"),
  why: "In der Vereinbarung müssen Beteiligte und Aufgaben stehen, und wer sich lange oder auf unbestimmte Zeit bindet, muss darin finden, wie die Bindung endet.",
  verdicts: ["met", "not_met", "open", "not_applicable"],
  exceptFor: WITHOUT_AGREEMENT,
  check: (facts, context) => check(facts, { ...context, state: facts.state }),
  examples: agreementContentExamples,
};
