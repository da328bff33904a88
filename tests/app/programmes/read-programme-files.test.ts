import { expect, test } from "vitest";
import { problemLine, readProgrammeFiles } from "~/app/programmes/read-programme-files";
import { builtInProgrammes, programmes } from "~/rules";
import { bytesOf, successor } from "./successor";

const file = (value: unknown, name = "he-2027.json") => ({ name, bytes: bytesOf(value) });
const problemsOf = (...changes: [string, unknown][]) =>
  readProgrammeFiles([file(successor(...changes))]).problems.map(({ path, message }) => `${path} ${message}`);

test("the example of the documentation is in order, and reading it changes nothing", () => {
  const { taken, problems } = readProgrammeFiles([file(successor())]);
  expect(problems).toEqual([]);
  expect(taken.map(({ programme }) => programme)).toEqual([successor()]);
  expect(programmes).toEqual(builtInProgrammes);
});

test("a source that is left out is the instrument itself, as sure as that is proven", () => {
  const places = [
    "/rules/savings/source",
    "/tariff/source",
    "/tariff/discretionary/0/source",
    "/taskAreas/source",
  ];
  const left = places.map((place): [string, unknown] => [place, undefined]);
  const { taken, problems } = readProgrammeFiles([
    file(successor(...left, ["/instrument/source/certainty", "secondary"])),
  ]);
  expect(problems).toEqual([]);
  const [{ programme } = { programme: undefined }] = taken;
  const own = { ...programme?.instrument.source, certainty: "secondary" };
  expect(programme?.rules.savings).toEqual({ level: "should", source: own });
  expect(programme?.tariff.source).toEqual(own);
  expect(programme?.tariff.discretionary[0]?.source).toEqual(own);
  expect(programme?.taskAreas.source).toEqual(own);
  // The one it takes their place by has to be said.
  expect(problemsOf(["/instrument/source", undefined])).toEqual(["/instrument/source fehlt"]);
});

const KASSEL = "/authority/supervision/municipality";
test.each<[what: string, changes: [string, unknown][], problems: string[]]>([
  ["a missing field", [["/tariff", undefined]], ["/tariff fehlt"]],
  ["a missing number", [["/minimumYears", undefined]], ["/minimumYears fehlt"]],
  ["a text for a number", [["/minimumYears", "fünf"]], ["/minimumYears ist keine ganze Zahl"]],
  ["an unknown field", [["/colour", "blau"]], ["/colour ist ein unbekanntes Feld"]],
  ["a field misspelt within", [["/tariff/perBrigade", 1]], ["/tariff/perBrigade ist ein unbekanntes Feld"]],
  ["an unknown rule", [["/rules/colour", {}]], ["/rules/colour ist keine bekannte Regel"]],
  ["a rule left out", [["/rules/savings", undefined]], ["/rules/savings fehlt"]],
  ["a rule without its level", [["/rules/savings/level", undefined]], ["/rules/savings/level fehlt"]],
  [
    "a level there is not",
    [["/rules/savings/level", "Muss"]],
    ["/rules/savings/level ist keiner der erlaubten Werte: must, should, info, not_applicable"],
  ],
  ["a source without certainty", [[`${KASSEL}/certainty`, undefined]], [`${KASSEL}/certainty fehlt`]],
  [
    "a certainty there is not",
    [[`${KASSEL}/certainty`, "amtlich"]],
    [`${KASSEL}/certainty ist keiner der erlaubten Werte: official, secondary, unverified`],
  ],
  [
    "an address that is none",
    [["/instrument/source/url", "www.ministerium.example"]],
    ["/instrument/source/url ist keine Adresse mit https:// am Anfang"],
  ],
  [
    "a source for a branch that no rule has",
    [["/rules/savings/variants", { landkreis: { act: "Gesetz", certainty: "official" } }]],
    ["/rules/savings/variants/landkreis ist ein unbekanntes Feld"],
  ],
  ["a reason left empty", [["/rules/novelty/note", " "]], ["/rules/novelty/note darf nicht leer sein"]],
  [
    "an unknown task area",
    [["/taskAreas/named", ["archiv"]]],
    [expect.stringMatching(/^\/taskAreas\/named\/0 ist keiner der erlaubten Werte: .*personnel/)],
  ],
  ["a day not in the calendar", [["/from", "2027-02-30"]], ["/from gibt es im Kalender nicht"]],
  ["a German day", [["/from", "01.01.2027"]], ["/from ist kein Tag in der Form JJJJ-MM-TT"]],
  ["the days the wrong way round", [["/to", "2026-12-31"]], ["/to liegt vor dem ersten Tag (01.01.2027)"]],
  [
    "a doubtful span outside the time in force",
    [["/uncertain", [{ from: "2031-12-01", to: "2032-01-01", reason: "Offen." }]]],
    ["/uncertain/0/to liegt nicht in der Geltungszeit (01.01.2027 bis 31.12.2031)"],
  ],
  [
    "euros instead of cents",
    [["/tariff/perBrigadeCents", 15000.5]],
    ["/tariff/perBrigadeCents ist kein ganzer Betrag in Cent"],
  ],
  [
    "steps that do not rise",
    [["/tariff/standard/steps/2/participants", 3]],
    ["/tariff/standard/steps/2/participants muss größer sein als in der Stufe davor"],
  ],
  [
    "a tariff of an unknown kind",
    [["/tariff/standard/kind", "staffel"]],
    ["/tariff/standard/kind ist keiner der erlaubten Werte: steps, per-participant"],
  ],
  [
    "an own share without a limit",
    [["/rules/own-share", { level: "must", source: { act: "Beispiel", certainty: "official" } }]],
    [expect.stringMatching(/^\/rules\/own-share\/level setzt cap voraus/)],
  ],
  [
    "a kind of project priced and not funded",
    [["/categories", ["standard", "feasibility-study"]]],
    ["/tariff/discretionary/1/category steht nicht unter categories: extension"],
  ],
  ["an id that exists", [["/id", "he-2021"]], ["/id gibt es schon: he-2021"]],
  ["an id of the other state", [["/id", "nw-2027"]], ["/id muss mit dem Land beginnen: he-…"]],
  [
    "a day of another version",
    [
      ["/from", "2026-12-31"],
      ["/predecessor", undefined],
    ],
    ["/from überschneidet sich mit he-2021 (02.12.2021 bis 31.12.2026)"],
  ],
  [
    "a predecessor nobody knows",
    [["/predecessor/id", "he-2020"]],
    ["/predecessor/id nennt eine unbekannte Fassung: he-2020"],
  ],
  [
    "a predecessor of the other state",
    [["/predecessor/id", "nw-2021"]],
    ["/predecessor/id gehört zu einem anderen Land: nw-2021"],
  ],
  [
    "a predecessor that ends too late",
    [["/predecessor/to", "2027-01-01"]],
    ["/predecessor/to liegt nicht vor dem ersten Tag dieser Fassung (01.01.2027)"],
  ],
  [
    "a name the sentences cannot use",
    [["/shortTitle", "Programm 2027"]],
    [expect.stringMatching(/^\/shortTitle muss mit einem weiblichen Hauptwort beginnen/)],
  ],
])("%s", (_what, changes, problems) => {
  const found = problemsOf(...changes);
  expect(found).toEqual(problems);
  expect(found.join()).not.toMatch(/expected|invalid|undefined|unrecognized/i);
});

test("what is no JSON at all is said of the file", () => {
  const broken = { name: "he-2027.json", bytes: new TextEncoder().encode('{ "id": ') };
  const latin = { name: "latin.json", bytes: new Uint8Array([0x22, 0xe4, 0x22]) };
  expect(readProgrammeFiles([broken, latin, file([], "liste.json")]).problems.map(problemLine)).toEqual([
    "he-2027.json Die Datei ist kein gültiges JSON.",
    "latin.json Die Datei ist kein Text in UTF-8.",
    "liste.json Der Inhalt ist kein Objekt",
  ]);
});

test("all mistakes of all files come at once", () => {
  const a = file(successor(["/state", "BY"], ["/to", undefined]), "a.json");
  const b = file(successor(["/from", "2020-01-01"]), "b.json");
  const problems = readProgrammeFiles([a, b]).problems.map(({ file, path }) => file + path);
  expect(problems).toEqual(["a.json/state", "a.json/to", "b.json/predecessor/to"]);
});

test("files are held against each other, the older first whatever their names", () => {
  const next = successor(
    ["/id", "he-2032"],
    ["/from", "2031-06-01"],
    ["/to", "2035-12-31"],
    ["/predecessor", { id: "he-2027", to: "2031-05-31", certainty: "official" }],
  );
  const both = readProgrammeFiles([file(next, "a.json"), file(successor(), "b.json")]);
  expect(both.problems).toEqual([]);
  expect(both.taken.map(({ programme }) => programme.id)).toEqual(["he-2027", "he-2032"]);

  const twice = readProgrammeFiles([file(successor(), "a.json"), file(successor(), "b.json")]);
  expect(twice.problems.map(problemLine)).toEqual(["b.json /id gibt es schon: he-2027; siehe a.json"]);
  const overlapping = successor(["/id", "he-2028"], ["/from", "2028-01-01"], ["/predecessor", undefined]);
  expect(
    readProgrammeFiles([file(successor(), "a.json"), file(overlapping, "b.json")]).problems.map(problemLine),
  ).toEqual(["b.json /from überschneidet sich mit he-2027 (01.01.2027 bis 31.12.2031); siehe a.json"]);
});
