import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import { AGREEMENT_FORM_LABELS } from "../../facts/agreement-forms";
import type { Agreement, Facts } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { type ActState, accessionsOf, actState, requiredAct } from "../../offices/supervisory-acts";
import { inForceFrom } from "../../periods/in-force";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { ownBasis } from "./own-basis";
import { supervisoryActExamples } from "./supervisory-act-examples";

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority" | "not_applicable">;

const WORST_FIRST = ["not_met", "open", "for_authority", "met"] as const;
const AT = "/agreement/supervisoryAct";

/** What is to be said of publication once the approval is there, with the first day in force where the law gives it. */
function publication(agreement: Agreement, { publication: rule }: Context["programme"]["supervisoryAct"]) {
  const { mode, effectiveOn, supervisoryAct: act } = agreement;
  const needed = rule.inForceNextDay || (mode !== undefined && rule.of.includes(mode));
  if (!needed) return { text: "", inForceOn: null };
  if (!act?.publishedOn) {
    const text = rule.inForceNextDay
      ? " Wirksam wird sie am Tag nach der Bekanntmachung, wenn sie keinen späteren nennt."
      : " Sie ist auch öffentlich bekannt zu machen; der Tag ist noch nicht eingetragen.";
    return { text, inForceOn: null };
  }
  const published = ` Bekannt gemacht wurde sie am ${formatDate(act.publishedOn)}`;
  if (!rule.inForceNextDay) return { text: `${published}.`, inForceOn: null };
  const inForceOn = inForceFrom(act.publishedOn, effectiveOn);
  const text = `${published}, wirksam ist sie vom ${formatDate(inForceOn)} an.`;
  const early = effectiveOn !== undefined && effectiveOn < inForceOn;
  const doubt = early
    ? ` Als erster Tag ist der ${formatDate(effectiveOn)} eingetragen, also ein früherer.`
    : "";
  return { text: text + doubt, inForceOn };
}

/** NRW: no source says whether an accession needs an act of its own. */
function unclearAccession(state: ActState, what: string): ActState {
  if (state.verdict === "met") return state;
  const text = `${what}: Ob er eine eigene Genehmigung braucht, sagt keine Quelle; das beurteilt die Kommunalaufsicht.`;
  return { verdict: "for_authority", text, field: state.field };
}

function agreementActs(facts: Facts, agreement: Agreement, { programme, on, approver }: Context): Result {
  const rule = programme.supervisoryAct;
  const kind = requiredAct(rule, agreement.mode);
  if (!kind) {
    const text =
      "Tragen Sie ein, wie die Aufgabe übertragen wird. Eine Delegation braucht die Genehmigung der Kommunalaufsicht, eine Mandatierung ist ihr anzuzeigen.";
    const who = approver ? ` ${approver.text}` : "";
    const values = { mode: null, authority: approver?.name ?? null };
    return { verdict: "open", text: text + who, fields: ["/agreement/mode"], values };
  }
  const own = actState(kind, { act: agreement.supervisoryAct, at: AT, what: "Die Vereinbarung" }, rule, on);
  const later = accessionsOf(facts).map((accession) => {
    const state = actState(kind, accession, rule, on);
    return rule.accessionsNeedOwn ? state : unclearAccession(state, accession.what);
  });
  const all = [own, ...later];
  const verdict = WORST_FIRST.find((one) => all.some((state) => state.verdict === one)) ?? own.verdict;
  const { text, inForceOn } =
    own.verdict === "met" && kind === "approval"
      ? publication(agreement, rule)
      : { text: "", inForceOn: null };
  const said = later.filter((state) => state.verdict !== "met" || verdict === "met");
  const decided = all.filter((state) => state.verdict === verdict);
  const act = agreement.supervisoryAct;
  return {
    verdict,
    text: [own.text + text, ...said.map((state) => state.text), ...(approver ? [approver.text] : [])].join(
      " ",
    ),
    fields: decided.map(({ field }) => field),
    values: {
      required: kind,
      mode: agreement.mode ?? null,
      submittedOn: act?.submittedOn ?? null,
      grantedOn: act?.grantedOn ?? null,
      publishedOn: act?.publishedOn ?? null,
      deemedEarliest: own.deemed?.earliest ?? null,
      deemedLatest: own.deemed?.latest ?? null,
      inForceOn,
      accessions: later.length,
      authority: approver?.name ?? null,
    },
    ...(rule.accessionsNeedOwn && own.verdict !== verdict ? { variant: "accession" } : {}),
  };
}

/** The Satzung of a Zweckverband needs approval (KGG § 10, GkG § 10 (1)), in NRW with the same weeks. */
function associationAct({ supervisoryAct: act }: Agreement, { programme, on }: Context): Result {
  const variant = "association";
  const values = {
    required: "approval",
    submittedOn: act?.submittedOn ?? null,
    grantedOn: act?.grantedOn ?? null,
  };
  if (act === undefined) {
    const text =
      "Gewählt ist: Zweckverband. Seine Satzung braucht die Genehmigung der Kommunalaufsicht; was sie dafür verlangt, beurteilt sie.";
    return { verdict: "for_authority", text, fields: [AT], values, variant };
  }
  const rule = programme.supervisoryAct;
  const state = actState("approval", { act, at: AT, what: "Die Verbandssatzung" }, rule, on);
  const { verdict, text, field, deemed } = state;
  const weeks = { deemedEarliest: deemed?.earliest ?? null, deemedLatest: deemed?.latest ?? null };
  return { verdict, text, fields: [field], values: { ...values, ...weeks }, variant };
}

function check(facts: Facts, context: Context): Result {
  const { agreement } = facts;
  const form = agreement?.form;
  if (!form) {
    const text = "Tragen Sie die Rechtsform ein; von ihr hängt ab, was die Kommunalaufsicht zu tun hat.";
    return { verdict: "open", text, fields: ["/agreement/form"], values: { form: null } };
  }
  if (form === "public-law-agreement") {
    const acts = agreementActs(facts, agreement, context);
    return { ...acts, text: acts.text + ownBasis(facts, "act") };
  }
  if (form === "special-purpose-association") return associationAct(agreement, context);
  const label = AGREEMENT_FORM_LABELS[form];
  if (form === "joint-public-institution") {
    const text = `Gewählt ist: ${label}. Ob sie genehmigt oder angezeigt werden muss, beurteilt die Kommunalaufsicht.`;
    return { verdict: "for_authority", text, fields: [AT], values: { form } };
  }
  const text = `Gewählt ist: ${label}. Diese Vorschrift gilt nur für öffentlich-rechtliche Vereinbarungen.`;
  return { verdict: "not_applicable", text, fields: [], values: {} };
}

export const supervisoryAct: Rule<Result["verdict"]> = {
  ...named("supervisory-act"),
  why: "Je nach Land und Art der Übertragung muss die Kommunalaufsicht die Vereinbarung genehmigen oder von ihr wissen.",
  verdicts: ["met", "not_met", "open", "for_authority", "not_applicable"],
  exceptFor: WITHOUT_AGREEMENT,
  check,
  examples: supervisoryActExamples,
};
