import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "~/rules";
import { type CaseName, caseJson } from "../../forms/cases";
import { withChange } from "../../forms/interchange/with-change";
import { ikz, ownFolder } from "./command-line";

type Change = [pointer: string, value: unknown];
type Row = [
  what: string,
  name: CaseName,
  changes: Change[],
  rule: string,
  verdict: string,
  words: string,
  on?: string,
];

/** The report and exit code for a case of the paper with these places changed. */
async function checkedCase(name: CaseName, changes: Change[], on = "2022-06-15") {
  const folder = ownFolder();
  const changed = changes.reduce<unknown>(
    (value, [pointer, part]) => withChange(value, pointer, part),
    caseJson(name),
  );
  writeFileSync(join(folder, "antrag.json"), JSON.stringify(changed));
  const { code, out, err } = await ikz(["check", "antrag.json", "--json", "--on", on], folder);
  expect(err).toBe("");
  const report: Report = JSON.parse(out);
  return { code, report };
}

// Höxter applied on 15.06.2022, Niestetal on 17.08.2021; both may be submitted as they stand.
const BROKEN: Row[] = [
  [
    "die Vereinbarung gilt schon",
    "hoexter-2022",
    [["/agreement/effectiveOn", "2022-06-14"]],
    "novelty",
    "not_met",
    "14.06.2022",
  ],
  [
    "das Geld soll früher fließen",
    "hoexter-2022",
    [["/project/fundingFrom", "2022-06-14"]],
    "start-date",
    "not_met",
    "Der Förderzeitraum beginnt am 14.06.2022",
  ],
  [
    "eine Ausgabe aus dem Vorjahr",
    "hoexter-2022",
    [["/budget/items/0/year", 2021]],
    "eligible-expenditure",
    "open",
    "Zwei zusätzliche Projektstellen (2021, 98.000,00 €)",
  ],
  [
    "über die Grenze, niemand von jenseits",
    "haan-2021",
    [
      ["/participants", [{ key: "05158008", name: "Haan", kind: "municipality", lead: true }]],
      ["/project/existingCooperations", []],
      ["/project/crossBorder", true],
    ],
    "minimum-participants",
    "open",
    "eingetragen ist noch keine",
  ],
  [
    "eine Gesellschaft führt",
    "hoexter-2022",
    [["/participants/0/kind", "company"]],
    "eligible-applicants",
    "not_met",
    "eine Gesellschaft",
  ],
  [
    "der Landrat hat entschieden",
    "hoexter-2022",
    [["/participants/0/resolution/body", "Der Landrat"]],
    "resolutions-complete",
    "open",
    "beschließen muss der Kreistag",
  ],
  [
    "der Gemeindevorstand hat entschieden",
    "niestetal-complete",
    [["/participants/1/resolution/body", "Gemeindevorstand"]],
    "resolutions-complete",
    "open",
    "beschließen muss die Gemeindevertretung",
  ],
];

/** What does not hold up the application: a question to the authority, or a "should". */
const ASKED: Row[] = [
  [
    "unterzeichnet vor dem Antrag",
    "hoexter-2022",
    [["/agreement/signedOn", "2022-06-14"]],
    "start-date",
    "for_authority",
    "ein unterzeichneter Vertrag kann als Beginn gelten",
  ],
  [
    "Stimmengleichheit",
    "hoexter-2022",
    [["/participants/1/resolution/votesAgainst", 20]],
    "resolutions-match",
    "not_met",
    "Bad Driburg (20 Ja, 20 Nein)",
  ],
  [
    "ein Beschluss ergänzt den Antrag",
    "hoexter-2022",
    [["/participants/1/resolution/date", "2022-07-20"]],
    "resolutions-match",
    "for_authority",
    "(15.06.2022) gefasst ist der Beschluss bei Bad Driburg (20.07.2022)",
    "2022-08-01",
  ],
  [
    "ein Beschluss ohne eigene Dauer",
    "niestetal-complete",
    [["/participants/1/resolution/minimumYears", undefined]],
    "resolutions-match",
    "met",
    "zählt die der Vereinbarung",
  ],
  [
    "die Vereinbarung gilt vom Antragstag an",
    "hoexter-2022",
    [["/agreement/effectiveOn", "2022-06-15"]],
    "novelty",
    "met",
    "keine in diesen Aufgabengebieten",
  ],
  [
    "der Förderzeitraum beginnt am Antragstag",
    "hoexter-2022",
    [["/project/fundingFrom", "2022-06-15"]],
    "start-date",
    "met",
    "Der Antrag liegt vor dem Beginn",
  ],
  [
    "eine Ausgabe aus dem Jahr des Antrags",
    "hoexter-2022",
    [
      ["/project/fundingFrom", "2022-07-01"],
      ["/budget/items/0/year", 2022],
    ],
    "eligible-expenditure",
    "met",
    "585.000,00 €",
  ],
  [
    "dringlich vom Landrat entschieden",
    "hoexter-2022",
    [
      ["/participants/0/resolution/body", "Der Landrat"],
      ["/participants/0/resolution/kind", "urgent"],
      ["/participants/0/resolution/ratifiedOn", "2022-04-01"],
    ],
    "resolutions-complete",
    "met",
    "Alle elf Beschlüsse",
  ],
];

describe.each([
  ["hält auf", BROKEN, 1],
  ["hält nicht auf", ASKED, 0],
] as const)("was eine andere Angabe sagt, %s", (_how, rows, expected) => {
  test.each([...rows])("%s", async (_what, name, changes, rule, verdict, words, on) => {
    const { code, report } = await checkedCase(name, changes, on);
    const found = report.findings.find((one) => one.rule === rule);
    expect(found?.verdict).toBe(verdict);
    expect(found?.text).toContain(words);
    expect(code).toBe(expected);
  });
});
