import { expect, test } from "vitest";
import type { InputIssue } from "~/forms/interchange/input-issue";
import { readApplication, readDraft, readFileWith } from "~/forms/interchange/read";
import { CASE_NAMES, caseApplication, caseJson } from "../cases";
import { withChange } from "./with-change";

type Change = [path: string, value: unknown];
const MISSING = undefined;

/** Without costs, so that a changed key leaves no row behind that names nobody. */
const FIGURES_APART = withChange(caseJson("niestetal-complete"), "/costs", MISSING);

const issuesOf = (changes: readonly Change[], base: unknown = FIGURES_APART): InputIssue[] => {
  const reading = readApplication(
    changes.reduce((value, [path, part]) => withChange(value, path, part), base),
  );
  return reading.ok ? [] : reading.issues;
};
const pathsOf = (changes: readonly Change[], base?: unknown) =>
  issuesOf(changes, base).map(({ path }) => path);

test.each(CASE_NAMES)("%s is read", (name) => {
  expect(readApplication(caseJson(name)).ok).toBe(true);
});

test.each<[string, Change[], string[]]>([
  ["an unknown field", [["/participants/1/colour", "blau"]], ["/participants/1/colour"]],
  ["an unknown field at the top", [["/colour", "blau"]], ["/colour"]],
  ["an unknown field with a slash in its name", [["/project/a~1b", 1]], ["/project/a~1b"]],
  [
    "two unknown fields",
    [
      ["/agreement/x", 1],
      ["/agreement/y", 1],
    ],
    ["/agreement/x", "/agreement/y"],
  ],
  ["no format", [["/format", MISSING]], ["/format"]],
  ["another format", [["/format", "ikz-application/2"]], ["/format"]],
  ["no state", [["/state", MISSING]], ["/state"]],
  [
    "another state",
    [
      ["/state", "BY"],
      ["/programme", MISSING],
    ],
    ["/state"],
  ],
  ["no category", [["/category", MISSING]], ["/category"]],
  ["no key", [["/participants/1/key", MISSING]], ["/participants/1/key"]],
  ["no name", [["/participants/1/name", MISSING]], ["/participants/1/name"]],
  ["a blank name", [["/participants/1/name", "  "]], ["/participants/1/name"]],
  ["no kind", [["/participants/1/kind", MISSING]], ["/participants/1/kind"]],
  ["no task areas", [["/project/taskAreas", MISSING]], ["/project/taskAreas"]],
  ["no project", [["/project", MISSING]], ["/project"]],
  ["no form", [["/agreement/form", MISSING]], ["/agreement/form"]],
  [
    "no participants",
    [
      ["/participants", MISSING],
      ["/agreement", MISSING],
      ["/costs", MISSING],
    ],
    ["/participants"],
  ],
  [
    "an empty list of participants",
    [
      ["/participants", []],
      ["/agreement", MISSING],
      ["/costs", MISSING],
    ],
    ["/participants"],
  ],
  ["30 February", [["/applicationDate", "2021-02-30"]], ["/applicationDate"]],
  ["a German date", [["/agreement/signedOn", "15.08.2018"]], ["/agreement/signedOn"]],
  ["a date with time", [["/project/startsOn", "2018-08-15T00:00:00Z"]], ["/project/startsOn"]],
  ["a number as text", [["/participants/0/population", "11118"]], ["/participants/0/population"]],
  ["a fraction of a cent", [["/budget/requestedCents", 0.5]], ["/budget/requestedCents"]],
  [
    "a negative amount",
    [["/costs", { before: [{ participant: "06633020", year: 2017, personnelCents: -1 }], after: [] }]],
    ["/costs/before/0/personnelCents"],
  ],
  ["an unsafe integer", [["/budget/requestedCents", 2 ** 60]], ["/budget/requestedCents"]],
  ["a flag as text", [["/participants/0/lead", "true"]], ["/participants", "/participants/0/lead"]],
  ["null", [["/title", null]], ["/title"]],
  ["a list as object", [["/attachments", {}]], ["/attachments"]],
  ["a key of neither form", [["/participants/1/key", "0663301"]], ["/participants/1/key"]],
  ["a key of no Land", [["/participants/1/key", "17633015"]], ["/participants/1/key"]],
  ["a key of the Land 00", [["/participants/1/key", "00633015"]], ["/participants/1/key"]],
  ["an x-key with capitals", [["/participants/1/key", "x-Verband"]], ["/participants/1/key"]],
  ["a bare x-", [["/participants/1/key", "x-"]], ["/participants/1/key"]],
  ["a seat that is a Kreis", [["/participants/1/seat", "06633"]], ["/participants/1/seat"]],
  ["two with one key", [["/participants/1/key", "06633020"]], ["/participants/1/key"]],
  ["no lead", [["/participants/0/lead", MISSING]], ["/participants"]],
  ["a lead that says no", [["/participants/0/lead", false]], ["/participants"]],
  ["two leads", [["/participants/2/lead", true]], ["/participants/2/lead"]],
  [
    "three leads",
    [
      ["/participants/1/lead", true],
      ["/participants/2/lead", true],
    ],
    ["/participants/1/lead", "/participants/2/lead"],
  ],
  [
    "costs of nobody",
    [["/costs", { before: [{ participant: "06633099", year: 2017 }], after: [] }]],
    ["/costs/before/0/participant"],
  ],
  [
    "an accession of nobody",
    [["/agreement/accessions/0/participant", "06633099"]],
    ["/agreement/accessions/0/participant"],
  ],
  ["performed by nobody", [["/agreement/performedBy", "06633099"]], ["/agreement/performedBy"]],
  [
    "a period that ends before it begins",
    [
      ["/project/fundingFrom", "2022-01-01"],
      ["/project/fundingTo", "2021-12-31"],
    ],
    ["/project/fundingTo"],
  ],
  ["an unknown programme", [["/programme", "he-1999"]], ["/programme"]],
  ["a programme of the other state", [["/programme", "nw-2021"]], ["/programme"]],
  ["a fixed term without its end", [["/agreement/term", { kind: "fixed" }]], ["/agreement/term/until"]],
  [
    "an indefinite term with an end",
    [["/agreement/term", { kind: "indefinite", until: "2030-01-01" }]],
    ["/agreement/term/until"],
  ],
  ["a hash of the wrong length", [["/attachments/0/sha256", "abc"]], ["/attachments/0/sha256"]],
  ["an unknown task area", [["/project/taskAreas/0", "gardening"]], ["/project/taskAreas/0"]],
  ["another task area without words", [["/project/taskAreas/0", "other:"]], ["/project/taskAreas/0"]],
  [
    "notice in years beyond sense",
    [["/agreement/termination/noticeMonths", 1201]],
    ["/agreement/termination/noticeMonths"],
  ],
  [
    "half a termination",
    [["/agreement/termination", { noticeMonths: 3 }]],
    ["/agreement/termination/effective"],
  ],
])("%s is an error with its path", (_what, changes, paths) => {
  expect(pathsOf(changes)).toEqual(paths);
});

test("a category that the state does not have", () => {
  expect(pathsOf([["/category", "feasibility-study"]], caseJson("hoexter-2022"))).toEqual(["/category"]);
  expect(pathsOf([["/category", "extension"]], caseJson("hoexter-2022"))).toEqual([]);
});

test("a cooperation with a body outside the application is no error: one names whom one knows", () => {
  const rows = [{ participants: ["05158008", "05166032"], taskArea: "personnel" }];
  expect(pathsOf([["/project/existingCooperations", rows]], caseJson("haan-2021"))).toEqual([]);
});

test("all errors come at once, sorted by path, each with German words", () => {
  const issues = issuesOf([
    ["/state", MISSING],
    ["/participants/1/colour", "blau"],
    ["/budget/requestedCents", -1],
  ]);
  expect(issues).toEqual([
    { path: "/budget/requestedCents", message: "darf nicht negativ sein" },
    { path: "/participants/1/colour", message: "ist ein unbekanntes Feld" },
    { path: "/state", message: "fehlt" },
  ]);
});

test.each([null, 7, "text", [], true])("%j is no application", (value) => {
  const reading = readApplication(value);
  expect(reading.ok ? [] : reading.issues.map(({ path }) => path)).toContain("");
});

test("prototype names are fields like others: unknown", () => {
  const value: unknown = JSON.parse('{"__proto__": {"state": "HE"}, "constructor": 1}');
  const reading = readApplication(value);
  const paths = reading.ok ? [] : reading.issues.map(({ path }) => path);
  expect(paths).toContain("/constructor");
  expect(paths).toContain("/state");
});

test("text is normalised to NFC", () => {
  const reading = readApplication(withChange(caseJson("niestetal-2021"), "/title", "Ko\u0308ln"));
  expect(reading.ok && reading.application.title).toBe("Köln");
});

test("a blank text says nothing: it is absent, not empty", () => {
  const reading = readApplication(withChange(caseJson("niestetal-2021"), "/reference", " \n"));
  expect(reading.ok && "reference" in reading.application).toBe(false);
});

test.each<[string, Change, boolean]>([
  ["a missing form of agreement", ["/agreement/form", MISSING], true],
  ["missing task areas", ["/project/taskAreas", MISSING], true],
  ["half a termination", ["/agreement/termination/effective", MISSING], true],
  ["a fixed term without its end", ["/agreement/term", { kind: "fixed" }], true],
  ["a term without kind", ["/agreement/term", {}], false],
  ["a participant without name", ["/participants/1/name", MISSING], false],
  ["a wrong date", ["/agreement/signedOn", "2018-02-30"], false],
  ["an unknown field", ["/agreement/colour", 1], false],
])("a draft with %s: %s → %s", (_what, [path, value], ok) => {
  expect(readDraft(withChange(caseJson("niestetal-complete"), path, value)).ok).toBe(ok);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test("a file with a byte order mark is read", () => {
  const json = JSON.stringify(caseJson("haan-2021"));
  const reading = readFileWith(readApplication, bytes(`\ufeff${json}`));
  expect(reading).toEqual({ ok: true, application: caseApplication("haan-2021") });
});

test.each([
  ["no JSON", bytes("{"), "Die Datei ist kein gültiges JSON."],
  ["empty", bytes(""), "Die Datei ist kein gültiges JSON."],
  ["Latin-1", new Uint8Array([0x22, 0xfc, 0x22]), "Die Datei ist kein Text in UTF-8."],
])("a file that is %s is refused as a whole", (_what, content, message) => {
  expect(readFileWith(readApplication, content)).toEqual({ ok: false, issues: [{ path: "", message }] });
});
