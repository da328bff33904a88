import type { Facts } from "../../facts/facts";
import { formatEuro } from "../../german/money";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { hesse, niestetal, northRhine } from "../rule/sample";

const FIELD = "/budget/requestedCents";

/** No source knows a number: what is requested, the authority decides; nothing requested stays open. */
function withoutNumber(
  { amount, proof }: Context,
  requested: number | undefined,
): RuleOutcome<"open" | "for_authority"> {
  const values = { requestedCents: requested ?? null, computedCents: null };
  const variant = proof;
  if (requested !== undefined) {
    const text = `Beantragt sind ${formatEuro(requested)}. Ein fester Betrag ist dafür nicht bekannt; die Behörde entscheidet.`;
    return { verdict: "for_authority", text, fields: [FIELD], values, variant };
  }
  const tooFew = amount.kind === "tariff";
  const text = tooFew
    ? "Für die eingetragenen Beteiligten kennt der Tarif keinen Betrag. Ergänzen Sie die Beteiligten oder tragen Sie den beantragten Betrag ein."
    : "Für diese Art von Antrag ist kein fester Betrag bekannt. Tragen Sie ein, wie viel Sie beantragen.";
  return { verdict: "open", text, fields: tooFew ? [FIELD, "/participants"] : [FIELD], values, variant };
}

/** More than the tariff gives: in Hesse possible with a reason, over which the ministry decides. */
function moreThanComputed(
  { project }: Facts,
  { programme, proof: variant }: Context,
  { requestedCents, computedCents }: { requestedCents: number; computedCents: number },
): RuleOutcome<"not_met" | "for_authority"> {
  const overCents = requestedCents - computedCents;
  const values = { requestedCents, computedCents, overCents };
  const what = `Beantragt sind ${formatEuro(requestedCents)}, berechnet sind höchstens ${formatEuro(computedCents)}. Das sind ${formatEuro(overCents)} mehr.`;
  if (!programme.tariff.moreWithReason) {
    const text = `${what} Senken Sie den beantragten Betrag.`;
    return { verdict: "not_met", text, fields: [FIELD], values, variant };
  }
  const fields = [FIELD, "/project/exemplaryReason"];
  if (!project.exemplaryReason) {
    const text = `${what} Senken Sie den beantragten Betrag oder begründen Sie den besonderen Vorbildcharakter.`;
    return { verdict: "not_met", text, fields, values, variant };
  }
  const text = `${what} Mehr als der Pauschalbetrag ist bei besonderem Vorbildcharakter und breiter Zusammenarbeit möglich. Die Begründung liegt bei; das Ministerium entscheidet.`;
  return { verdict: "for_authority", text, fields, values, variant };
}

/** A sum that "can" be granted: the ministry decides, whether it is asked for in full or in part. */
function atDiscretion(
  { proof: variant }: Context,
  { requestedCents, computedCents }: { requestedCents: number | null; computedCents: number },
): RuleOutcome<"for_authority"> {
  const what =
    requestedCents === null
      ? `Ein eigener Betrag ist nicht eingetragen. Beantragt sind damit ${formatEuro(computedCents)}.`
      : `Beantragt sind ${formatEuro(requestedCents)}, berechnet sind höchstens ${formatEuro(computedCents)}.`;
  const text = `${what} Der Betrag kann gewährt werden, wenn nahezu alle Aufgabenfelder gemeinsam erledigt werden; das Ministerium entscheidet.`;
  const values = { requestedCents, computedCents };
  return { verdict: "for_authority", text, fields: [FIELD], values, variant };
}

function check(facts: Facts, context: Context): RuleOutcome<"met" | "not_met" | "open" | "for_authority"> {
  const { amount, programme, proof: variant } = context;
  const requested = facts.budget?.requestedCents;
  if (amount.cents === null) return withoutNumber(context, requested);
  const values = { requestedCents: requested ?? null, computedCents: amount.cents };
  if (amount.kind === "discretionary" && (requested ?? 0) <= amount.cents)
    return atDiscretion(context, values);
  const base = { fields: [FIELD], values, variant };
  const computed = formatEuro(amount.cents);
  if (requested === undefined) {
    return programme.requestRequired
      ? {
          ...base,
          verdict: "open",
          text: `Tragen Sie ein, wie viel Sie beantragen. Berechnet sind höchstens ${computed}.`,
        }
      : {
          ...base,
          verdict: "met",
          text: `Ein eigener Betrag ist nicht eingetragen. Beantragt ist damit der Pauschalbetrag von ${computed}.`,
        };
  }
  if (requested <= amount.cents) {
    return {
      ...base,
      verdict: "met",
      text: `Beantragt sind ${formatEuro(requested)}, berechnet sind höchstens ${computed}.`,
    };
  }
  return moreThanComputed(facts, context, { requestedCents: requested, computedCents: amount.cents });
}

export const requestedAmount: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("requested-amount"),
  why: "Beantragt werden kann höchstens, was das Programm vorsieht.",
  guidance: [
    "In Hessen setzt ein höherer Betrag besonderen Vorbildcharakter und eine breite Zusammenarbeit in möglichst vielen eigenständigen Aufgabengebieten voraus.",
    "Zählen Sie die Aufgabengebiete auf und sagen Sie, was in jedem gemeinsam wird.",
    "Sagen Sie, was über das hinausgeht, was andere Kommunen schon gemeinsam tun.",
  ],
  verdicts: ["met", "not_met", "open", "for_authority"],
  check,
  examples: [
    {
      title: "Hessen: nichts eingetragen, also der Pauschalbetrag",
      programme: "he-2021",
      facts: hesse(),
      verdict: "met",
    },
    {
      title: "Hessen: mehr als der Pauschalbetrag mit Begründung",
      programme: "he-2021",
      facts: hesse({
        budget: { requestedCents: 15_000_000 },
        project: { exemplaryReason: "Alle Aufgabengebiete der Verwaltung sind einbezogen." },
      }),
      verdict: "for_authority",
    },
    {
      title: "Hessen: Gemeindeverwaltungsverband, 150.000 € je Gemeinde nach Ermessen",
      programme: "he-2021",
      facts: hesse({ category: "joint-administration" }),
      verdict: "for_authority",
    },
    {
      title: "Hessen: eine Gemeinde allein, kein Tarif",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal] }),
      verdict: "open",
    },
    {
      title: "Nordrhein-Westfalen: genau der Festbetrag",
      programme: "nw-2021",
      facts: northRhine(),
      verdict: "met",
    },
    {
      title: "Nordrhein-Westfalen: ein Cent zu viel",
      programme: "nw-2021",
      facts: northRhine({
        budget: { items: [{ cents: 25_000_000, eligible: true }], requestedCents: 17_500_001 },
      }),
      verdict: "not_met",
    },
    {
      title: "Nordrhein-Westfalen: nichts eingetragen",
      programme: "nw-2021",
      facts: northRhine({ budget: { items: [{ cents: 25_000_000, eligible: true }] } }),
      verdict: "open",
    },
  ],
};
