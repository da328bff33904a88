import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";

type Agreement = NonNullable<Facts["agreement"]>;
type Act = NonNullable<Agreement["supervisoryAct"]>;
const AT = "/agreement/supervisoryAct";

/** The case of the state with another agreement between municipalities, checked on a day. */
function found(state: "HE" | "NW", agreement: Partial<Agreement>, on?: string) {
  const facts = state === "HE" ? niestetal : hoexter;
  const changed: Facts = { ...facts, agreement: { form: "public-law-agreement", ...agreement } };
  return finding(checked(changed, on), "supervisory-act");
}

describe("Hessen (KGG § 26): Delegation und Mandatierung", () => {
  it.each<[string, Agreement["mode"], Act | undefined, string, string]>([
    ["ohne Art der Übertragung", undefined, undefined, "open", "/agreement/mode"],
    ["Mandatierung ohne Anzeige", "mandate", undefined, "open", `${AT}/submittedOn`],
    ["Mandatierung angezeigt", "mandate", { submittedOn: "2018-08-20" }, "met", `${AT}/submittedOn`],
    ["Mandatierung genehmigt", "mandate", { grantedOn: "2018-08-20" }, "met", `${AT}/grantedOn`],
    ["Delegation ohne Vorlage", "delegation", { kind: "approval" }, "open", `${AT}/submittedOn`],
    ["Delegation nur vorgelegt", "delegation", { submittedOn: "2018-08-20" }, "open", `${AT}/grantedOn`],
    ["Delegation genehmigt", "delegation", { grantedOn: "2018-10-01" }, "met", `${AT}/grantedOn`],
    ["Delegation nur angezeigt", "delegation", { kind: "notice" }, "not_met", `${AT}/kind`],
  ])("%s", (_, mode, supervisoryAct, verdict, field) => {
    const result = found("HE", { ...(mode && { mode }), supervisoryAct });
    expect(result).toMatchObject({ verdict, fields: [field], level: "should" });
    expect(result.source).toMatchObject({ provision: "§ 26", certainty: "official" });
  });

  it("kennt keine Genehmigung durch Zeitablauf", () => {
    const act: Act = { kind: "approval", submittedOn: "2018-08-20" };
    expect(found("HE", { mode: "delegation", supervisoryAct: act }, "2026-01-01").verdict).toBe("open");
  });

  it("erinnert bei der Delegation an die Bekanntmachung", () => {
    const granted: Act = { kind: "approval", grantedOn: "2018-10-01" };
    const open = found("HE", { mode: "delegation", supervisoryAct: granted }).text;
    expect(open).toContain("öffentlich bekannt zu machen");
    const done = { ...granted, publishedOn: "2018-10-20" };
    expect(found("HE", { mode: "delegation", supervisoryAct: done }).text).toContain("20.10.2018");
  });
});

describe("Hessen (KGG § 27 Abs. 1): jeder Beitritt braucht das Seine", () => {
  const noticed: Act = { kind: "notice", submittedOn: "2018-08-20" };
  const joins = (supervisoryAct?: Act) => [
    { participant: "06633024", signedOn: "2018-12-19", ...(supervisoryAct && { supervisoryAct }) },
  ];

  it("nennt Beteiligte, Tag und Feld des Beitritts und seine eigene Vorschrift", () => {
    const result = found("HE", { mode: "mandate", supervisoryAct: noticed, accessions: joins() });
    expect(result).toMatchObject({
      verdict: "open",
      fields: ["/agreement/accessions/0/supervisoryAct/submittedOn"],
      source: { provision: "§ 27 Abs. 1" },
    });
    expect(result.text).toContain("Der Beitritt von Söhrewald vom 19.12.2018");
  });

  it("ist mit der eigenen Anzeige erfüllt", () => {
    const accessions = joins({ kind: "notice", submittedOn: "2018-12-20" });
    const result = found("HE", { mode: "mandate", supervisoryAct: noticed, accessions });
    expect(result).toMatchObject({ verdict: "met", source: { provision: "§ 26" } });
    expect(result.text).toContain("20.12.2018");
  });

  it("genügt die Anzeige des Beitritts zu einer Delegation nicht", () => {
    const granted: Act = { kind: "approval", grantedOn: "2018-10-01" };
    const accessions = joins({ kind: "notice", submittedOn: "2018-12-20" });
    expect(found("HE", { mode: "delegation", supervisoryAct: granted, accessions })).toMatchObject({
      verdict: "not_met",
      fields: ["/agreement/accessions/0/supervisoryAct/kind"],
    });
  });

  it("nennt eine unbekannte Beteiligte nach der Reihe und fragt nach beidem, was fehlt", () => {
    const result = found("HE", { mode: "mandate", accessions: [{}] });
    expect(result.text).toContain("Der 1. Beitritt ist der Kommunalaufsicht anzuzeigen.");
    expect(result.fields).toEqual([
      `${AT}/submittedOn`,
      "/agreement/accessions/0/supervisoryAct/submittedOn",
    ]);
  });
});

describe("NRW (GkG § 24): Genehmigung, auch ohne Antwort", () => {
  const submitted: Act = { kind: "approval", submittedOn: "2022-06-01" };

  it.each([
    ["2022-06-28", "open"],
    ["2022-06-29", "for_authority"],
    ["2022-07-27", "for_authority"],
    ["2022-07-28", "met"],
  ])("vorgelegt am 01.06.2022, geprüft am %s: %s", (on, verdict) => {
    const result = found("NW", { supervisoryAct: submitted }, on);
    expect(result.verdict).toBe(verdict);
    expect(result.text).toContain("27.07.2022");
    expect(result.values).toMatchObject({ deemedEarliest: "2022-06-29", deemedLatest: "2022-07-27" });
  });

  it("nennt vor Ablauf beide Tage", () => {
    const { text, fields } = found("NW", { supervisoryAct: submitted }, "2022-06-10");
    expect(text).toContain("frühestens mit Ablauf des 29.06.2022");
    expect(text).toContain("mit Ablauf des 27.07.2022 dann, wenn");
    expect(text).not.toContain("in jedem Fall");
    expect(fields).toEqual([`${AT}/grantedOn`]);
  });

  it.each<[Agreement["mode"], Act, string]>([
    [undefined, { kind: "approval" }, "open"],
    ["mandate", { kind: "notice", submittedOn: "2022-06-01" }, "not_met"],
    ["delegation", { kind: "approval", grantedOn: "2022-07-01" }, "met"],
  ])("verlangt die Genehmigung, wie auch immer die Aufgabe übertragen wird (%s)", (mode, act, verdict) => {
    expect(found("NW", { ...(mode && { mode }), supervisoryAct: act }).verdict).toBe(verdict);
  });

  it.each([
    ["2022-10-14", "2023-01-01", "2023-01-01", "wirksam ist sie vom 01.01.2023 an."],
    ["2022-12-31", "2023-01-01", "2023-01-01", "wirksam ist sie vom 01.01.2023 an."],
    ["2023-02-28", "2023-01-01", "2023-03-01", "Als erster Tag ist der 01.01.2023 eingetragen"],
    ["2024-02-28", undefined, "2024-02-29", "wirksam ist sie vom 29.02.2024 an."],
  ])("bekannt gemacht am %s, erster Tag %s: wirksam ab %s", (publishedOn, effectiveOn, inForceOn, words) => {
    const supervisoryAct: Act = { kind: "approval", grantedOn: "2022-07-01", publishedOn };
    const result = found("NW", { supervisoryAct, effectiveOn });
    expect(result.values).toMatchObject({ inForceOn });
    expect(result.text).toContain(words);
  });

  it("sagt bei einem Beitritt, dass keine Quelle eine eigene Genehmigung nennt", () => {
    const supervisoryAct: Act = { kind: "approval", grantedOn: "2022-07-01" };
    const accessions = [{ participant: "05762004", signedOn: "2022-08-01" }];
    const result = found("NW", { supervisoryAct, accessions });
    expect(result).toMatchObject({ verdict: "for_authority", source: { provision: "§ 24 Abs. 2" } });
    expect(result.text).toContain("sagt keine Quelle");
  });
});

describe("andere Formen", () => {
  it.each([
    ["special-purpose-association", "for_authority", "should"],
    ["joint-public-institution", "for_authority", "should"],
    ["working-group", "not_applicable", "info"],
    ["public-law-contract", "not_applicable", "info"],
    ["private-law", "not_applicable", "info"],
  ] as const)("%s: %s", (form, verdict, level) => {
    for (const state of ["HE", "NW"] as const)
      expect(found(state, { form })).toMatchObject({ verdict, level });
  });

  it("ohne Vereinbarung offen", () => {
    const { verdict, fields } = finding(checked({ ...niestetal, agreement: undefined }), "supervisory-act");
    expect([verdict, fields]).toEqual(["open", ["/agreement/form"]]);
  });
});
