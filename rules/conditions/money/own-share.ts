import { capPercent } from "../../amount/cap-percent";
import { shareOf } from "../../amount/eligible";
import type { Facts } from "../../facts/facts";
import { formatEuro } from "../../german/money";
import { basisPoints, formatShare } from "../../german/number";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { haan, hesse, kreisMettmann, northRhine } from "../rule/sample";

const FIELDS = ["/budget/requestedCents", "/budget/otherFundingCents"];

function open({ budget }: Facts, { eligible }: Context, percent: number): RuleOutcome<"open"> {
  const fields: string[] = [];
  if (eligible.final === null)
    fields.push(...(eligible.missing.length > 0 ? eligible.missing : ["/budget/items"]));
  if (budget?.requestedCents === undefined) fields.push("/budget/requestedCents");
  if (budget?.otherFundingCents === undefined) fields.push("/budget/otherFundingCents");
  return {
    verdict: "open",
    text: `Der Eigenanteil muss mindestens ${percent} % betragen. Er lässt sich berechnen, sobald Ausgaben, beantragter Betrag und andere Mittel eingetragen sind; ohne andere Mittel tragen Sie 0 ein.`,
    fields,
    values: {
      requiredPercent: percent,
      eligibleCents: eligible.final,
      requestedCents: budget?.requestedCents ?? null,
    },
  };
}

/** Never advises to lower the request by more than what is requested: then the other funds are too high. */
function lowering(short: number, requested: number, other: number): string {
  if (other === 0) return `Senken Sie den beantragten Betrag um ${formatEuro(short)}.`;
  const funds = `die anderen Mittel (${formatEuro(other)})`;
  return short <= requested
    ? `Senken Sie den beantragten Betrag um ${formatEuro(short)} oder prüfen Sie ${funds}.`
    : `Auch ohne Förderung fehlen ${formatEuro(short - requested)}. Prüfen Sie ${funds}.`;
}

function check(facts: Facts, context: Context): RuleOutcome<"met" | "not_met" | "open"> {
  const rate = capPercent(context.programme, facts) ?? 100;
  const percent = 100 - rate;
  const eligible = context.eligible.final;
  const { requestedCents: requested, otherFundingCents: other } = facts.budget ?? {};
  if (eligible === null || requested === undefined || other === undefined)
    return open(facts, context, percent);
  const own = eligible - requested - other;
  const values = {
    eligibleCents: eligible,
    requestedCents: requested,
    otherFundingCents: other,
    ownCents: own,
    ownBasisPoints: basisPoints(own, eligible),
    requiredPercent: percent,
  };
  const least = eligible - shareOf(eligible, rate);
  const share = formatShare(own, eligible, percent);
  if (own >= least) {
    const text = `Der Eigenanteil beträgt ${formatEuro(own)} von ${formatEuro(eligible)}, das sind ${share}; nötig sind ${percent} %.`;
    return { verdict: "met", text, fields: FIELDS, values };
  }
  const what =
    own < 0
      ? `Beantragter Betrag und andere Mittel liegen ${formatEuro(-own)} über den Ausgaben von ${formatEuro(eligible)}.`
      : `Der Eigenanteil beträgt ${formatEuro(own)} von ${formatEuro(eligible)}, das sind ${share}.`;
  const text = `${what} Nötig sind mindestens ${percent} %, also ${formatEuro(least)}. ${lowering(least - own, requested, other)}`;
  return { verdict: "not_met", text, fields: FIELDS, values: { ...values, leastOwnCents: least } };
}

export const ownShare: Rule<"met" | "not_met" | "open"> = {
  ...named("own-share"),
  why: "Einen Teil der Ausgaben müssen die Beteiligten selbst tragen.",
  verdicts: ["met", "not_met", "open"],
  check,
  examples: [
    { title: "30 % Eigenanteil", programme: "nw-2021", facts: northRhine(), verdict: "met" },
    {
      title: "Ein Cent unter 10 %",
      programme: "nw-2021",
      facts: northRhine({
        budget: {
          items: [{ cents: 10_000_000, eligible: true }],
          requestedCents: 9_000_001,
          otherFundingCents: 0,
        },
      }),
      verdict: "not_met",
    },
    {
      title: "Fassung von 2019: 20 % sind nötig",
      programme: "nw-2019",
      facts: northRhine({
        applicationDate: "2020-06-15",
        budget: {
          items: [{ cents: 10_000_000, eligible: true }],
          requestedCents: 9_000_000,
          otherFundingCents: 0,
        },
      }),
      verdict: "not_met",
    },
    {
      title: "Fassung von 2019: 10 % genügen, wenn die federführende Kommune finanzschwach ist",
      programme: "nw-2019",
      facts: northRhine({
        applicationDate: "2020-06-15",
        participants: [{ ...haan, financiallyWeak: true }, kreisMettmann],
        budget: {
          items: [{ cents: 10_000_000, eligible: true }],
          requestedCents: 9_000_000,
          otherFundingCents: 0,
        },
      }),
      verdict: "met",
    },
    {
      title: "Noch kein Finanzierungsplan",
      programme: "nw-2021",
      facts: northRhine({ budget: undefined }),
      verdict: "open",
    },
    { title: "Hessen: Pauschalbetrag", programme: "he-2021", facts: hesse(), verdict: "not_applicable" },
  ],
};
