import { describe, expect, it, test } from "vitest";
import { entryLabel, entryLegalName, isUrban } from "~/forms/register/entry";
import { readGv100ad } from "~/forms/register/read-gv100ad";
import { bytesOf, gemeinde, kreis, LINES, registerLine } from "./register-file";

function entriesOf(bytes: Uint8Array) {
  const reading = readGv100ad(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.entries;
}

const EXPECTED: [key: string, legalName: string, population: number][] = [
  ["05158", "Kreis Mettmann", 73_792],
  ["05158004", "Stadt Erkrath", 43_706],
  ["05158008", "Stadt Haan", 30_086],
  ["05334", "Städteregion Aachen", 261_178],
  ["05334002", "Stadt Aachen", 261_178],
  ["05962", "Märkischer Kreis", 18_000],
  ["05962060", "Stadt Werdohl", 18_000],
  ["06434", "Hochtaunuskreis", 56_688],
  ["06434001", "Stadt Bad Homburg v. d. Höhe", 56_688],
  ["06533", "Landkreis Limburg-Weilburg", 6_800],
  ["06533017", "Marktflecken Villmar", 6_800],
  ["06611000", "Stadt Kassel", 197_230],
  ["06633", "Landkreis Kassel", 17_359],
  ["06633015", "Gemeinde Kaufungen", 12_838],
  ["06633024", "Gemeinde Söhrewald", 4_521],
];

describe("what the official file holds", () => {
  it.each([
    ["as the office writes it", bytesOf(LINES)],
    ["with Windows line ends", bytesOf(LINES, "\r\n")],
    ["with a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(LINES)])],
    ["with umlauts in two characters", bytesOf(LINES.map((line) => line.normalize("NFD")))],
    ["without the spaces at the ends of lines", bytesOf(LINES.map((line) => line.trimEnd()))],
    ["with blank lines", bytesOf(["", ...LINES, "", "   "])],
    ["in another order", bytesOf(LINES.toReversed())],
  ])("%s", (_, bytes) => {
    const entries = entriesOf(bytes);
    expect(entries.map((entry) => [entry.key, entryLegalName(entry), entry.population])).toEqual(EXPECTED);
  });

  test("its day is the day of the register", () => {
    expect(readGv100ad(bytesOf(LINES))).toMatchObject({ ok: true, asOf: "2026-02-28" });
  });

  test("a town is told from the Kreis of the same name, and who is kreisfrei", () => {
    const entries = entriesOf(bytesOf(LINES));
    expect(entries.map(entryLabel)).toEqual(expect.arrayContaining(["Kassel, Stadt", "Landkreis Kassel"]));
    expect(entries.filter(isUrban).map(({ key }) => key)).toEqual(["06611000"]);
  });
});

const NUMBER_OF_HAAN = LINES.findIndex((line) => line.includes("Haan, Stadt")) + 1;
const inPlaceOfHaan = (line: string) => LINES.map((one) => (one.includes("Haan, Stadt") ? line : one));
const without = (part: string) => LINES.filter((line) => !line.includes(part));

describe("what is wrong is said with its line, and nothing is taken", () => {
  it.each<[string, readonly string[], { line: number | null; message: string }]>([
    [
      "an unknown record",
      inPlaceOfHaan(registerLine({ record: "70", key: "05158008" })),
      { line: NUMBER_OF_HAAN, message: "Die Satzart „70“ (Stellen 1 und 2) ist nicht bekannt." },
    ],
    [
      "a line cut short",
      inPlaceOfHaan(gemeinde("05158008", "Haan, Stadt", "63", 30_086).slice(0, 145)),
      {
        line: NUMBER_OF_HAAN,
        message: "Die Einwohnerzahl (Stellen 140 bis 150) besteht nicht aus elf Ziffern.",
      },
    ],
    [
      "a figure that is none",
      inPlaceOfHaan(gemeinde("05158008", "Haan, Stadt", "63", "  30.086   ")),
      {
        line: NUMBER_OF_HAAN,
        message: "Die Einwohnerzahl (Stellen 140 bis 150) besteht nicht aus elf Ziffern.",
      },
    ],
    [
      "a key with a letter",
      inPlaceOfHaan(gemeinde("0515800O", "Haan, Stadt", "63", 30_086)),
      { line: NUMBER_OF_HAAN, message: "Der Schlüssel (Stellen 11 bis 18) besteht nicht aus acht Ziffern." },
    ],
    [
      "a Kreis with the key of a municipality",
      inPlaceOfHaan(kreis("05158008", "Haan", "43")),
      {
        line: NUMBER_OF_HAAN,
        message: "Der Kreisschlüssel (Stellen 11 bis 15) besteht nicht aus fünf Ziffern.",
      },
    ],
    [
      "a name left out",
      inPlaceOfHaan(gemeinde("05158008", "", "63", 30_086)),
      { line: NUMBER_OF_HAAN, message: "Der Name (Stellen 23 bis 72) fehlt." },
    ],
    [
      "a type nobody knows",
      inPlaceOfHaan(gemeinde("05158008", "Haan, Stadt", "99", 30_086)),
      { line: NUMBER_OF_HAAN, message: "Die Textkennzahl „99“ (Stellen 123 und 124) ist nicht bekannt." },
    ],
    [
      "a day that is none",
      inPlaceOfHaan(registerLine({ record: "60", key: "05158008", day: "20260231" })),
      { line: NUMBER_OF_HAAN, message: "Den Stand (Stellen 3 bis 10) gibt es im Kalender nicht." },
    ],
    [
      "two files put together",
      inPlaceOfHaan(registerLine({ record: "10", key: "07", day: "20251231" })),
      { line: NUMBER_OF_HAAN, message: "Der Stand ist 31.12.2025, weiter oben in der Datei 28.02.2026." },
    ],
    [
      "a key twice",
      inPlaceOfHaan(gemeinde("05158004", "Erkrath", "63", 1)),
      {
        line: NUMBER_OF_HAAN,
        message: `Der Schlüssel 05158004 steht schon in Zeile ${NUMBER_OF_HAAN - 1}.`,
      },
    ],
    [
      "a municipality without its Kreis",
      without("Hochtaunuskreis"),
      {
        line: LINES.findIndex((line) => line.includes("Bad Homburg")),
        message: "Zu Bad Homburg v. d. Höhe (06434001) fehlt der Kreis 06434.",
      },
    ],
    [
      "a Kreis without municipalities",
      without("Villmar"),
      {
        line: LINES.findIndex((line) => line.includes("Limburg-Weilburg")) + 1,
        message: "Zu Landkreis Limburg-Weilburg (06533) fehlen die Gemeinden.",
      },
    ],
    [
      "a file that ends before Hesse",
      LINES.slice(
        0,
        LINES.findIndex((line) => line.includes("Hochtaunuskreis")),
      ),
      { line: null, message: "Die Datei enthält keine Kreise aus Hessen." },
    ],
    [
      "another file",
      ["key;name", "05158008;Haan"],
      {
        line: 1,
        message:
          "Das ist keine Datei GV100AD: Sie beginnt nicht mit einer Satzart (10 bis 60) und dem Stand.",
      },
    ],
    [
      "nothing",
      [],
      {
        line: null,
        message:
          "Das ist keine Datei GV100AD: Sie beginnt nicht mit einer Satzart (10 bis 60) und dem Stand.",
      },
    ],
  ])("%s", (_, lines, problem) => {
    expect(readGv100ad(bytesOf(lines))).toEqual({ ok: false, problems: [problem] });
  });

  test("every wrong line, not only the first", () => {
    const lines = LINES.map((line) => (line.startsWith("60") ? line.slice(0, 130) : line));
    const reading = readGv100ad(bytesOf(lines));
    const wrong = LINES.filter((line) => line.startsWith("60") && !line.includes("Flensburg"));
    expect(reading).toMatchObject({ ok: false });
    expect(reading.ok ? [] : reading.problems).toHaveLength(wrong.length);
  });

  test("umlauts in another encoding", () => {
    const latin = new Uint8Array([...LINES.join("\n")].map((letter) => letter.charCodeAt(0)));
    expect(readGv100ad(latin)).toEqual({
      ok: false,
      problems: [{ line: null, message: "Die Datei ist kein Text in UTF-8." }],
    });
  });
});
