import { describe, expect, it } from "vitest";
import { checked, finding, readCase } from "./cases";

const SPORT = "Hessisches Ministerium des Innern und für Sport";
const CASES = [
  {
    name: "niestetal-2021",
    programme: "he-2016",
    cents: 7_500_000,
    allowed: false,
    verdicts: {
      "programme-in-force": "met",
      "minimum-participants": "met",
      "notice-period": "not_met",
      savings: "open",
      "resolutions-complete": "open",
      "start-date": "for_authority",
      novelty: "not_applicable",
      "task-area": "for_authority",
      "legal-form": "met",
      "exemplary-character": "not_applicable",
      "agreement-content": "met",
      "supervisory-act": "open",
      "resolutions-match": "open",
      "supervisory-statement": "for_authority",
    },
    channel: ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel", SPORT],
  },
  {
    name: "niestetal-complete",
    programme: "he-2016",
    cents: 7_500_000,
    allowed: true,
    verdicts: {
      savings: "met",
      "notice-period": "met",
      "resolutions-complete": "met",
      "documents-complete": "met",
      "task-area": "for_authority",
      "legal-form": "met",
      "agreement-content": "met",
      // The accession of Söhrewald names no notice of its own.
      "supervisory-act": "open",
      "resolutions-match": "met",
    },
    channel: ["Landrat des Landkreises Kassel", "Regierungspräsidium Kassel", SPORT],
  },
  {
    name: "hoexter-2022",
    programme: "nw-2021",
    cents: 49_000_000,
    allowed: true,
    verdicts: {
      "own-share": "met",
      "eligible-expenditure": "met",
      "requested-amount": "met",
      novelty: "met",
      "start-date": "met",
      savings: "for_authority",
      "substantial-task": "for_authority",
      "notice-period": "met",
      "task-area": "met",
      "legal-form": "met",
      "exemplary-character": "for_authority",
      "agreement-content": "met",
      "supervisory-act": "open",
      "resolutions-match": "met",
      "supervisory-statement": "not_applicable",
    },
    channel: [
      "Bezirksregierung Detmold",
      "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen",
    ],
  },
  {
    name: "haan-2021",
    programme: "nw-2021",
    cents: 17_500_000,
    allowed: false,
    verdicts: {
      novelty: "not_met",
      "resolutions-complete": "open",
      "eligible-expenditure": "open",
      "own-share": "open",
      "requested-amount": "open",
      "start-date": "met",
      "task-area": "met",
      "legal-form": "met",
      "exemplary-character": "open",
      "agreement-content": "open",
      "supervisory-act": "open",
      "resolutions-match": "open",
    },
    channel: [
      "Bezirksregierung Düsseldorf",
      "Für Kommunales zuständiges Ministerium des Landes Nordrhein-Westfalen",
    ],
  },
  {
    name: "grossenlueder-2018",
    programme: "he-2016",
    cents: 10_000_000,
    allowed: false,
    verdicts: {
      savings: "met",
      "minimum-participants": "met",
      "substantial-task": "open",
      "task-area": "met",
      "legal-form": "open",
      "agreement-content": "open",
      "supervisory-act": "open",
    },
    channel: ["Landrat des Landkreises Fulda", "Regierungspräsidium Kassel", SPORT],
  },
] as const;

describe("die echten Fälle", () => {
  it.each(CASES)("$name", ({ name, programme, cents, allowed, verdicts, channel }) => {
    const report = checked(readCase(name));
    expect(report.programme).toBe(programme);
    expect(report.amount.cents).toBe(cents);
    expect(report.amount.kind).toBe("tariff");
    expect(report.submissionAllowed).toBe(allowed);
    expect(report.channel.map(({ station }) => station)).toEqual(channel);
    const actual = Object.fromEntries(report.findings.map(({ rule, verdict }) => [rule, verdict]));
    expect(actual).toMatchObject(verdicts);
  });

  it.each([
    ["niestetal-2021", "notice-period", ["31.12.2018", "30.09.2018", "Sonntag", "14.08.2023"]],
    ["niestetal-complete", "savings", ["568.100,00 €", "467.500,00 €", "17,7 %", "15 %"]],
    ["grossenlueder-2018", "savings", ["223.700,00 €", "185.000,00 €", "17,3 %"]],
    ["hoexter-2022", "own-share", ["95.000,00 €", "585.000,00 €", "16,2 %"]],
    ["hoexter-2022", "eligible-expenditure", ["585.000,00 €", "544.444,45 €"]],
    ["niestetal-complete", "supervisory-act", ["20.08.2018", "Söhrewald", "19.12.2018"]],
    ["niestetal-complete", "resolutions-match", ["Alle drei Beschlüsse", "fünf Jahre"]],
    ["haan-2021", "resolutions-match", ["Das Datum fehlt bei allen Beteiligten."]],
    ["haan-2021", "novelty", ["Haan und Kreis Mettmann", "Informationstechnik", "Data Clearing"]],
  ])("%s: %s nennt die Zahlen", (name, rule, words) => {
    const { text } = finding(checked(readCase(name)), rule);
    for (const word of words) expect(text).toContain(word);
  });

  it("nennt die genauen Felder", () => {
    const haan = checked(readCase("haan-2021"));
    expect(finding(haan, "novelty").fields).toEqual(["/project/existingCooperations/4/difference"]);
    const niestetal = checked(readCase("niestetal-2021"));
    expect(finding(niestetal, "resolutions-complete").fields).toEqual([
      "/participants/0/resolution/date",
      "/participants/1/resolution/date",
      "/participants/2/resolution/date",
    ]);
    expect(finding(niestetal, "notice-period").fields).toEqual(["/agreement/termination/excludedUntil"]);
  });

  it("legt bei Höxter jeden Rechenschritt offen", () => {
    const { derivation } = checked(readCase("hoexter-2022")).amount;
    expect(derivation.flatMap(({ cents }) => cents ?? [])).toEqual([
      17_500_000, 31_500_000, 49_000_000, 58_500_000, 52_650_000, 49_000_000,
    ]);
  });

  it("sagt bei Haan, dass der Anteil noch zu prüfen ist", () => {
    const { derivation } = checked(readCase("haan-2021")).amount;
    expect(derivation.at(-1)?.text).toContain("noch zu prüfen");
  });
});
