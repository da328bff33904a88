import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { loader } from "~/app/routes/landing";
import { findProgramme, takeInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { freshDatabase } from "../../db/world";
import { argumentsOf } from "../visit";

const successor = programmeSchema.parse(
  JSON.parse(readFileSync(new URL("../../../docs/beispiel/he-2027.json", import.meta.url), "utf8")),
);

async function cells(now: string): Promise<Record<string, [hesse: string, northRhine: string]>> {
  const { comparison } = await loader(argumentsOf(await freshDatabase(), {}, { path: "/", now }));
  expect(comparison.columns.map(({ label }) => label)).toEqual(["Hessen", "Nordrhein-Westfalen"]);
  return Object.fromEntries(
    comparison.rows.map(({ label, cells: [hesse = [], northRhine = []] }) => [
      label,
      [hesse.join(" · "), northRhine.join(" · ")],
    ]),
  );
}

afterEach(() => takeInProgrammes([]));

describe("the two programmes on the first page", () => {
  test("are the versions in force, in the words of their own pages", async () => {
    expect(await cells("2026-11-21T09:00:00.000Z")).toEqual({
      Grundlage: ["Rahmenvereinbarung vom 07.12.2021", "Richtlinie vom 31.08.2021"],
      Förderung: [
        "Zwei Beteiligte: 50.000 € (nur aus besonderem Grund) · Drei Beteiligte: 75.000 € · Vier und mehr Beteiligte: 100.000 €",
        "Zwei Beteiligte: 175.000 € · Für jede weitere: 35.000 € · Höchstens 90 % der zuwendungsfähigen Ausgaben; mindestens 10 % tragen die Beteiligten selbst.",
      ],
      Beteiligte: [
        "In der Regel mindestens drei Kommunen · In begründeten Ausnahmefällen zwei",
        "Mindestens zwei Kommunen · Grenzüberschreitend eine aus dem Land",
      ],
      Dauer: ["Mindestens fünf Jahre", "Mindestens fünf Jahre · Im Einzelfall kürzer, mit Begründung"],
      "Wann beantragen?": [
        "Der Antrag darf auch nach dem Beginn gestellt werden, in angemessener zeitlicher Nähe; eine feste Frist gibt es nicht.",
        "Der Antrag wird vor dem Beginn gestellt.",
      ],
      "An wen?": [
        "auf dem Dienstweg über die Kommunalaufsicht an das Ministerium",
        "an die Bezirksregierung",
      ],
    });
  });

  test("follow a successor from its first day on, without a word of the old version", async () => {
    takeInProgrammes([successor]);
    const before = await cells(`${findProgramme("he-2021")?.to}T09:00:00.000Z`);
    expect(before.Grundlage?.[0]).toBe("Rahmenvereinbarung vom 07.12.2021");
    const after = await cells(`${successor.from}T09:00:00.000Z`);
    expect(after.Grundlage?.[0]).toMatch(/^Beispiel-Rahmenvereinbarung vom /);
    expect(after.Förderung?.[0]).toContain("90.000 €");
    expect(after.Förderung?.[0]).not.toMatch(/75\.000|100\.000/);
  });
});
