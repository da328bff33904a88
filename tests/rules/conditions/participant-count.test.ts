import { describe, expect, it } from "vitest";
import type { Participant } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hesse, northRhine } from "../communes";

/** That it counts like a municipality is only inferred from awards. */
const landkreis: Participant = { key: "06633", name: "Landkreis Kassel", kind: "district" };

describe("Zahl der Beteiligten", () => {
  it.each([
    [1, null, "not_met"],
    [2, 5_000_000, "open"],
    [3, 7_500_000, "met"],
    [4, 10_000_000, "met"],
    [19, 10_000_000, "met"],
  ])("Hessen: %i → %s Cent, %s", (count, cents, verdict) => {
    const report = checked(hesse(count));
    expect(report.amount.cents).toBe(cents);
    expect(finding(report, "minimum-participants").verdict).toBe(verdict);
  });

  it("sagt in Hessen, dass drei nur die Regel sind, in NRW, dass zwei nötig sind", () => {
    expect(finding(checked(hesse(3)), "minimum-participants").text).toContain(
      "in der Regel sind drei nötig.",
    );
    expect(finding(checked(northRhine(2)), "minimum-participants").text).toContain("nötig sind zwei.");
  });

  it.each([
    ["drei Gemeinden", communes("HE", 3), "must", "official"],
    ["drei Gemeinden und ein Landkreis", [...communes("HE", 3), landkreis], "must", "official"],
    ["zwei Gemeinden und ein Landkreis", [...communes("HE", 2), landkreis], "should", "secondary"],
  ] as const)("Hessen, %s: %s, %s", (_, participants, level, certainty) => {
    const found = finding(checked(hesse(3, { participants: [...participants] })), "minimum-participants");
    expect(found).toMatchObject({ verdict: "met", level, source: { certainty } });
    expect(found.text.startsWith("Bitte prüfen: ")).toBe(level === "should");
  });

  it("Hessen: zwei mit Begründung beurteilt die Behörde, einreichen geht", () => {
    const report = checked(
      hesse(2, { project: { fewParticipantsReason: "Kein weiterer Nachbar hat das Verfahren." } }),
    );
    const found = finding(report, "minimum-participants");
    expect([found.level, found.verdict]).toEqual(["must", "for_authority"]);
  });

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))("NRW: %i Beteiligte", (count) => {
    const report = checked(
      northRhine(count, { budget: { items: [{ cents: 100_000_000, eligible: true }] } }),
    );
    expect(report.amount.cents).toBe(count === 1 ? null : 17_500_000 + 3_500_000 * (count - 2));
    expect(finding(report, "minimum-participants").verdict).toBe(count === 1 ? "not_met" : "met");
  });

  it("NRW: eine Beteiligte über die Grenze erhält 75.000 €", () => {
    const [first] = communes("NW", 1);
    const partner: Participant = {
      key: "06633020",
      name: "Niestetal",
      kind: "municipality",
      outsideState: true,
    };
    const facts = northRhine(1, {
      participants: [...(first ? [first] : []), partner],
      project: { crossBorder: true },
      budget: { items: [{ cents: 20_000_000, eligible: true }] },
    });
    const report = checked(facts);
    expect(report.amount.cents).toBe(7_500_000);
    expect(finding(report, "minimum-participants").verdict).toBe("met");
    expect(
      report.amount.derivation.some(({ text }) =>
        text.includes("außerhalb von Nordrhein-Westfalen: Niestetal"),
      ),
    ).toBe(true);
  });

  it("zählt Verbände nicht und sagt es", () => {
    const body: Participant = {
      key: "x-zv",
      name: "Zweckverband Nord",
      kind: "association",
      seat: "05762001",
    };
    const report = checked(northRhine(1, { participants: [...communes("NW", 1), body] }));
    expect(report.amount.cents).toBeNull();
    expect(report.amount.derivation.some(({ text }) => text.includes("Zweckverband Nord"))).toBe(true);
    expect(finding(report, "minimum-participants").verdict).toBe("for_authority");
  });
});
