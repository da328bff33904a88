import { BUDGET_CATEGORY_LABELS } from "~/forms/labels";
import { capPercent } from "~/rules/amount/cap-percent";
import { type Eligible, eligibleSum } from "~/rules/amount/eligible";
import { expenditureSpan } from "~/rules/amount/expenditure-span";
import type { Budget, BudgetItem } from "~/rules/facts/facts";
import { formatEuro, sumCents } from "~/rules/german/money";
import { formatShare } from "~/rules/german/number";
import type { Block, Column } from "../paper/blocks";
import type { Letter, LetterSection } from "./letter";
import { choiceLabel, euroOf, fields, item, itemIf, yearOf, yesNoOf } from "./values";

const MONEY: Pick<Column, "align" | "width"> = { align: "right", width: 1.7 };

/** NRW: what the project costs, by item, then by year and category, and who pays. */
export function budgetPart({ application, isHesse, programme, report }: Letter): LetterSection {
  const { budget } = application;
  const span = expenditureSpan(application, programme, application.applicationDate ?? report.checkedOn);
  const items = budget?.items ?? [];
  if (isHesse && items.length === 0 && budget?.otherFundingCents === undefined) return null;
  return {
    title: "Ausgaben- und Finanzierungsplan",
    blocks: [
      ...(items.length === 0 ? [] : [itemsTable(items), ...sumsTable(items)]),
      ...financing({
        budget: budget ?? {},
        eligible: eligibleSum(budget, span),
        isHesse,
        cap: capPercent(programme, application),
      }),
    ],
  };
}

const sumOf = (items: readonly BudgetItem[]): string =>
  formatEuro(sumCents(items.map(({ cents }) => cents ?? 0)));

function itemsTable(items: readonly BudgetItem[]): Block {
  const eligible = items.filter((row) => row.eligible === true);
  const known = items.every(({ cents, eligible: counts }) => cents !== undefined && counts !== undefined);
  const asFar = known ? "" : ", soweit angegeben";
  return {
    kind: "table",
    table: {
      caption: "Ausgaben",
      columns: [
        { label: "Bezeichnung", width: 3 },
        { label: "Art", width: 1.9 },
        { label: "Jahr", width: 0.8 },
        { label: "zuwendungsfähig", width: 1.4 },
        { label: "Betrag", ...MONEY },
      ],
      rows: items.map(({ label, category, year, eligible: counts, cents }) => [
        label ?? null,
        choiceLabel(BUDGET_CATEGORY_LABELS, category),
        yearOf(year),
        yesNoOf(counts),
        euroOf(cents),
      ]),
      footer: [
        [`davon zuwendungsfähig${asFar}`, "", "", "", sumOf(eligible)],
        [`Ausgaben insgesamt${asFar}`, "", "", "", sumOf(items)],
      ],
    },
  };
}

/** Sums by year and category; one row would only repeat the list. */
function sumsTable(items: readonly BudgetItem[]): Block[] {
  const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const used = [...new Set(items.map(({ category }) => category))];
  if (items.length < 3) return [];
  const cell = (year: number | undefined | null, category: BudgetItem["category"] | null): string => {
    const rows = items.filter(
      (row) => (year === null || row.year === year) && (category === null || row.category === category),
    );
    return rows.length === 0 ? "" : sumOf(rows);
  };
  const row = (year: number | undefined | null) => [
    ...used.map((category) => cell(year, category)),
    cell(year, null),
  ];
  return [
    {
      kind: "table",
      table: {
        caption: "Summen nach Jahr und Art der Ausgaben",
        columns: [
          { label: "Jahr", width: 1.2 },
          ...used.map((category) => ({
            label: choiceLabel(BUDGET_CATEGORY_LABELS, category) ?? "Art nicht angegeben",
            ...MONEY,
          })),
          { label: "Summe", ...MONEY },
        ],
        rows: years.map((year) => [yearOf(year) ?? "Jahr nicht angegeben", ...row(year)]),
        footer: [["Summe", ...row(null)]],
      },
    },
  ];
}

type Financing = { budget: Budget; eligible: Eligible; isHesse: boolean; cap: number | undefined };

function financing({ budget, eligible: sum, isHesse, cap }: Financing): Block[] {
  const { requestedCents: requested, otherFundingCents: other } = budget;
  const { final: eligible, notCounted } = sum;
  const own =
    eligible === null || requested === undefined || other === undefined ? null : eligible - requested - other;
  const ownText =
    own === null || eligible === null
      ? null
      : `${formatEuro(own)} (${formatShare(own, eligible, cap === undefined ? undefined : 100 - cap)} der zuwendungsfähigen Ausgaben)`;
  const none = !isHesse && !budget.items?.length;
  return fields([
    ...(none ? [item("Ausgaben", budget.items ? "keine eingetragen" : null)] : []),
    ...itemIf(!isHesse, "Zuwendungsfähige Ausgaben", eligible === null ? null : formatEuro(eligible)),
    ...itemIf(
      false,
      "Als zuwendungsfähig eingetragen, aber nicht mitgezählt (Jahr passt nicht)",
      notCounted.length === 0 ? null : formatEuro(sumCents(notCounted.map(({ cents }) => cents))),
    ),
    ...itemIf(!isHesse, "Beantragte Förderung", euroOf(requested)),
    ...itemIf(!isHesse, "Andere Fördermittel und Beiträge Dritter", euroOf(other)),
    ...itemIf(!isHesse, "Eigenanteil", ownText),
  ]);
}
