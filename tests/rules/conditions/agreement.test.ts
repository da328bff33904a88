import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";

type Agreement = NonNullable<Facts["agreement"]>;

function found(state: "HE" | "NW", agreement: Partial<Agreement>) {
  const facts = state === "HE" ? niestetal : hoexter;
  const changed: Facts = { ...facts, agreement: { form: "public-law-agreement", ...agreement } };
  return { report: checked(changed), content: finding(checked(changed), "agreement-content") };
}
const until = (day: string, more: Partial<Agreement> = {}): Partial<Agreement> => ({
  effectiveOn: "2023-01-01",
  term: { kind: "fixed", until: day },
  ...more,
});

describe("Kündigung in der Vereinbarung", () => {
  it.each<[string, "HE" | "NW", Partial<Agreement>, string]>([
    ["Hessen, zehn Jahre", "HE", until("2032-12-31"), "met"],
    ["Hessen, ein Tag mehr", "HE", until("2033-01-01"), "open"],
    [
      "Hessen, ein Tag mehr und nicht geregelt",
      "HE",
      until("2033-01-01", { terminationTermsStated: false }),
      "not_met",
    ],
    ["Hessen, ein Tag mehr und geregelt", "HE", until("2033-01-01", { terminationTermsStated: true }), "met"],
    ["NRW, zwanzig Jahre", "NW", until("2042-12-31"), "met"],
    ["NRW, ein Tag mehr", "NW", until("2043-01-01"), "open"],
    ["vom 29. Februar an zehn Jahre", "HE", until("2034-02-28", { effectiveOn: "2024-02-29" }), "met"],
    ["vom 29. Februar an ein Tag mehr", "HE", until("2034-03-01", { effectiveOn: "2024-02-29" }), "open"],
    ["unbefristet", "NW", { term: { kind: "indefinite" } }, "open"],
    [
      "unbefristet, nicht geregelt",
      "NW",
      { term: { kind: "indefinite" }, terminationTermsStated: false },
      "not_met",
    ],
    [
      "unbefristet, Frist eingetragen",
      "HE",
      { term: { kind: "indefinite" }, termination: { noticeMonths: 3, effective: "year-end" } },
      "met",
    ],
    ["Laufzeit fehlt, aber geregelt", "HE", { terminationTermsStated: true }, "met"],
  ])("%s", (_, state, agreement, verdict) => {
    expect(found(state, agreement).content).toMatchObject({ verdict, level: "must" });
  });

  it.each<[Partial<Agreement>, string[]]>([
    [{}, ["/agreement/term"]],
    [{ term: { kind: "fixed" }, effectiveOn: "2023-01-01" }, ["/agreement/term/until"]],
    [{ term: { kind: "fixed", until: "2040-12-31" }, effectiveOn: undefined }, ["/agreement/effectiveOn"]],
  ])("fragt nach dem, was zur Laufzeit fehlt: %j", (agreement, fields) => {
    const changed: Facts = {
      ...niestetal,
      project: {},
      agreement: { form: "public-law-agreement", ...agreement },
    };
    expect(finding(checked(changed), "agreement-content").fields).toEqual([
      ...fields,
      "/agreement/terminationTermsStated",
    ]);
  });

  it("nennt die Jahre des Landes", () => {
    expect(found("HE", until("2033-01-01")).content.text).toContain("mehr als zehn Jahre");
    expect(found("NW", until("2043-01-01")).content.text).toContain("mehr als 20 Jahre");
  });

  it("hält die Einreichung auf, wenn die Regelung fehlt", () => {
    const { report } = found("HE", {
      ...niestetal.agreement,
      termination: undefined,
      terminationTermsStated: false,
    });
    expect(report.submissionAllowed).toBe(false);
  });

  it.each(["working-group", "special-purpose-association", "private-law"] as const)(
    "gilt nicht für %s",
    (form) => {
      expect(found("HE", { form }).content).toMatchObject({ verdict: "not_applicable", level: "info" });
    },
  );
});

describe("Rechtsform", () => {
  it("nennt die gewählte Form und was gefördert wird", () => {
    const text = (facts: Facts) => finding(checked(facts), "legal-form").text;
    expect(text(niestetal)).toContain(
      "Öffentlich-rechtliche Vereinbarung. Gefördert werden die Formen nach § 2",
    );
    expect(text(hoexter)).toContain("§ 54 VwVfG NRW");
  });

  it("fehlt ohne Vereinbarung und hält auf", () => {
    const report = checked({ ...niestetal, agreement: undefined });
    expect(finding(report, "legal-form")).toMatchObject({ level: "must", verdict: "open" });
    expect(report.submissionAllowed).toBe(false);
  });
});
