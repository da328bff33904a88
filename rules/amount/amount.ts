import type { Facts } from "../facts/facts";
import type { CountedParticipants } from "../facts/participants";
import { STATE_NAME } from "../facts/participants";
import { formatEuro } from "../german/money";
import { joinWords, numberWord } from "../german/words";
import type { Programme } from "../programmes/programme";
import type { Amount, Source } from "../report/report";
import { brigadesTariff } from "./brigades-tariff";
import { capPercent } from "./cap-percent";
import { type Eligible, noneIsEligible, shareOf } from "./eligible";
import { perParticipantTariff } from "./per-participant-tariff";
import type { DerivationStep, TariffResult } from "./step";
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
    return perHeadTariff(tariff.perMunicipalityCents, count, {
      counted: "Gemeinden",
      each: "Jede beteiligte Gemeinde kann erhalten",
      condition: "Das setzt voraus, dass nahezu alle Aufgabenfelder gemeinsam erledigt werden",
      tooFew:
        count === 1 ? "Für eine einzelne Gemeinde ist kein Betrag bekannt" : "Gezählt werden nur Gemeinden",
    });
  }
  if (facts.category === "fire-brigade-merger" && tariff.perBrigadeCents !== undefined) {
    return brigadesTariff(tariff.perBrigadeCents, counts);
  }
  return tariff.standard.kind === "steps"
    ? stepsTariff(tariff.standard, counts.counted.length, STATE_NAME[facts.state])
    : perParticipantTariff(tariff.standard, counts.counted.length, facts);
}

/** "Der Landkreis Kassel", "Der Hochtaunuskreis", but plain "Region Nord". */
const withArticle = (name: string) => (/kreis(\s|$)/i.test(name) ? `Der ${name}` : name);

function notCounted({ facts, counts, programme }: AmountInput): DerivationStep[] {
  const steps: DerivationStep[] = [];
  if (facts.category === "joint-administration") {
    for (const { kind, name } of counts.counted) {
      if (kind === "district") steps.push({ text: `${withArticle(name)} zählt hier nicht mit` });
    }
  }
  if (counts.bodies.length > 0) {
    steps.push({
      text: `Nicht mitgezählt: ${names(counts.bodies)} (ob Verbände, Anstalten und Gesellschaften zählen, sagt keine Quelle)`,
    });
  }
  if (counts.excluded.length > 0) {
    steps.push({
      text: `Nicht mitgezählt: ${names(counts.excluded)} (Gesellschaften nennt die ${programme.shortTitle} nicht)`,
    });
  }
  if (counts.outside.length > 0) {
    steps.push({
      text: `Nicht mitgezählt, weil außerhalb von ${STATE_NAME[facts.state]}: ${names(counts.outside)}`,
    });
  }
  return steps;
}

/** Why the share of the expenditure cannot be computed yet. */
function whyNoCeiling({ facts, eligible }: AmountInput): string {
  if (noneIsEligible(facts.budget)) return "keine Ausgabe ist als zuwendungsfähig gekennzeichnet";
  return eligible.missing.length === 0 && eligible.notCounted.length > 0
    ? "keine der gekennzeichneten Ausgaben liegt in den Jahren der Förderung"
    : "die Ausgaben sind noch nicht vollständig eingetragen";
}

/** " (ohne zwei Zeilen, deren Jahr nicht passt)" */
function leftOut({ notCounted: { length } }: Eligible): string {
  if (length === 0) return "";
  return ` (ohne ${length === 1 ? "eine Zeile" : `${numberWord(length)} Zeilen`}, deren Jahr nicht passt)`;
}

function capped(
  input: AmountInput,
  fixed: number,
  steps: DerivationStep[],
): Pick<Amount, "cents" | "kind" | "derivation"> {
  const { programme, eligible } = input;
  const percent = capPercent(programme, input.facts);
  if (percent === undefined) return { cents: fixed, kind: "tariff", derivation: steps };
  const usual = programme.cap?.percent;
  const weakness =
    percent === usual
      ? []
      : [{ text: `Die federführende Kommune ist finanzschwach: ${percent} % statt ${usual} %` }];
  if (eligible.final === null) {
    const text = `Die Obergrenze von ${percent} % der zuwendungsfähigen Ausgaben ist noch zu prüfen: ${whyNoCeiling(input)}`;
    return { cents: fixed, kind: "tariff", derivation: [...steps, ...weakness, { text }] };
  }
  const ceiling = shareOf(eligible.final, percent);
  const cents = Math.min(fixed, ceiling);
  return {
    cents,
    kind: ceiling < fixed ? "capped" : "tariff",
    derivation: [
      ...steps,
      { text: `Zuwendungsfähige Ausgaben${leftOut(eligible)}`, cents: eligible.final },
      ...weakness,
      {
        text: `Obergrenze (${percent} % von ${formatEuro(eligible.final)}, auf den Cent abgerundet)`,
        cents: ceiling,
      },
      { text: "Berechnete Förderung (der kleinere der beiden Beträge)", cents },
    ],
  };
}

/** True for the one sum that cooperation across a border has with a single participant inside the state. */
function isCrossBorderSum({ facts, programme, counts }: AmountInput): boolean {
  const { standard } = programme.tariff;
  return (
    standard.kind === "per-participant" &&
    standard.crossBorderCents !== undefined &&
    counts.counted.length === 1 &&
    facts.project.crossBorder === true
  );
}

function sourcesOf(input: AmountInput): Source[] {
  const { facts, programme, counts } = input;
  const { tariff, cap } = programme;
  const sources = [(isCrossBorderSum(input) && tariff.crossBorderSource) || tariff.source];
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

/** A joint administration "can" be given its sum: whether nearly all fields are joint the ministry judges. */
function atDiscretion({ facts }: AmountInput, amount: Amount): Amount {
  return facts.category === "joint-administration" ? { ...amount, kind: "discretionary" } : amount;
}

/** Hesse may grant more than the tariff for a reason: the request is named, the computed sum stays. */
function withRequest({ facts, programme }: AmountInput, amount: Amount): Amount {
  const requested = facts.budget?.requestedCents;
  if (!programme.tariff.moreWithReason || !facts.project.exemplaryReason) return amount;
  if (requested === undefined || amount.cents === null || requested <= amount.cents) return amount;
  const text = "Beantragter Betrag (über den Mehrbetrag entscheidet das Ministerium nach Ermessen)";
  return { ...amount, kind: "discretionary", derivation: [...amount.derivation, { text, cents: requested }] };
}

/** Key of the source variant that proves the amount; the tariff's own source where the programme has none. */
function proofOf(input: AmountInput, { kind }: Pick<Amount, "kind">): string {
  const { facts, programme, counts } = input;
  const { standard } = programme.tariff;
  if (kind === "capped" && counts.counted.length !== 2) return "capped";
  if (isCrossBorderSum(input)) return "cross-border";
  if (standard.kind === "steps" && facts.category === "standard") {
    const municipalities = counts.counted.filter((participant) => participant.kind !== "district").length;
    const land = STATE_NAME[facts.state];
    const without = stepsTariff(standard, municipalities, land).cents;
    if (without !== stepsTariff(standard, counts.counted.length, land).cents) return "district";
  }
  return "tariff";
}

type ComputedAmount = {
  amount: Amount;
  /** The sum before the percentage, in cents. */
  fullCents: number | null;
  /** Key of the source variant that proves the amount. */
  proof: string;
};

/** The version does not fund this kind of project at all. */
function notProvidedFor({ shortTitle, instrument }: Programme): ComputedAmount {
  const derivation = [{ text: `Diese Art von Vorhaben sieht die ${shortTitle} nicht vor` }];
  const amount: Amount = { cents: null, kind: "discretionary", derivation, sources: [instrument.source] };
  return { amount, fullCents: null, proof: "tariff" };
}

/**
 * What the programme's tariff gives for this application, in cents, with a line for every step. `cents` is
 * null where no source knows a number (discretionary categories) or the participants are too few. A request
 * above the tariff never raises `cents`; with a reason (Hesse) it makes the kind `discretionary`.
 */
export function computeAmount(input: AmountInput): ComputedAmount {
  const { facts, programme } = input;
  if (!programme.categories.includes(facts.category)) return notProvidedFor(programme);
  const discretion = programme.tariff.discretionary.find(({ category }) => category === facts.category);
  if (discretion) {
    const derivation = [...discretion.lines.map((text) => ({ text })), ...notCounted(input)];
    const amount: Amount = { cents: null, kind: "discretionary", derivation, sources: [discretion.source] };
    return { amount, fullCents: null, proof: facts.category };
  }
  const tariff = tariffOf(input);
  const steps = [...tariff.steps, ...notCounted(input)];
  const sources = sourcesOf(input);
  const fullCents = tariff.cents;
  if (fullCents === null)
    return {
      amount: { cents: null, kind: "tariff", derivation: steps, sources },
      fullCents,
      proof: "tariff",
    };
  const amount = { ...capped(input, fullCents, steps), sources };
  return {
    amount: withRequest(input, atDiscretion(input, amount)),
    fullCents,
    proof: proofOf(input, amount),
  };
}
