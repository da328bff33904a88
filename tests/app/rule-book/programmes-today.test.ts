import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { programmesToday } from "~/app/rule-book/programmes-today.server";
import { findProgramme, takeInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";

const successor = programmeSchema.parse(
  JSON.parse(readFileSync(new URL("../../../docs/beispiel/he-2027.json", import.meta.url), "utf8")),
);
afterEach(() => takeInProgrammes([]));

const cells = (today: string, label: string) =>
  programmesToday(today).rows.find((row) => row.label === label)?.cells;

describe("die Förderprogramme auf der ersten Seite", () => {
  it.each([
    ["2020-03-01", ["Rahmenvereinbarung 2016", "Richtlinie 2019"], ["/regeln/he-2016", "/regeln/nw-2019"]],
    ["2026-11-21", ["Rahmenvereinbarung 2021", "Richtlinie 2021"], ["/regeln/he-2021", "/regeln/nw-2021"]],
  ])("am %s sind es %j", (today, titles, addresses) => {
    const { versions } = programmesToday(today);
    expect(versions.map(({ title }) => title)).toEqual(titles);
    expect(versions.map(({ href }) => href)).toEqual(addresses);
  });

  it("sagt dieselben Worte wie die Seite der Fassung", () => {
    expect(cells("2026-11-21", "Förderung")).toEqual([
      expect.arrayContaining(["Drei Beteiligte: 75.000 €", "Vier und mehr Beteiligte: 100.000 €"]),
      expect.arrayContaining([
        "Für jede weitere: 35.000 €",
        "Höchstens 90 % der zuwendungsfähigen Ausgaben; mindestens 10 % tragen die Beteiligten selbst.",
      ]),
    ]);
  });

  it("lässt keine Frage ohne Antwort", () => {
    for (const { label, cells: answers } of programmesToday("2026-11-21").rows) {
      expect(answers, label).toHaveLength(2);
      for (const lines of answers) expect(lines.length, label).toBeGreaterThan(0);
    }
  });

  it("folgt einer Nachfolgerin von ihrem ersten Tag an, ohne ein Wort der alten Fassung", () => {
    takeInProgrammes([successor]);
    const last = findProgramme("he-2021")?.to ?? "";
    expect(programmesToday(last).versions[0]?.href).toBe("/regeln/he-2021");
    expect(programmesToday(successor.from).versions[0]?.href).toBe(`/regeln/${successor.id}`);
    const [hesse] = cells(successor.from, "Förderung") ?? [];
    expect(hesse?.join()).toContain("90.000 €");
    expect(hesse?.join()).not.toMatch(/75\.000|100\.000/);
  });
});
