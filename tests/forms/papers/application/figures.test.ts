import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import type { Block } from "~/forms/papers/paper/blocks";
import { paperAsText } from "~/forms/papers/text/text";
import type { DraftApplication } from "~/forms/schema/application";
import { caseApplication } from "~/tests/forms/cases";
import { inputOf } from "./input";

const blocksOf = (application: DraftApplication): Block[] => applicationPaper(inputOf(application)).blocks;
const tables = (application: DraftApplication) =>
  Object.fromEntries(
    blocksOf(application).flatMap((block) =>
      block.kind === "table" ? [[block.table.caption, block.table]] : [],
    ),
  );
const textOf = (application: DraftApplication) => paperAsText(applicationPaper(inputOf(application)));

test("Niestetal: sums before and after, the saving in euro and percent, and how it is reckoned", () => {
  const application = caseApplication("niestetal-complete");
  const found = tables(application);
  expect(found["Jährliche Kosten vor der Zusammenarbeit"]?.footer).toEqual([
    ["Summe", "", "323.300,00 €", "244.800,00 €", "568.100,00 €"],
  ]);
  expect(found["Jährliche Kosten der Zusammenarbeit, alle Beteiligten gemeinsam"]?.rows).toEqual([
    ["2020", "264.000,00 €", "191.500,00 €", "12.000,00 €", "467.500,00 €"],
  ]);
  expect(found["Einsparung im Jahr"]?.rows).toEqual([
    ["2020", "568.100,00 €", "467.500,00 €", "100.600,00 €", "17,7 %"],
  ]);
  expect(textOf(application)).toContain(
    "568.100,00 € − 467.500,00 € = 100.600,00 €; 100.600,00 € ÷ 568.100,00 € = 17,7 %",
  );
});

test("several years of one participant are told as their mean, and no sum mixes them", () => {
  const application = caseApplication("grossenlueder-2018");
  application.costs?.before.push({
    participant: "06631011",
    year: 2016,
    personnelCents: 9_000_001,
    materialCents: 500_000,
  });
  const found = tables(application);
  expect(found["Jährliche Kosten vor der Zusammenarbeit"]?.footer).toBeUndefined();
  expect(found["Mittelwert der Jahre, je Beteiligte"]).toMatchObject({
    rows: [
      ["Großenlüder", "190.000,01 €", "2", "95.000,01 €"],
      ["Bad Salzschlirf", "37.000,00 €", "1", "37.000,00 €"],
      ["Hosenfeld", "38.200,00 €", "1", "38.200,00 €"],
      ["Flieden", "53.500,00 €", "1", "53.500,00 €"],
    ],
    footer: [["Summe", "", "", "223.700,01 €"]],
  });
  expect(found["Einsparung im Jahr"]?.rows[0]?.at(-1)).toBe("17,3 %");
});

test("a figure that is missing leaves its sum open, and no saving is claimed", () => {
  const application = caseApplication("niestetal-complete");
  const row = application.costs?.before[0];
  if (row) row.materialCents = undefined;
  const found = tables(application);
  const before = found["Jährliche Kosten vor der Zusammenarbeit"];
  expect(before?.rows[0]).toEqual(["Gemeinde Niestetal", "2017", "142.500,00 €", null, null]);
  expect(before?.footer).toEqual([["Summe", "", "323.300,00 €", null, null]]);
  expect(found).not.toHaveProperty("Einsparung im Jahr");
});

test("Höxter: the plan by year and category, and what the participants bear themselves", () => {
  const application = caseApplication("hoexter-2022");
  const found = tables(application);
  expect(found.Ausgaben?.footer).toEqual([
    ["davon zuwendungsfähig", "", "", "", "585.000,00 €"],
    ["Ausgaben insgesamt", "", "", "", "585.000,00 €"],
  ]);
  expect(found["Summen nach Jahr und Art der Ausgaben"]).toMatchObject({
    rows: ["2023", "2024", "2025", "2026", "2027"].map((year) => [
      year,
      "98.000,00 €",
      "19.000,00 €",
      "117.000,00 €",
    ]),
    footer: [["Summe", "490.000,00 €", "95.000,00 €", "585.000,00 €"]],
  });
  expect(textOf(application)).toContain("Eigenanteil: 95.000,00 € (16,2 % der zuwendungsfähigen Ausgaben)");
  expect(found["So ergibt sich der Betrag"]?.footer).toEqual([
    ["Berechnete Förderung (fester Betrag des Förderprogramms)", "490.000,00 €"],
  ]);
});

test("items without figure or mark make the sums say that they are not whole", () => {
  const application = caseApplication("hoexter-2022");
  application.budget = { items: [{ category: "other", label: "Offen", eligible: false }] };
  const item = application.budget.items[0];
  if (item) item.cents = undefined;
  expect(tables(application).Ausgaben).toMatchObject({
    rows: [["Offen", "Sonstiges", null, "nein", null]],
    footer: [
      ["davon zuwendungsfähig, soweit angegeben", "", "", "", "0,00 €"],
      ["Ausgaben insgesamt, soweit angegeben", "", "", "", "0,00 €"],
    ],
  });
});

test("costs are not asked for where the advantage is another one (NRW)", () => {
  const application = caseApplication("hoexter-2022");
  expect(textOf(application)).not.toContain("Kostenübersicht");
  application.project.benefit = "savings";
  expect(textOf(application)).toContain("Kostenübersicht\n------------------\n\nkeine Angabe");
});

test("Hesse without a request means the tariff, and says so", () => {
  const text = textOf(caseApplication("niestetal-2021"));
  expect(text).toContain("Beantragt wird der Betrag, den das Förderprogramm vorsieht: 75.000,00 €.");
});
