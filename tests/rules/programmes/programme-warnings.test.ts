import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { programmeWarnings, versionBefore } from "~/rules/programmes/programme-warnings";
import { withChange } from "~/tests/forms/interchange/with-change";

const example: unknown = JSON.parse(
  readFileSync(new URL("../../../docs/beispiel/he-2027.json", import.meta.url), "utf8"),
);

function warningsOf(...changes: [pointer: string, value: unknown][]): string[] {
  const json = changes.reduce((value, [pointer, part]) => withChange(value, pointer, part), example);
  const programme = programmeSchema.parse(json);
  const known = [...builtInProgrammes, programme];
  return programmeWarnings(programme, known, versionBefore(programme, known)).map(
    ({ path, message }) => `/${path.join("/")} ${message}`,
  );
}

const OLD_ACT = "Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit vom 7. Dezember 2021";

describe("was eine Datei von der vorigen übrig hat", () => {
  it("das Beispiel ist ohne", () => {
    expect(warningsOf()).toEqual([]);
  });

  it.each<[what: string, changes: [string, unknown][], warnings: unknown[]]>([
    [
      "ein Beleg nennt die alte Vorschrift",
      [["/rules/savings/source/act", OLD_ACT]],
      [`/rules/savings/source/act nennt die Vorschrift einer anderen Fassung (he-2021): ${OLD_ACT}`],
    ],
    [
      "ein Beleg nennt die eigene Vorschrift mit einem anderen Datum",
      [["/tariff/source/act", "Beispiel-Rahmenvereinbarung vom 2. November 2026"]],
      [expect.stringContaining("/tariff/source/act nennt eine andere Vorschrift als instrument")],
    ],
    [
      "Euro statt Cent",
      [["/tariff/standard/steps/1/cents", 90_000]],
      ["/tariff/standard/steps/1/cents 900 € statt bisher 75.000 €: Beträge stehen in Cent"],
    ],
    [
      "Cent hundertfach",
      [["/tariff/perBrigadeCents", 150_000_000]],
      ["/tariff/perBrigadeCents 1.500.000 € statt bisher 15.000 €: Beträge stehen in Cent"],
    ],
    [
      "ein Hinweis spricht von der alten Fassung",
      [["/rules/novelty/note", "Die Rahmenvereinbarung 2021 verlangt das nicht."]],
      ["/rules/novelty/note spricht von einer anderen Fassung (he-2021): „Rahmenvereinbarung 2021“"],
    ],
    [
      "ein Grund nennt den Tag der alten",
      [
        [
          "/uncertain",
          [{ from: "2027-01-01", to: "2027-01-02", reason: "Erst am 07.12.2021 unterzeichnet." }],
        ],
      ],
      ["/uncertain/0/reason spricht von einer anderen Fassung (he-2021): „07.12.2021“"],
    ],
    [
      "die Bezugszeile trägt das alte Aktenzeichen",
      [["/instrument/legalBasis", "Beispiel-Rahmenvereinbarung (IV 3 – 3 v 03.02)"]],
      ["/instrument/legalBasis spricht von einer anderen Fassung (he-2021): „IV 3 – 3 v 03.02“"],
    ],
    [
      "ein anderer Betrag allein ist keine Warnung",
      [["/tariff/standard/steps/1/cents", 15_000_000 - 100]],
      [],
    ],
  ])("%s", (_what, changes, warnings) => {
    expect(warningsOf(...changes)).toEqual(warnings);
  });
});
