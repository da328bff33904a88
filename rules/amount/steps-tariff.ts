import { formatEuroShort } from "../german/money";
import { numberWord } from "../german/words";
import type { Programme } from "../programmes/programme";
import type { TariffResult } from "./step";

type Steps = Extract<Programme["tariff"]["standard"], { kind: "steps" }>;

/** Hesse: a flat amount by the number of participating communes (2, 3, 4 or more). */
export function stepsTariff({ steps }: Steps, count: number, land: string): TariffResult {
  const step = steps.findLast(({ participants }) => participants <= count);
  const counted = { text: `Beteiligte Kommunen in ${land}: ${count}` };
  if (!step) {
    const least = steps[0]?.participants ?? 0;
    const text = `Der Tarif kennt Beträge erst ab ${numberWord(least)} beteiligten Kommunen`;
    return { cents: null, steps: [counted, { text }] };
  }
  const last = step === steps.at(-1);
  const words = `${numberWord(step.participants)} ${last ? "oder mehr " : ""}Beteiligte`;
  const condition = step.condition === undefined ? "" : ` (${step.condition})`;
  return {
    cents: step.cents,
    steps: [counted, { text: `Pauschalbetrag für ${words}${condition}`, cents: step.cents }],
  };
}

type PerHead = {
  /** What is counted: "Gemeinden". */
  counted: string;
  /** How the sources put the amount for each: "Jede beteiligte Gemeinde kann erhalten". */
  each: string;
  /** What it hangs on beside the number: "… nur, wenn …". */
  condition?: string;
  /** Why there is no amount for fewer than two. */
  tooFew: string;
};

/** So much for each of `count`, from two on: 150 000 € a municipality, 15 000 € a brigade. */
export function perHeadTariff(centsEach: number, count: number, words: PerHead): TariffResult {
  const counted = { text: `${words.counted}: ${count}` };
  if (count < 2) return { cents: null, steps: [counted, { text: words.tooFew }] };
  const total = count * centsEach;
  return {
    cents: total,
    steps: [
      counted,
      { text: words.each, cents: centsEach },
      ...(words.condition === undefined ? [] : [{ text: words.condition }]),
      { text: `${count} × ${formatEuroShort(centsEach)}`, cents: total },
    ],
  };
}
