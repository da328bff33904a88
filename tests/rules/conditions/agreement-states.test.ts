import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";

type Agreement = NonNullable<Facts["agreement"]>;

function content(state: "HE" | "NW", agreement: Partial<Agreement>) {
  const facts = state === "HE" ? niestetal : hoexter;
  const report = checked({ ...facts, agreement: { form: "public-law-agreement", ...agreement } });
  return { report, found: finding(report, "agreement-content") };
}

const ENDS: Partial<Agreement> = {
  effectiveOn: "2023-01-01",
  term: { kind: "indefinite" },
  terminationTermsStated: true,
};
const until = (day: string): Partial<Agreement> => ({
  effectiveOn: "2023-01-01",
  term: { kind: "fixed", until: day },
});
const ALL: Agreement["states"] = ["parties", "tasks", "compensation", "termination-form"];

describe("was im Text der Vereinbarung steht", () => {
  it.each<[string, "HE" | "NW", Partial<Agreement>, string, string]>([
    ["Hessen, nichts gesagt", "HE", ENDS, "met", "Nicht angesehen ist"],
    ["NRW, nichts gesagt", "NW", ENDS, "met", "die Form der Kündigung"],
    ["Hessen, alles", "HE", { ...ENDS, states: ALL }, "met", "Sie nennt: die Beteiligten"],
    ["NRW, alles", "NW", { ...ENDS, states: ALL }, "met", "Sie nennt: die Beteiligten"],
    [
      "Hessen, keines von beiden",
      "HE",
      { ...ENDS, states: [] },
      "not_met",
      "die Beteiligten und die Aufgaben",
    ],
    [
      "Hessen, ohne Beteiligte",
      "HE",
      { ...ENDS, states: ["tasks"] },
      "not_met",
      "muss auch nennen: die Beteiligten.",
    ],
    [
      "NRW, ohne Aufgaben",
      "NW",
      { ...ENDS, states: ["parties", "termination-form"] },
      "not_met",
      "die Aufgaben",
    ],
    [
      "Hessen, ohne Form der Kündigung",
      "HE",
      { ...ENDS, states: ["parties", "tasks", "compensation"] },
      "met",
      "Sie nennt",
    ],
    [
      "NRW, unbefristet ohne Form",
      "NW",
      { ...ENDS, states: ["parties", "tasks", "compensation"] },
      "not_met",
      "die Form der Kündigung",
    ],
    [
      "NRW, zwanzig Jahre ohne Form",
      "NW",
      { ...until("2042-12-31"), states: ["parties", "tasks"] },
      "met",
      "Sie nennt",
    ],
    [
      "NRW, ein Tag mehr ohne Form",
      "NW",
      { ...until("2043-01-01"), terminationTermsStated: true, states: ["parties", "tasks"] },
      "not_met",
      "die Form der Kündigung",
    ],
    [
      "NRW, ohne Ausgleich",
      "NW",
      { ...ENDS, states: ["parties", "tasks", "termination-form"] },
      "met",
      "§ 23 Abs. 4 GkG NRW",
    ],
    [
      "Hessen, ohne Ausgleich",
      "HE",
      { ...ENDS, states: ["parties", "tasks"] },
      "met",
      "in den vorliegenden Quellen nicht genannt",
    ],
    [
      "Hessen, Kündigung offen",
      "HE",
      { ...ENDS, terminationTermsStated: undefined, states: ALL },
      "open",
      "das muss sie",
    ],
    [
      "Hessen, beides fehlt",
      "HE",
      { ...ENDS, terminationTermsStated: false, states: ["tasks"] },
      "not_met",
      "wie sie gekündigt werden kann",
    ],
  ])("%s", (_, state, agreement, verdict, words) => {
    const { report, found } = content(state, agreement);
    expect(found).toMatchObject({ verdict, level: "must", source: { certainty: "official" } });
    expect(found.text).toContain(words);
    if (verdict === "not_met") expect(report.submissionAllowed).toBe(false);
  });

  it("nennt die Vorschrift, die es verlangt", () => {
    const lacking = (state: "HE" | "NW", states: Agreement["states"]) =>
      content(state, { ...ENDS, states }).found.source.provision;
    expect(lacking("HE", ["tasks"])).toBe("§ 24 Abs. 4");
    expect(lacking("NW", ["tasks", "termination-form"])).toBe("§ 23 Abs. 1");
    expect(lacking("NW", ["parties", "tasks"])).toBe("§ 23 Abs. 5");
    expect(lacking("HE", ["parties", "tasks"])).toBe("§ 24 Abs. 3");
  });

  it("führt zu den Kästchen", () => {
    expect(content("HE", { ...ENDS, states: [] }).found.fields).toEqual(["/agreement/states"]);
  });
});

describe("Satzung eines Zweckverbands (KGG § 10, GkG § 10 Abs. 1)", () => {
  const act = (state: "HE" | "NW", supervisoryAct: Agreement["supervisoryAct"], on?: string) => {
    const facts = state === "HE" ? niestetal : hoexter;
    const agreement: Agreement = { form: "special-purpose-association", supervisoryAct };
    return finding(checked({ ...facts, agreement }, on), "supervisory-act");
  };

  it.each<["HE" | "NW", Agreement["supervisoryAct"], string | undefined, string]>([
    ["HE", undefined, undefined, "for_authority"],
    ["HE", { kind: "approval" }, undefined, "open"],
    ["HE", { kind: "approval", submittedOn: "2021-01-04" }, "2022-01-01", "open"],
    ["HE", { kind: "approval", grantedOn: "2021-01-04" }, undefined, "met"],
    ["HE", { kind: "notice", submittedOn: "2021-01-04" }, undefined, "not_met"],
    ["NW", { kind: "approval", submittedOn: "2022-06-01" }, "2022-06-28", "open"],
    ["NW", { kind: "approval", submittedOn: "2022-06-01" }, "2022-06-29", "for_authority"],
    ["NW", { kind: "approval", submittedOn: "2022-06-01" }, "2022-07-27", "for_authority"],
    ["NW", { kind: "approval", submittedOn: "2022-06-01" }, "2022-07-28", "met"],
  ])("%s %j am %s: %s", (state, supervisoryAct, on, verdict) => {
    const provision = state === "HE" ? "§ 10" : "§ 10 Abs. 1";
    expect(act(state, supervisoryAct, on)).toMatchObject({ verdict, level: "should", source: { provision } });
  });
});
