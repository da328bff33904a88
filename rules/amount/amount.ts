import type { Facts } from "../facts";
import { formatEuro } from "../german/money";
import { joinWords } from "../german/words";
import type { CountedParticipants } from "../participants";
import { STATE_NAME } from "../participants";
import type { Programme } from "../programmes/programme";
import type { Amount, Source } from "../report";
import { type Eligible, shareOf } from "./eligible";
import { perParticipantTariff } from "./per-participant-tariff";
import type { Step, TariffResult } from "./step";
import { perHeadTariff, stepsTariff } from "./steps-tariff";

type AmountInput = {
  facts: Facts;
  programme: Programme;
  counts: CountedParticipants;
  eligible: Eligible;
};

const names = (list: { name: string }[]) => joinWords(list.map(({ name }) => name));

function tariffOf({ facts, programme, counts }: AmountInput): TariffResult {
  const { tariff } = programme;
  if (facts.category === "joint-administration" && tariff.perMunicipalityCents !== undefined) {
    const count = counts.counted.filter(({ kind }) => kind === "municipality").length;
    return perHeadTariff(tariff.perMunicipalityCents, count, { one: "Gemeinde", many: "Gemeinden" });
  }
  if (facts.category === "fire-brigade-merger" && tariff.perBrigadeCents !== undefined) {
    const count = counts.counted.reduce((sum, { brigades }) => sum + (brigades?.length ?? 0), 0);
    return perHeadTariff(tariff.perBrigadeCents, count, {
      one: "Ortsteilfeuerwehr",
      many: "Ortsteilfeuerwehren",
    });
  }
  return tariff.standard.kind === "steps"
    ? stepsTariff(tariff.standard, counts.counted.length)
    : perParticipantTariff(tariff.standard, counts.counted.length, facts.project.crossBorder === true);
}

function notCounted({ facts, counts }: AmountInput): Step[] {
  const steps: Step[] = [];
  if (counts.bodies.length > 0) {
    steps.push({
      text: `Nicht mitgezählt: ${names(counts.bodies)}. Ob Verbände, Anstalten und Gesellschaften zählen, sagt keine Quelle.`,
    });
  }
  if (counts.outside.length > 0) {
    steps.push({
      text: `Nicht mitgezählt, weil außerhalb von ${STATE_NAME[facts.state]}: ${names(counts.outside)}.`,
    });
  }
  return steps;
}

function capped(
  input: AmountInput,
  fixed: number,
  steps: Step[],
): Pick<Amount, "cents" | "kind" | "derivation"> {
  const { programme, eligible } = input;
  if (!programme.cap) return { cents: fixed, kind: "tariff", derivation: steps };
  const { percent } = programme.cap;
  if (eligible.final === null) {
    const text = `Die Obergrenze von ${percent} % der zuwendungsfähigen Ausgaben ist noch zu prüfen: Die Ausgaben sind noch nicht vollständig eingetragen.`;
    return { cents: fixed, kind: "tariff", derivation: [...steps, { text }] };
  }
  const ceiling = shareOf(eligible.final, percent);
  const cents = Math.min(fixed, ceiling);
  return {
    cents,
    kind: ceiling < fixed ? "capped" : "tariff",
    derivation: [
      ...steps,
      { text: "Zuwendungsfähige Ausgaben", cents: eligible.final },
      {
        text: `Obergrenze: ${percent} % von ${formatEuro(eligible.final)}, auf den Cent abgerundet`,
        cents: ceiling,
      },
      { text: "Berechnete Förderung: der kleinere der beiden Beträge", cents },
    ],
  };
}

function sourcesOf({ facts, programme, counts }: AmountInput): Source[] {
  const { tariff, cap } = programme;
  const sources = [tariff.source];
  if (
    tariff.districtSource &&
    facts.category === "standard" &&
    counts.counted.some(({ kind }) => kind === "district")
  ) {
    sources.push(tariff.districtSource);
  }
  if (cap) sources.push(counts.counted.length === 2 ? cap.source : cap.furtherSource);
  return sources;
}

/** Hesse may grant more than the tariff for a reason: the request is named, the computed sum stays. */
function withRequest({ facts, programme }: AmountInput, amount: Amount): Amount {
  const requested = facts.budget?.requestedCents;
  if (!programme.tariff.moreWithReason || !facts.project.exemplaryReason) return amount;
  if (requested === undefined || amount.cents === null || requested <= amount.cents) return amount;
  const text = `Beantragt sind ${formatEuro(requested)}. Über den Mehrbetrag entscheidet das Ministerium nach Ermessen.`;
  return { ...amount, kind: "discretionary", derivation: [...amount.derivation, { text, cents: requested }] };
}

/**
 * What the programme's tariff gives for this application, in cents, with a line for every step. `cents` is
 * null where no source knows a number (discretionary categories) or the participants are too few. A request
 * `fullCents` is the sum before the percentage. A request above the tariff never raises `cents`; with a reason (Hesse) it makes the kind `discretionary`.
 */
export function computeAmount(input: AmountInput): { amount: Amount; fullCents: number | null } {
  const { facts, programme } = input;
  const discretion = programme.tariff.discretionary.find(({ category }) => category === facts.category);
  if (discretion) {
    const derivation = [{ text: discretion.text }, ...notCounted(input)];
    return {
      amount: { cents: null, kind: "discretionary", derivation, sources: [discretion.source] },
      fullCents: null,
    };
  }
  const tariff = tariffOf(input);
  const steps = [...tariff.steps, ...notCounted(input)];
  const sources = sourcesOf(input);
  const fullCents = tariff.cents;
  if (fullCents === null)
    return { amount: { cents: null, kind: "tariff", derivation: steps, sources }, fullCents };
  const amount = { ...capped(input, fullCents, steps), sources };
  return { amount: withRequest(input, amount), fullCents };
}
