import { mergingBrigades } from "../facts/brigades";
import type { CountedParticipants } from "../facts/participants";
import { formatEuroShort } from "../german/money";
import type { TariffResult } from "./step";
import { perHeadTariff } from "./steps-tariff";

const COUNTED = "Ortsteilfeuerwehren, die sich in einer Gemeinde zusammenschließen";
const EACH = "In der Regel je Ortsteilfeuerwehr";

/** So much for each brigade that merges; several mergers of one municipality are added up, a line for each. */
export function brigadesTariff(centsEach: number, { counted }: CountedParticipants): TariffResult {
  const { merging, mergers, entered } = mergingBrigades(counted);
  if (mergers === null || merging === null || mergers.length < 2) {
    return perHeadTariff(centsEach, merging ?? (entered.length === 1 ? 1 : 0), {
      counted: COUNTED,
      each: EACH,
      tooFew: "Der Tarif setzt mindestens zwei Ortsteilfeuerwehren einer einzigen Gemeinde voraus",
    });
  }
  const cents = merging * centsEach;
  const perMerger = mergers.map((count, position) => ({
    text: `${position + 1}. Zusammenschluss: ${count} × ${formatEuroShort(centsEach)}`,
    cents: count * centsEach,
  }));
  return {
    cents,
    steps: [
      { text: `${COUNTED}: ${merging}` },
      { text: EACH, cents: centsEach },
      ...perMerger,
      { text: "Zusammen; in bekannten Fällen erging über jeden Zusammenschluss ein eigener Bescheid", cents },
    ],
  };
}
