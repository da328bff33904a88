import { applies } from "~/forms/fields/applies";
import { costsStep } from "~/forms/steps/costs";
import { type CostComparison, compareCosts } from "~/rules/facts/cost-comparison";
import type { CostsAfter, CostsBefore } from "~/rules/facts/facts";
import { formatEuro, sumCents } from "~/rules/german/money";
import { formatShare } from "~/rules/german/number";
import { type Block, NOT_STATED, type Table } from "../paper/blocks";
import type { Letter, LetterSection } from "./letter";
import { rowName } from "./participants";
import { euroOf, paragraph, yearOf } from "./values";

type Complete = Extract<CostComparison, { complete: true }>;

const MONEY = { align: "right", width: 1.7 } as const;
const table = (content: Table): Block => ({ kind: "table", table: content });

/** Costs before and after, and the saving, so that a reader can redo every figure. */
export function costOverviewSection(letter: Letter): LetterSection {
  const { application, isHesse } = letter;
  const { benefit } = application.project;
  const proofAsked = isHesse || benefit === undefined || benefit === "savings";
  // Of merging brigades the figures are welcome, and none are asked for.
  const optional = application.category === "fire-brigade-merger";
  const asked = proofAsked && !optional && applies(costsStep.only, application);
  if (!asked && application.costs === undefined) return null;
  return {
    title: "Kostenübersicht",
    blocks: application.costs === undefined ? [paragraph(NOT_STATED)] : costBlocks(letter),
  };
}

function costBlocks(letter: Letter): Block[] {
  const { before = [], after = [] } = letter.application.costs ?? {};
  const comparison = compareCosts(letter.application);
  return [
    table(beforeTable(before, letter)),
    ...(comparison.complete ? meansTable(comparison, letter) : []),
    table(afterTable(after)),
    ...(comparison.complete
      ? [
          ...savingBlocks(comparison, letter.programme.savings.percent),
          ...proportionBlocks(comparison, letter),
        ]
      : [paragraph("Die Einsparung lässt sich berechnen, sobald alle Angaben zu den Kosten vorliegen.")]),
  ];
}

const total = (parts: readonly (number | undefined)[]): string | null => {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? null : formatEuro(sumCents(known));
};

function beforeTable(rows: readonly CostsBefore[], letter: Letter): Table {
  const participants = new Map(letter.application.participants.map((body) => [body.key, body]));
  const name = (key: string | undefined): string | null => {
    const participant = key === undefined ? undefined : participants.get(key);
    return participant ? rowName(letter, participant) : (key ?? null);
  };
  const oneYearEach = new Set(rows.map(({ participant }) => participant)).size === rows.length;
  const sums = [rows.map((row) => row.personnelCents), rows.map((row) => row.materialCents)];
  return {
    caption: "Jährliche Kosten vor der Zusammenarbeit",
    columns: [
      { label: "Beteiligte", width: 2.6 },
      { label: "Jahr", width: 0.8 },
      { label: "Personal", ...MONEY },
      { label: "Sachkosten", ...MONEY },
      { label: "Summe", ...MONEY },
    ],
    rows: rows.map(({ participant, year, personnelCents, materialCents }) => [
      name(participant),
      yearOf(year),
      euroOf(personnelCents),
      euroOf(materialCents),
      total([personnelCents, materialCents]),
    ]),
    // Sums over several years of one participant would not be yearly costs: then the means are summed.
    ...(oneYearEach && rows.length > 0
      ? { footer: [["Summe", "", ...sums.map(total), total(sums.flat())]] }
      : {}),
  };
}

const rounded = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

function meansTable({ before, beforeNumerator, beforeDenominator }: Complete, { nameOf }: Letter): Block[] {
  if (before.every(({ years }) => years === 1)) return [];
  return [
    table({
      caption: "Mittelwert der Jahre, je Beteiligte",
      columns: [
        { label: "Beteiligte", width: 3 },
        { label: "Summe der Jahre", ...MONEY },
        { label: "Jahre", align: "right", width: 0.8 },
        { label: "Mittelwert", ...MONEY },
      ],
      rows: before.map(({ participant, sumCents: sum, years }) => [
        nameOf(participant),
        formatEuro(sum),
        String(years),
        formatEuro(rounded(BigInt(sum), BigInt(years))),
      ]),
      footer: [["Summe", "", "", formatEuro(rounded(beforeNumerator, beforeDenominator))]],
    }),
  ];
}

function afterTable(rows: readonly CostsAfter[]): Table {
  return {
    caption: "Jährliche Kosten der Zusammenarbeit, alle Beteiligten gemeinsam",
    columns: [
      { label: "Jahr", width: 0.8 },
      { label: "Personal", ...MONEY },
      { label: "Sachkosten", ...MONEY },
      { label: "Folgekosten von Investitionen", ...MONEY },
      { label: "Summe", ...MONEY },
    ],
    rows: rows.map(({ year, personnelCents, materialCents, investmentFollowUpCents }) => [
      yearOf(year),
      euroOf(personnelCents),
      euroOf(materialCents),
      // Follow-up costs may be left out (Hesse: "können berücksichtigt werden"), so none are counted as zero.
      investmentFollowUpCents === undefined ? "" : formatEuro(investmentFollowUpCents),
      total([personnelCents, materialCents, investmentFollowUpCents ?? 0]),
    ]),
  };
}

/** Hesse: the grant beside the saving; whether they are in proportion is for the reader to say. */
function proportionBlocks(comparison: Complete, { application, programme, report }: Letter): Block[] {
  const grant = application.budget?.requestedCents ?? report.amount.cents;
  if (!programme.savings.proportionate || grant === null) return [];
  const { beforeNumerator, beforeDenominator, lowest } = comparison;
  const saved = rounded(beforeNumerator, beforeDenominator) - lowest.cents;
  if (saved <= 0) return [];
  return [
    paragraph(
      `Förderung und Einsparung im Verhältnis: ${formatEuro(grant)} Förderung, ${formatEuro(saved)} Einsparung im Jahr ${lowest.year}.`,
    ),
  ];
}

function savingBlocks(comparison: Complete, percent: number): Block[] {
  const { after, beforeNumerator: numerator, beforeDenominator: denominator, lowest } = comparison;
  const before = rounded(numerator, denominator);
  const share = (cents: number) => formatShare(numerator - BigInt(cents) * denominator, numerator, percent);
  const saved = (cents: number) => formatEuro(before - cents);
  return [
    table({
      caption: "Einsparung im Jahr",
      columns: [
        { label: "Jahr", width: 0.8 },
        { label: "Vorher", ...MONEY },
        { label: "Nachher", ...MONEY },
        { label: "Einsparung", ...MONEY },
        { label: "Anteil", align: "right", width: 1.2 },
      ],
      rows: after.map(({ year, cents }) => [
        String(year),
        formatEuro(before),
        formatEuro(cents),
        saved(cents),
        share(cents),
      ]),
    }),
    paragraph(
      `Rechenweg für ${lowest.year}: ${formatEuro(before)} − ${formatEuro(lowest.cents)} = ${saved(lowest.cents)}; ` +
        `${saved(lowest.cents)} ÷ ${formatEuro(before)} = ${share(lowest.cents)}. Die Förderung ist nicht abgezogen.`,
    ),
  ];
}
