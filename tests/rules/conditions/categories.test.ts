import { describe, expect, it } from "vitest";
import { check, type Facts } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hesse, niestetal, northRhine } from "../communes";

describe("besondere Kategorien", () => {
  it.each([
    ["joint-administration", hesse(4), 60_000_000, "discretionary"],
    ["joint-administration", hesse(1), null, "tariff"],
    ["feasibility-study", hesse(4), null, "discretionary"],
    ["extension", hesse(4), null, "discretionary"],
    ["extension", northRhine(4), null, "discretionary"],
  ] as const)("%s", (category, facts, cents, kind) => {
    const report = checked({ ...facts, category, budget: undefined });
    expect(report.amount).toMatchObject({ cents, kind });
    if (cents === null) expect(finding(report, "requested-amount").verdict).toBe("open");
  });

  it("Ortsteilfeuerwehren: 15.000 € je Wehr, ohne Vereinbarung", () => {
    const [town] = communes("HE", 1);
    const participants = town ? [{ ...town, brigades: ["Erkshausen", "Schwarzenhasel"] }] : [];
    const report = checked({
      ...niestetal,
      category: "fire-brigade-merger",
      participants,
      budget: undefined,
    });
    expect(report.amount.cents).toBe(3_000_000);
    const skipped = report.findings
      .filter(({ verdict }) => verdict === "not_applicable")
      .map(({ rule }) => rule);
    expect(skipped).toEqual([
      "legal-form",
      "exemplary-character",
      "minimum-duration",
      "notice-period",
      "agreement-content",
      "supervisory-act",
      "novelty",
      "eligible-expenditure",
      "own-share",
    ]);
    expect(finding(report, "minimum-participants").verdict).toBe("met");
  });

  it.each(["HE", "NW"] as const)("%s, Erweiterung: ohne Beteiligte ist noch alles offen", (state) => {
    const facts: Facts = { state, category: "extension", participants: [], project: {} };
    expect(finding(check(facts, { on: "2022-06-15" }), "minimum-participants")).toMatchObject({
      verdict: "open",
      fields: ["/participants"],
    });
  });

  it("Studie: braucht eine Kostenschätzung", () => {
    const facts: Facts = { ...niestetal, category: "feasibility-study", attachments: [] };
    // No source asks for it, so that alone holds nothing up.
    expect(finding(checked(facts), "documents-complete")).toMatchObject({
      verdict: "open",
      level: "should",
      fields: ["/attachments"],
      source: { act: "in den vorliegenden Quellen nicht genannt" },
    });
    const withEstimate: Facts = { ...facts, attachments: [{ kind: "cost-estimate", name: "angebot.pdf" }] };
    expect(finding(checked(withEstimate), "documents-complete").verdict).toBe("met");
  });

  it("Hessen: mehr als der Tarif nur mit Begründung", () => {
    const wanted: Facts = { ...niestetal, budget: { requestedCents: 15_000_000 } };
    expect(finding(checked(wanted), "requested-amount").verdict).toBe("not_met");
    const report = checked({
      ...wanted,
      project: { ...wanted.project, exemplaryReason: "Alle Aufgaben sind einbezogen." },
    });
    expect(finding(report, "requested-amount").verdict).toBe("for_authority");
    expect(report.amount).toMatchObject({ cents: 7_500_000, kind: "discretionary" });
    expect(report.amount.derivation.at(-1)).toMatchObject({
      text: expect.stringMatching(/^Beantragter Betrag/),
      cents: 15_000_000,
    });
  });
});
