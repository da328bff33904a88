import { mergingBrigades } from "../facts/brigades";
import type { Facts, Participant } from "../facts/facts";
import { countParticipants } from "../facts/participants";
import type { Programme } from "../programmes/programme";
import type { Amount } from "../report/report";
import { computeAmount } from "./amount";
import { capPercent } from "./cap-percent";
import { type Eligible, eligibleSum, neededFor } from "./eligible";
import { expenditureSpan } from "./expenditure-span";

/** What the tariff counts for this kind of application. */
export type CountedUnit = "commune" | "municipality" | "brigade";

export type NeighbouringAmount = {
  count: number;
  /** -1, 0 or 1 beside the application as it is. */
  step: -1 | 0 | 1;
  cents: number | null;
  kind: Amount["kind"];
  /** The sum before the percentage, in cents. */
  fullCents: number | null;
  /** Cents more (or less) than now; null while one of the two is not known. */
  change: number | null;
  /** Where a share of the expenditure limits the grant: what the full sum needs, and what is still missing. */
  expenditure: { neededCents: number; missingCents: number; enteredCents: number | null } | null;
  /** What the tariff says beside this amount: "nur aus besonderem Grund". */
  condition: string | null;
};

export type NeighbouringAmounts = {
  unit: CountedUnit;
  rows: NeighbouringAmount[];
  /** True where no source knows a number for this kind of application: the rows say so. */
  withoutTariff: boolean;
};

/** An invented further one: it is counted like every local authority inside the state. */
const further = (index: number): Participant => ({
  key: `x-neighbour-${index}`,
  name: "Eine weitere Gemeinde",
  kind: "municipality",
});

function unitOf({ category }: Facts, { tariff }: Programme): CountedUnit {
  if (category === "joint-administration" && tariff.perMunicipalityCents !== undefined) return "municipality";
  if (category === "fire-brigade-merger" && tariff.perBrigadeCents !== undefined) return "brigade";
  return "commune";
}

/** The brigades of the one municipality that has any; without one, of the first that could. */
function withBrigades(facts: Facts, step: number): { facts: Facts; count: number } | null {
  const { counted } = countParticipants(facts);
  const { entered, mergers } = mergingBrigades(counted);
  // With several mergers at once it is open which of them one more or fewer would join.
  if (mergers && mergers.length > 1) return step === 0 ? { facts, count: entered[0]?.count ?? 0 } : null;
  if (entered.length > 1) return null;
  const chosen = entered[0]?.participant ?? counted.find(({ kind }) => kind === "municipality");
  if (!chosen) return null;
  const names = [...new Set((chosen.brigades ?? []).map((name) => name.trim()).filter(Boolean))];
  const count = names.length + step;
  if (count < 0) return null;
  const brigades = step > 0 ? [...names, "Eine weitere Ortsteilfeuerwehr"] : names.slice(0, count);
  const participants = facts.participants.map((one) => (one === chosen ? { ...one, brigades } : one));
  return { facts: { ...facts, participants }, count };
}

function withParticipants(
  facts: Facts,
  unit: CountedUnit,
  step: number,
): { facts: Facts; count: number } | null {
  const counts = (one: Participant) => unit === "commune" || one.kind === "municipality";
  const counted = countParticipants(facts).counted.filter(counts);
  const count = counted.length + step;
  if (count < 0) return null;
  if (step === 0) return { facts, count };
  if (step > 0) {
    const participants = [...facts.participants, further(facts.participants.length)];
    return { facts: { ...facts, participants }, count };
  }
  const leaving = counted.findLast(({ lead }) => !lead) ?? counted.at(-1);
  return { facts: { ...facts, participants: facts.participants.filter((one) => one !== leaving) }, count };
}

function conditionOf({ tariff: { standard } }: Programme, count: number): string | null {
  if (standard.kind !== "steps") return null;
  return standard.steps.findLast(({ participants }) => participants <= count)?.condition ?? null;
}

const expenditureFor = (neededCents: number, { cents, final }: Eligible) => ({
  neededCents,
  missingCents: Math.max(0, neededCents - cents),
  enteredCents: final,
});

/**
 * What one participant (or, for merging brigades, one brigade) less or more would change: the same tariff over
 * the same facts with one fewer, as they are, and with one more. The expenditure stays as entered. `on` (YYYY-MM-DD)
 * stands in for an absent day of the application.
 */
export function neighbouringAmounts(facts: Facts, programme: Programme, on?: string): NeighbouringAmounts {
  const unit = unitOf(facts, programme);
  const span = expenditureSpan(facts, programme, facts.applicationDate ?? on);
  const eligible = eligibleSum(facts.budget, span);
  const percent = capPercent(programme, facts);
  const compute = (step: -1 | 0 | 1) => {
    const changed = unit === "brigade" ? withBrigades(facts, step) : withParticipants(facts, unit, step);
    if (!changed || (step < 0 && changed.count < 1)) return [];
    const counts = countParticipants(changed.facts, programme);
    const { amount, fullCents } = computeAmount({ facts: changed.facts, programme, counts, eligible });
    const needed = fullCents === null || percent === undefined ? null : neededFor(fullCents, percent);
    const expenditure = needed === null ? null : expenditureFor(needed, eligible);
    const condition = unit === "commune" ? conditionOf(programme, changed.count) : null;
    const { cents, kind } = amount;
    return [{ count: changed.count, step, cents, kind, fullCents, expenditure, condition }];
  };
  const rows = ([-1, 0, 1] as const).flatMap(compute);
  const now = rows.find(({ step }) => step === 0)?.cents ?? null;
  return {
    unit,
    withoutTariff: programme.tariff.discretionary.some(({ category }) => category === facts.category),
    rows: rows.map((row) => ({
      ...row,
      change: row.cents === null || now === null ? null : row.cents - now,
    })),
  };
}
