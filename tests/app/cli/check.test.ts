import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "~/rules";
import { type CaseName, caseJson, casePath } from "../../forms/cases";
import { withChange } from "../../forms/interchange/with-change";
import { ikz, ownFolder } from "./command-line";

const reportOf = (out: string): Report => JSON.parse(out);
const verdicts = ({ findings }: Report) =>
  Object.fromEntries(findings.map(({ rule, verdict }) => [rule, verdict]));

type Expected = {
  code: number;
  programme: string;
  cents: number;
  channel: string[];
  verdicts: Record<string, string>;
  words: string[];
};
const LANDRAT_KASSEL = [
  "Landrat des Landkreises Kassel",
  "Regierungspräsidium Kassel",
  "Hessisches Ministerium des Innern und für Sport",
];
const EXPECTED: Record<CaseName, Expected> = {
  "niestetal-2021": {
    code: 1,
    programme: "he-2016",
    cents: 7_500_000,
    channel: LANDRAT_KASSEL,
    verdicts: {
      "notice-period": "not_met",
      savings: "open",
      "resolutions-complete": "open",
      "start-date": "for_authority",
    },
    words: ["31.12.2018"],
  },
  "niestetal-complete": {
    code: 0,
    programme: "he-2016",
    cents: 7_500_000,
    channel: LANDRAT_KASSEL,
    verdicts: { savings: "met", "resolutions-complete": "met" },
    words: ["17,7 %"],
  },
  "hoexter-2022": {
    code: 0,
    programme: "nw-2021",
    cents: 49_000_000,
    channel: [
      "Bezirksregierung Detmold",
      "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen",
    ],
    verdicts: { "own-share": "met", novelty: "met" },
    words: ["16,2 %", "490.000,00 €"],
  },
  "haan-2021": {
    code: 1,
    programme: "nw-2021",
    cents: 17_500_000,
    channel: [
      "Bezirksregierung Düsseldorf",
      "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen",
    ],
    verdicts: {
      novelty: "not_met",
      "resolutions-complete": "open",
      "eligible-expenditure": "open",
      "own-share": "open",
    },
    words: ["noch zu prüfen"],
  },
  "grossenlueder-2018": {
    code: 1,
    programme: "he-2016",
    cents: 10_000_000,
    channel: [
      "Landrat des Landkreises Fulda",
      "Regierungspräsidium Kassel",
      "Hessisches Ministerium des Innern und für Sport",
    ],
    verdicts: { savings: "met" },
    words: ["17,3 %"],
  },
};
const cases = Object.entries(EXPECTED).map(([name, expected]) => [name as CaseName, expected] as const);

test.each(cases)("%s as JSON", async (name, expected) => {
  const { code, out, err } = await ikz(["check", casePath(name), "--json"]);
  const report = reportOf(out);
  expect({ code, err }).toEqual({ code: expected.code, err: "" });
  expect(report.programme).toBe(expected.programme);
  expect(report.checkedOn).toBe("2022-06-15");
  expect(report.amount.cents).toBe(expected.cents);
  expect(report.channel.map(({ station }) => station)).toEqual(expected.channel);
  expect(verdicts(report)).toMatchObject(expected.verdicts);
  expect(report.submissionAllowed).toBe(expected.code === 0);
});

test.each(cases)("%s for people", async (name, expected) => {
  const { code, out } = await ikz(["check", casePath(name)]);
  expect(code).toBe(expected.code);
  const report = reportOf((await ikz(["check", casePath(name), "--json"])).out);
  for (const words of [...expected.words, ...expected.channel]) expect(out).toContain(words);
  for (const { title, text, fields, source } of report.findings) {
    for (const part of [title, text, source.act, ...fields]) expect(out).toContain(part);
  }
  for (const { text } of report.amount.derivation) expect(out).toContain(text);
});

test("the day and the programme can be given", async () => {
  const file = casePath("niestetal-complete");
  const { out } = await ikz(["check", file, "--on", "2026-11-20", "--programme", "he-2021", "--json"]);
  expect(reportOf(out)).toMatchObject({ programme: "he-2021", checkedOn: "2026-11-20" });
  expect(verdicts(reportOf(out))["programme-in-force"]).toBe("not_met");
});

test("a path is relative to where one stands", async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, "antrag.json"), JSON.stringify(caseJson("hoexter-2022")));
  expect((await ikz(["check", "antrag.json", "--json"], folder)).code).toBe(0);
});

test("each error of the input is told with its path, and nothing else", async () => {
  const folder = ownFolder();
  const changed = withChange(withChange(caseJson("haan-2021"), "/participants/1/colour", 1), "/state", "BY");
  writeFileSync(join(folder, "antrag.json"), JSON.stringify(withChange(changed, "/programme", undefined)));
  const { code, out, err } = await ikz(["check", "antrag.json"], folder);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.split("\n")).toEqual([
    "antrag.json ist kein gültiger Antrag:",
    "/participants/1/colour ist ein unbekanntes Feld",
    "/state ist keiner der erlaubten Werte: HE, NW",
  ]);
});

const FILE = casePath("haan-2021");
test.each<[string, string[], string]>([
  ["no command", [], "Der Befehl fehlt."],
  ["an unknown command", ["prüfe"], "Unbekannter Befehl: prüfe"],
  ["a built-in name", ["constructor"], "Unbekannter Befehl: constructor"],
  ["no file", ["check"], "Die Datei des Antrags fehlt."],
  ["two files", ["check", FILE, FILE], "Zu viele Angaben"],
  ["an unknown option", ["check", FILE, "--colour"], "Unbekannte Option: --colour"],
  ["an unknown short option", ["check", FILE, "-x"], "Unbekannte Option: -x"],
  ["an option without value", ["check", FILE, "--on"], "Die Option --on braucht einen Wert."],
  ["an option that takes none", ["check", FILE, "--json=yes"], "Die Option --json nimmt keinen Wert."],
  ["an option before another one", ["check", FILE, "--on", "--json"], "Die Option --on braucht einen Wert."],
  ["an option twice", ["check", FILE, "--json", "--json"], "Die Option --json steht zweimal da."],
  ["30 February", ["check", FILE, "--on", "2022-02-30"], "--on: 2022-02-30 ist kein Tag"],
  ["a German day", ["check", FILE, "--on", "15.06.2022"], "ist kein Tag in der Form JJJJ-MM-TT"],
  ["an unknown programme", ["check", FILE, "--programme", "by-2020"], "by-2020 ist nicht bekannt"],
  ["another state's programme", ["check", FILE, "--programme", "he-2021"], "gehört zu einem anderen Land"],
  ["a missing file", ["check", "/nirgends/antrag.json"], "/nirgends/antrag.json gibt es nicht."],
  ["a folder", ["check", "/"], "/ ist ein Ordner, keine Datei."],
  ["an empty name", ["check", ""], "ist ein Ordner, keine Datei."],
  ["a file that is no JSON", ["check", "package-lock.json/x"], "liegt nicht in einem Ordner."],
])("%s ends with 2 and a word in German", async (_what, args, message) => {
  const { code, out, err } = await ikz(args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err).not.toMatch(/\n\s+at |Error/);
});

test.each([
  ["text", "kein JSON", "Die Datei ist kein gültiges JSON."],
  ["a number", "7", "Der Inhalt ist kein Objekt"],
])("a file that holds %s is refused as a whole", async (_what, content, message) => {
  const folder = ownFolder();
  writeFileSync(join(folder, "antrag.json"), content);
  const { code, err } = await ikz(["check", "antrag.json"], folder);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test("help is a result", async () => {
  const { code, out, err } = await ikz(["--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const name of ["check", "pdf", "schema"]) expect(out).toContain(`ikz ${name}`);
  expect((await ikz(["pdf", "--help"])).out).toContain("-o AUSGABE.pdf");
});
