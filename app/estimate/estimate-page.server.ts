import { programmePath, rulePath } from "~/app/addresses/rule-book";
import { consequence } from "~/app/components/verdict-words";
import { CATEGORY_LABELS, STATE_LABELS } from "~/forms/labels";
import { LEVEL_WORDS, STATION_ROLE_WORDS } from "~/forms/papers/application/finding-words";
import {
  addresseeOf,
  check,
  chooseProgramme,
  type EstimateAnswers,
  endNotice,
  estimateFacts,
  type Finding,
  neighbouringAmounts,
  requiredDocuments,
  rules,
} from "~/rules";
import { state } from "~/rules/facts/choice-schemas";
import { districtsOf } from "~/rules/offices/districts";
import { readEstimate } from "./read-estimate.server";

const STATES = state.options;

/** Where the answers go in the facts: a finding about nothing else can be settled by answering here. */
const ANSWERED = new Set([
  "/participants",
  "/participants/0/brigades",
  "/project/startsOn",
  "/project/crossBorder",
  "/project/fewParticipantsReason",
  "/budget/items",
  "/programme",
  "/applicationDate",
]);

const isAboutAnswers = ({ verdict, fields }: Finding): boolean =>
  verdict !== "open" || fields.every((field) => ANSWERED.has(field));

function conditionsOf(findings: readonly Finding[], programme: string) {
  const why = new Map<string, string>(rules.map((rule) => [rule.id, rule.why]));
  return findings
    .filter(({ verdict }) => verdict !== "not_applicable")
    .map((finding) => ({
      rule: finding.rule,
      title: finding.title,
      href: rulePath(programme, finding.rule),
      verdict: finding.verdict,
      level: finding.level,
      levelWord: LEVEL_WORDS[finding.level],
      consequence: consequence(finding) ?? null,
      answered: isAboutAnswers(finding),
      text: isAboutAnswers(finding) ? finding.text : (why.get(finding.rule) ?? finding.text),
    }));
}

/** What the rules say to these answers. */
function resultOf(answers: EstimateAnswers, today: string) {
  const facts = estimateFacts(answers);
  const report = check(facts, { on: today });
  const programme = chooseProgramme(facts, { on: today });
  const conditions = conditionsOf(report.findings, programme.id);
  const { text, sources } = addresseeOf(programme, today);
  return {
    programme: { id: programme.id, title: programme.title, href: programmePath(programme.id) },
    notice: endNotice(programme, today),
    amount: report.amount,
    participants: facts.participants.length,
    neighbours: neighbouringAmounts(facts, programme),
    decided: conditions.filter(({ answered }) => answered),
    toShow: conditions.filter(({ answered }) => !answered),
    documents: requiredDocuments(programme, answers.category).map(({ label }) => label),
    addressee: { text, sources },
    channel: report.channel.map(({ station, role }) => ({ station, role: STATION_ROLE_WORDS[role] })),
    checkedOn: report.checkedOn,
    rulesAsOf: report.rulesAsOf,
  };
}

/** The kinds of application, each with the state that alone funds it today. */
function kindsOn(today: string) {
  const states = STATES.map((one) => chooseProgramme({ state: one }, { on: today }));
  return Object.entries(CATEGORY_LABELS).flatMap(([value, label]) => {
    const funding = states.filter(({ categories }) => categories.some((category) => category === value));
    const [only] = funding;
    if (!only) return [];
    return [{ value, label, ...(funding.length === 1 && { hint: `nur in ${STATE_LABELS[only.state]}` }) }];
  });
}

/** The page for an address: the form as it was sent, and the result or what is to be put right. */
export function estimatePage(query: URLSearchParams, today: string) {
  const read = readEstimate(query, today);
  return {
    typed: read.typed,
    errors: read.kind === "refused" ? read.errors : [],
    result: read.kind === "read" ? resultOf(read.answers, today) : null,
    kinds: kindsOn(today),
    districts: STATES.map((one) => ({
      label: STATE_LABELS[one],
      options: districtsOf(one).map(({ key, name }) => ({ value: key, label: name })),
    })),
  };
}

export type EstimatePage = ReturnType<typeof estimatePage>;
export type EstimateResult = NonNullable<EstimatePage["result"]>;
