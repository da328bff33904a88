import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtInProgrammes, check, findProgramme, programmes, takeInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { finding } from "~/tests/rules/cases";
import { communes, hesse, niestetal } from "~/tests/rules/communes";

const example = programmeSchema.parse(
  JSON.parse(readFileSync(new URL("../../../docs/beispiel/he-2027.json", import.meta.url), "utf8")),
);
const draft = { ...niestetal, programme: undefined, applicationDate: undefined };

beforeEach(() => takeInProgrammes([example]));
afterEach(() => takeInProgrammes([]));

describe("eine Nachfolgerin aus einer Datei", () => {
  it.each([
    ["2026-12-31", "he-2021"],
    ["2027-01-01", "he-2027"],
    ["2031-12-31", "he-2027"],
    ["2032-01-01", "he-2027"],
  ])("am %s gilt %s", (on, id) => {
    expect(check(draft, { on }).programme).toBe(id);
    expect(check({ ...draft, applicationDate: on }, { on: "2026-11-22" }).programme).toBe(id);
  });

  it("rechnet mit ihren Beträgen, ihrem Satz und ihrem Stand", () => {
    const report = check(draft, { on: "2027-03-01" });
    expect(report).toMatchObject({ programme: "he-2027", rulesAsOf: "2026-11-22" });
    expect(report.amount).toMatchObject({ cents: 9_000_000, kind: "tariff" });
    const eight = check(hesse(8, { programme: undefined, applicationDate: undefined }), { on: "2027-03-01" });
    expect(eight.amount.cents).toBe(15_000_000);
    expect(eight.amount.derivation.at(-1)?.text).toBe("Pauschalbetrag für acht oder mehr Beteiligte");
    expect(finding(report, "savings").text).toContain("12 %");
    expect(finding(report, "savings").source.act).toContain("(erfunden)");
    expect(finding(report, "programme-in-force")).toMatchObject({ level: "must", verdict: "met" });
  });

  it("rechnet auch nach Köpfen, in den Worten ihres Landes", () => {
    const standard = {
      kind: "per-participant" as const,
      base: { participants: 2, cents: 4_000_000 },
      furtherCents: 1_000_000,
    };
    takeInProgrammes([{ ...example, tariff: { ...example.tariff, standard } }]);
    const report = check(draft, { on: "2027-03-01" });
    expect(report.amount.cents).toBe(5_000_000);
    expect(report.amount.derivation.map(({ text }) => text).join("\n")).not.toMatch(/NRW|Nordrhein/);
    const alone = check({ ...draft, participants: communes("HE", 1) }, { on: "2027-03-01" });
    expect(alone.amount.derivation.at(-1)?.text).toBe(
      "Der Tarif kennt Beträge erst ab zwei Beteiligten in Hessen",
    );
  });

  it("lässt nur den Nutzen wählen, den sie nennt", () => {
    const savings = { percent: 12, alternatives: ["savings" as const, "better-service" as const] };
    takeInProgrammes([{ ...example, savings }]);
    const found = (benefit?: "revenue" | "better-service") =>
      finding(
        check({ ...draft, project: { benefit, benefitReason: "Begründet." } }, { on: "2027-03-01" }),
        "savings",
      );
    const choice = "12 % Einsparung oder ein wesentlich besseres Angebot öffentlicher Leistungen.";
    expect(found()).toMatchObject({ verdict: "open", fields: ["/project/benefit"] });
    expect(found().text).toContain(`: ${choice}`);
    expect(found("revenue")).toMatchObject({ verdict: "open", values: { benefit: "revenue" } });
    expect(found("revenue").text).toContain("Den gewählten Nutzen nennt das Förderprogramm nicht.");
    expect(found("better-service").verdict).toBe("for_authority");
  });

  it("beendet die Vorgängerin, wie sie sagt", () => {
    const doubt = (on: string) => finding(check(draft, { on, programme: "he-2021" }), "programme-in-force");
    expect(doubt("2026-12-15")).toMatchObject({ verdict: "met" });
    expect(findProgramme("he-2021")?.certainty.to).toBe("official");
    const early = { id: "he-2021", to: "2026-12-01", certainty: "official" as const };
    takeInProgrammes([{ ...example, from: "2026-12-02", predecessor: early }]);
    expect(doubt("2026-12-02")).toMatchObject({ verdict: "not_met" });
    expect(doubt("2026-12-02").text).toContain("An diesem Tag gilt die Beispiel-Rahmenvereinbarung 2027.");
    expect(check(draft, { on: "2026-12-02" }).programme).toBe("he-2027");
    takeInProgrammes([{ ...example, from: "2026-12-02", predecessor: { ...early, certainty: "secondary" } }]);
    expect(findProgramme("he-2021")?.uncertain.map(({ to }) => to)).toEqual(["2021-12-06"]);
  });

  it("steht unter den anderen, und ohne sie ist alles wie zuvor", () => {
    expect(programmes.map(({ id }) => id)).toEqual([
      "he-2011",
      "he-2016",
      "he-2021",
      "he-2027",
      "nw-2019",
      "nw-2021",
    ]);
    takeInProgrammes([]);
    expect(programmes).toEqual(builtInProgrammes);
    expect(check(draft, { on: "2027-03-01" }).programme).toBe("he-2021");
    const now = finding(check(draft, { on: "2026-12-15" }), "programme-in-force");
    expect(now.verdict).toBe("for_authority");
  });
});
