import { describe, expect, it } from "vitest";
import { programmesToday } from "~/app/rule-book/programmes-today.server";

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
        "Höchstens 90 % der zuwendungsfähigen Ausgaben; 10 % tragen die Beteiligten selbst.",
      ]),
    ]);
  });

  it("lässt keine Frage ohne Antwort", () => {
    for (const { label, cells: answers } of programmesToday("2026-11-21").rows) {
      expect(answers, label).toHaveLength(2);
      for (const lines of answers) expect(lines.length, label).toBeGreaterThan(0);
    }
  });
});
