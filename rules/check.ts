import { computeAmount } from "./amount/amount";
import { eligibleSum } from "./amount/eligible";
import { expenditureSpan } from "./amount/expenditure-span";
import { rules } from "./conditions";
import type { Context, Rule, RuleOutcome } from "./conditions/rule/rule";
import type { Category, Facts } from "./facts/facts";
import { countParticipants } from "./facts/participants";
import { approvingAuthority } from "./offices/approving-authority";
import { channelOf, type Inhabitants } from "./offices/channel";
import { chooseProgramme } from "./programmes";
import type { RuleEntry } from "./programmes/programme";
import { NOT_NAMED } from "./report/not-named";
import type { Finding, Report, Source } from "./report/report";
import { reportedLevel } from "./report/reported-level";

const PLEASE_CHECK = "Bitte prüfen: ";

const CATEGORY_WORDS: Record<Category, string> = {
  standard: "eine Zusammenarbeit",
  "joint-administration": "eine gemeinsame Verwaltung",
  "fire-brigade-merger": "einen Zusammenschluss von Ortsteilfeuerwehren",
  "feasibility-study": "eine Machbarkeitsstudie",
  extension: "eine Erweiterung",
};

/** That something is not asked for, no act proves. */
const notApplicable = ({ id, title }: Rule, text: string): Finding => ({
  rule: id,
  level: "info",
  verdict: "not_applicable",
  title,
  text,
  fields: [],
  values: {},
  source: NOT_NAMED,
});

function sourceOf(
  entry: Extract<RuleEntry, { source: Source }>,
  { variant, certainty }: RuleOutcome,
): Source {
  const source = (variant === undefined ? undefined : entry.variants?.[variant]) ?? entry.source;
  return certainty === undefined || certainty === source.certainty ? source : { ...source, certainty };
}

function find(rule: Rule, facts: Facts, context: Context): Finding {
  const { programme } = context;
  const entry = programme.rules[rule.id];
  if (entry.level === "not_applicable") return notApplicable(rule, entry.note);
  if (rule.exceptFor?.includes(facts.category)) {
    return notApplicable(
      rule,
      `Für ${CATEGORY_WORDS[facts.category]} wird diese Voraussetzung nicht geprüft.`,
    );
  }
  const outcome = rule.check(facts, context);
  if (outcome.verdict === "not_applicable") return notApplicable(rule, outcome.text);
  const source = sourceOf(entry, outcome);
  const stated = outcome.level ?? entry.level;
  const level = reportedLevel(rule.id, stated, source);
  const { verdict, text, fields, values } = outcome;
  const asks = stated === "must" && source.certainty !== "official" && !text.startsWith(PLEASE_CHECK);
  const prefix = asks ? PLEASE_CHECK : "";
  return { rule: rule.id, level, verdict, title: rule.title, text: prefix + text, fields, values, source };
}

type CheckOptions = {
  on: string;
  programme?: string | undefined;
  inhabitants?: Inhabitants | undefined;
};

/**
 * Holds an application against the conditions of its programme version. Pure: `options.on` (YYYY-MM-DD) is the
 * day of the check and stands in for an absent application date; `inhabitants` is the municipality register, which
 * decides the channel where a participant has no figure of its own. The findings are all of the public rule table,
 * in its order.
 * @throws RangeError when `options.programme` is unknown or belongs to the other state
 */
export function check(facts: Facts, options: CheckOptions): Report {
  const programme = chooseProgramme(facts, options);
  const day = facts.applicationDate ?? options.on;
  const counts = countParticipants(facts, programme);
  const eligible = eligibleSum(facts.budget, expenditureSpan(facts, programme, day));
  const { amount, fullCents, proof } = computeAmount({ facts, programme, counts, eligible });
  const approver = approvingAuthority({ facts, day, inhabitants: options.inhabitants });
  const context: Context = {
    programme,
    on: options.on,
    day,
    counts,
    eligible,
    amount,
    fullCents,
    proof,
    approver,
  };
  const findings = rules.map((rule) => find(rule, facts, context));
  return {
    programme: programme.id,
    rulesAsOf: programme.asOf,
    checkedOn: options.on,
    amount,
    channel: channelOf(facts, programme, day, options.inhabitants),
    submissionAllowed: !findings.some(
      ({ level, verdict }) => level === "must" && (verdict === "not_met" || verdict === "open"),
    ),
    findings,
  };
}
