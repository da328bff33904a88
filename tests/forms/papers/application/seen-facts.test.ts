import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { paperAsText } from "~/forms/papers/text/text";
import type { DraftApplication } from "~/forms/schema/application";
import { caseApplication } from "~/tests/forms/cases";
import { inputOf } from "./input";

const hoexter = caseApplication("hoexter-2022");
const textOf = (application: DraftApplication) => paperAsText(applicationPaper(inputOf(application)));

// Its day is 15.06.2022, and it names no existing cooperation.
test.each<[string, Partial<DraftApplication>, string]>([
  ["a new one", {}, "In den genannten Aufgabengebieten besteht keine Zusammenarbeit der Beteiligten."],
  [
    "an agreement of the day of the application",
    { agreement: { ...hoexter.agreement, effectiveOn: "2022-06-15" } },
    "In den genannten Aufgabengebieten besteht keine Zusammenarbeit der Beteiligten.",
  ],
  [
    "an agreement of the day before",
    { agreement: { ...hoexter.agreement, effectiveOn: "2022-06-14" } },
    "Außer der Vereinbarung, deren erster Tag der 14.06.2022 ist, besteht in den genannten Aufgabengebieten keine",
  ],
  ["an extension", { category: "extension" }, "Außer der Zusammenarbeit, die erweitert wird, besteht in den"],
])("the letter denies no cooperation that it names itself: %s", (_what, change, words) => {
  expect(textOf({ ...hoexter, ...change }).replaceAll(/\s+/g, " ")).toContain(words);
});

test("an item of a year that does not fit is in no sum of the financing", () => {
  const items = [
    { label: "Gutachten", category: "services" as const, year: 2021, cents: 1_000_000, eligible: true },
    { label: "Stelle", category: "staff" as const, year: 2023, cents: 2_000_000, eligible: true },
  ];
  const text = textOf({ ...hoexter, budget: { items, requestedCents: 1_800_000, otherFundingCents: 0 } });
  expect(text).toMatch(/Zuwendungsfähige Ausgaben\W+20\.000,00/);
  expect(text).toMatch(/nicht mitgezählt \(Jahr passt nicht\)\W+10\.000,00/);
  expect(text).toMatch(/Eigenanteil\W+2\.000,00/);
});
