import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";

describe("fünf Jahre", () => {
  const fixed = (until: string, project: Facts["project"] = {}): Facts => ({
    ...hoexter,
    project,
    agreement: { effectiveOn: "2023-01-01", term: { kind: "fixed", until } },
  });
  it.each([
    ["2027-12-31", {}, "met"],
    ["2027-12-30", {}, "open"],
    ["2027-12-30", { shortTermReason: "Der Vertrag endet dann." }, "for_authority"],
  ])("NRW bis %s", (until, project, verdict) => {
    expect(finding(checked(fixed(until, project)), "minimum-duration").verdict).toBe(verdict);
  });
  it("Hessen: ein Tag weniger genügt nicht", () => {
    const agreement: Facts["agreement"] = {
      effectiveOn: "2018-08-15",
      term: { kind: "fixed", until: "2023-08-13" },
    };
    expect(finding(checked({ ...niestetal, agreement }), "minimum-duration").verdict).toBe("not_met");
    const enough: Facts["agreement"] = { ...agreement, term: { kind: "fixed", until: "2023-08-14" } };
    expect(finding(checked({ ...niestetal, agreement: enough }), "minimum-duration").verdict).toBe("met");
  });
  it("rechnet ohne Vereinbarungstag vom Beginn der Zusammenarbeit", () => {
    const facts: Facts = {
      ...fixed("2027-12-31", { startsOn: "2023-01-02" }),
      agreement: { term: { kind: "fixed", until: "2027-12-31" } },
    };
    expect(finding(checked(facts), "minimum-duration").verdict).toBe("open");
  });
  it("ein ordentliches Ende nach der Befristung ist die Befristung", () => {
    const agreement: Facts["agreement"] = {
      effectiveOn: "2023-01-01",
      term: { kind: "fixed", until: "2026-06-30" },
      termination: { noticeMonths: 12, effective: "year-end", excludedUntil: "2027-12-31" },
    };
    const found = finding(checked({ ...hoexter, agreement }), "notice-period");
    expect(found).toMatchObject({ verdict: "not_met", values: { earliestEnd: "2026-06-30" } });
  });
});
