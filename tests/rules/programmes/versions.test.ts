import { describe, expect, it } from "vitest";
import { check, type Facts, programmes } from "~/rules";
import { programmeIssues } from "~/rules/programmes/programme-issues";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { finding } from "~/tests/rules/cases";
import { communes, hesse, hoexter, niestetal, northRhine } from "~/tests/rules/communes";

describe("jede Fassung", () => {
  it.each(programmes)("$id: besteht ihr eigenes Schema und verträgt sich mit den anderen", (programme) => {
    expect(programmeSchema.parse(programme)).toEqual(programme);
    const others = programmes.filter(({ id }) => id !== programme.id);
    expect(programmeIssues(programme, others)).toEqual([]);
  });

  it.each(programmes)("$id: prüft einen Antrag ihres Landes, gleich für wann", ({ id, state, asOf }) => {
    const facts = state === "HE" ? niestetal : hoexter;
    const report = check(facts, { on: "2026-11-22", programme: id });
    expect(report).toMatchObject({ programme: id, rulesAsOf: asOf });
    expect(report.amount.cents).toBe(
      { HE: 7_500_000, NW: id === "nw-2019" ? 42_000_000 : 49_000_000 }[state],
    );
  });

  it("die Fassungen eines Landes folgen ohne Lücke aufeinander", () => {
    for (const state of ["HE", "NW"] as const) {
      const [first, ...later] = programmes.filter((programme) => programme.state === state);
      let end = first?.to ?? "";
      for (const { from, to } of later) {
        expect(Date.parse(from) - Date.parse(end)).toBe(86_400_000);
        end = to;
      }
    }
  });
});

describe("Hessen 2011", () => {
  const in2011 = (facts: Facts): Facts => ({ ...facts, programme: undefined, applicationDate: "2014-05-05" });
  const districts = ["06631", "06633", "06636"].map((key, at) => ({
    key,
    name: `Landkreis ${at + 1}`,
    kind: "district" as const,
    lead: at === 0,
  }));
  const report = check(in2011({ ...niestetal, participants: districts }), { on: "2014-05-05" });

  it("Landkreise allein werden nicht gefördert, seit 2016 schon", () => {
    expect(finding(report, "eligible-applicants")).toMatchObject({ level: "must", verdict: "not_met" });
    expect(finding(report, "eligible-applicants").text).toContain("nur zusammen mit Gemeinden");
    expect(report.submissionAllowed).toBe(false);
    const later = check(
      { ...niestetal, participants: districts },
      { on: "2018-08-15", programme: "he-2016" },
    );
    expect(finding(later, "eligible-applicants").verdict).toBe("met");
  });

  it("ein Landkreis mit Gemeinden wird gefördert", () => {
    const mixed = [...communes("HE", 2), ...districts.slice(1, 2)];
    const found = check(in2011({ ...niestetal, participants: mixed }), { on: "2014-05-05" });
    expect(finding(found, "eligible-applicants").verdict).toBe("met");
    expect(found.amount.cents).toBe(7_500_000);
  });

  it("was keine Quelle für diese Fassung sagt, ist nur mittelbar belegt und hält nicht auf", () => {
    const held = report.findings.filter(({ level }) => level === "must").map(({ rule }) => rule);
    expect(held).toEqual(expect.arrayContaining(["programme-in-force", "eligible-applicants"]));
    for (const rule of ["savings", "minimum-duration", "substantial-task", "documents-complete"] as const) {
      expect(finding(report, rule).source.certainty, rule).toBe("secondary");
      expect(finding(report, rule).level, rule).toBe("should");
    }
  });
});

describe("Nordrhein-Westfalen 2019", () => {
  const in2019 = (facts: Facts): Facts => ({ ...facts, programme: undefined, applicationDate: "2020-06-15" });
  const money = (eligible: number, requestedCents: number, weak = false): Facts =>
    in2019({
      ...hoexter,
      participants: hoexter.participants.map((one) => ({
        ...one,
        financiallyWeak: weak && one.lead === true,
      })),
      budget: { items: [{ cents: eligible, eligible: true }], requestedCents, otherFundingCents: 0 },
    });
  const checked = (facts: Facts) => check(facts, { on: "2020-06-15" });

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))("%i Beteiligte", (count) => {
    const budget = { items: [{ cents: 100_000_000, eligible: true }] };
    const report = checked(in2019(northRhine(count, { budget })));
    expect(report.programme).toBe("nw-2019");
    expect(report.amount.cents).toBe(count === 1 ? null : 15_000_000 + 3_000_000 * (count - 2));
    expect(finding(report, "minimum-participants").verdict).toBe(count === 1 ? "not_met" : "met");
    const alone = checked(in2019(northRhine(count, { budget, project: { crossBorder: true } })));
    expect(alone.amount.cents).toBe(count === 1 ? 7_500_000 : 15_000_000 + 3_000_000 * (count - 2));
  });

  it.each([
    [52_500_000, false, "tariff", 42_000_000],
    [52_499_999, false, "capped", 41_999_999],
    [46_666_667, true, "tariff", 42_000_000],
    [46_666_666, true, "capped", 41_999_999],
    [46_666_667, false, "capped", 37_333_333],
  ])("zuwendungsfähig %i, finanzschwach %s: %s, %i", (eligible, weak, kind, cents) => {
    const report = checked(money(eligible, 1, weak));
    expect(report.amount).toMatchObject({ kind, cents });
    const derivation = report.amount.derivation.map(({ text }) => text).join("\n");
    expect(derivation.includes("finanzschwach: 90 % statt 80 %")).toBe(weak);
    expect(derivation).toContain(`Obergrenze (${weak ? 90 : 80} %`);
  });

  it("finanzschwach zählt nur bei der federführenden Kommune", () => {
    const facts = money(10_000_000, 1);
    const participants = facts.participants.map((one) => ({ ...one, financiallyWeak: one.lead !== true }));
    expect(checked({ ...facts, participants }).amount.cents).toBe(8_000_000);
  });

  it.each([
    [8_000_000, false, "met"],
    [8_000_001, false, "not_met"],
    [9_000_000, true, "met"],
    [9_000_001, true, "not_met"],
  ])("Eigenanteil bei %i von 100.000 €, finanzschwach %s: %s", (requested, weak, verdict) => {
    const found = finding(checked(money(10_000_000, requested, weak)), "own-share");
    expect(found).toMatchObject({ level: "must", verdict });
    expect(found.values.requiredPercent).toBe(weak ? 10 : 20);
  });

  it.each([false, true])("sagt, was für den vollen Betrag fehlt (finanzschwach %s)", (weak) => {
    const found = finding(checked(money(10_000_000, 1, weak)), "eligible-expenditure");
    expect(found.values).toMatchObject(
      weak ? { percent: 90, neededCents: 46_666_667 } : { percent: 80, neededCents: 52_500_000 },
    );
  });

  it("der Beginn ist ein Soll, Neuheit keine Bedingung", () => {
    const begun = checked({ ...money(60_000_000, 1), project: { startsOn: "2020-06-14" } });
    expect(finding(begun, "start-date")).toMatchObject({ level: "should", verdict: "not_met" });
    expect(finding(begun, "novelty").verdict).toBe("not_applicable");
    const now = check(begun2021, { on: "2022-06-15" });
    expect(finding(now, "start-date")).toMatchObject({ level: "must", verdict: "not_met" });
    expect(finding(now, "novelty").level).toBe("must");
  });
  const begun2021: Facts = { ...hoexter, project: { startsOn: "2022-06-14" } };
});

it("eine Art von Vorhaben, die eine Fassung nicht kennt, hat keinen Betrag", () => {
  const facts = hesse(4, { category: "joint-administration" });
  const report = check(
    { ...facts, state: "NW", participants: communes("NW", 4) },
    { on: "2022-06-15", programme: "nw-2021" },
  );
  expect(report.amount).toMatchObject({ cents: null, kind: "discretionary" });
  expect(report.amount.derivation).toEqual([
    { text: "Diese Art von Vorhaben sieht die Richtlinie 2021 nicht vor" },
  ]);
});
