import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "~/rules";
import { addDays } from "~/rules/periods/days";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";
import { LAST_DAY_THREAT } from "../last-day-threat";

describe("Geltung des Programms", () => {
  it.each([
    ["NW", "2026-12-31", "nw-2021", "met", "must"],
    ["NW", "2027-01-01", "nw-2021", "not_met", "must"],
    ["NW", "2019-08-07", "nw-2019", "not_met", "must"],
    ["NW", "2019-08-08", "nw-2019", "met", "must"],
    ["NW", "2021-10-01", "nw-2019", "met", "must"],
    ["NW", "2021-10-02", "nw-2021", "met", "must"],
    ["HE", "2011-12-01", "he-2011", "not_met", "must"],
    ["HE", "2011-12-02", "he-2011", "met", "must"],
    ["HE", "2016-12-01", "he-2011", "met", "must"],
    ["HE", "2016-12-02", "he-2016", "met", "must"],
    ["HE", "2021-12-01", "he-2016", "met", "must"],
    ["HE", "2021-12-02", "he-2021", "for_authority", "must"],
    ["HE", "2021-12-07", "he-2021", "met", "must"],
    ["HE", "2026-12-01", "he-2021", "met", "must"],
    ["HE", "2026-12-02", "he-2021", "for_authority", "must"],
    ["HE", "2027-01-01", "he-2021", "not_met", "must"],
  ] as const)("%s am %s: %s, %s", (state, applicationDate, programme, verdict, level) => {
    const base = state === "HE" ? niestetal : hoexter;
    const report = checked({ ...base, programme: undefined, applicationDate });
    expect(report.programme).toBe(programme);
    expect(finding(report, "programme-in-force")).toMatchObject({ verdict, level });
    if (verdict === "not_met") expect(report.submissionAllowed).toBe(false);
  });

  it.each([
    ["2026-10-01", undefined],
    ["2026-10-02", "in 90 Tagen"],
    ["2026-12-30", "in 1 Tag."],
    ["2026-12-31", "der letzte Tag"],
    ["2027-01-01", undefined],
  ])("warnt am %s: %s", (on, words) => {
    const { text } = finding(check(hoexter, { on }), "programme-in-force");
    if (words === undefined) expect(text).not.toMatch(/endet|letzte/);
    else expect(text).toContain(words);
  });

  const LAST = "der letzte Tag ist nicht belegt, spätestens der 31.12.2026.";
  it.each([
    ["2026-09-01", undefined],
    ["2026-09-02", `Sicher belegt ist die Geltung nur bis 01.12.2026 (in 90 Tagen); ${LAST}`],
    ["2026-11-22", `Sicher belegt ist die Geltung nur bis 01.12.2026 (in 9 Tagen); ${LAST}`],
    ["2026-12-01", `Sicher belegt ist die Geltung nur bis 01.12.2026 (heute); ${LAST}`],
    ["2026-12-02", `Sicher belegt ist die Geltung nur bis 01.12.2026; ${LAST}`],
    ["2027-01-01", "sicher belegt ist die Geltung nur bis 01.12.2026."],
  ])("Hessen, Entwurf am %s: %s", (on, words) => {
    const draft = { ...niestetal, programme: undefined, applicationDate: undefined };
    const { text } = finding(check(draft, { on }), "programme-in-force");
    if (words === undefined) expect(text).not.toContain("nicht belegt");
    else expect(text).toContain(words);
    expect(text).not.toContain("bis 31.12.2026");
  });

  it.each([
    [
      "he-2016",
      "2021-12-02",
      "Für diesen Tag kommt die Rahmenvereinbarung 2021 in Frage; sicher ist das nicht.",
    ],
    [
      "he-2016",
      "2021-12-07",
      "An diesem Tag gilt die Rahmenvereinbarung 2021. Kopieren Sie den Antrag, wenn er selbst eine andere Fassung nennt: Die Kopie folgt der geltenden.",
    ],
  ])("%s am %s: %s", (programme, applicationDate, words) => {
    const report = checked({ ...niestetal, programme, applicationDate });
    expect(finding(report, "programme-in-force").text).toContain(words);
  });

  it.each([
    ["HE", "2018-01-01", "official"],
    ["HE", "2023-03-01", "secondary"],
    ["HE", "2027-01-01", "secondary"],
    ["HE", "2013-01-01", "official"],
    ["NW", "2019-08-07", "secondary"],
    ["NW", "2020-06-15", "secondary"],
    ["NW", "2021-10-01", "secondary"],
    ["NW", "2021-10-02", "official"],
    ["NW", "2024-11-15", "official"],
    ["NW", "2024-11-16", "secondary"],
    ["NW", "2027-01-01", "secondary"],
  ] as const)("%s am %s: %s", (state, applicationDate, certainty) => {
    const base = state === "HE" ? niestetal : hoexter;
    const report = checked({ ...base, programme: undefined, applicationDate });
    expect(finding(report, "programme-in-force").source.certainty).toBe(certainty);
  });

  it("nennt die Fassung, die am Antragstag gilt", () => {
    const report = check(niestetal, { on: "2021-08-17", programme: "he-2021" });
    expect(finding(report, "programme-in-force").text).toContain("Rahmenvereinbarung 2016");
  });

  it("lehnt eine unbekannte oder fremde Fassung ab", () => {
    expect(() => check(hoexter, { on: "2022-06-15", programme: "he-2016" })).toThrow(RangeError);
    expect(() => check(hoexter, { on: "2022-06-15", programme: "nw-1999" })).toThrow("nicht bekannt");
    expect(check({ ...niestetal, programme: "nw-2021" }, { on: "2021-08-17" }).programme).toBe("he-2016");
  });

  it.each([
    ["NW", "2026-12-31", "met"],
    ["NW", "2027-01-01", "for_authority"],
    ["HE", "2026-12-01", "met"],
    ["HE", "2026-12-15", "for_authority"],
    ["HE", "2027-03-01", "for_authority"],
  ] as const)("%s am %s, vorsorglich auch nach einer Nachfolgeregelung: %s", (state, day, verdict) => {
    const base = state === "HE" ? niestetal : hoexter;
    const report = checked({ ...base, programme: undefined, applicationDate: day, asPrecaution: true });
    expect(finding(report, "programme-in-force")).toMatchObject({ verdict, level: "must" });
    const { text, fields } = finding(report, "programme-in-force");
    expect(text).toContain("Der Antrag ist vorsorglich auch nach einer Nachfolgeregelung gestellt.");
    expect(fields).toContain("/asPrecaution");
  });

  it("bietet nach dem letzten Tag in einfachen Worten an, vorsorglich zu beantragen", () => {
    const report = checked({ ...niestetal, programme: undefined, applicationDate: "2027-01-01" });
    const { text, fields, verdict } = finding(report, "programme-in-force");
    expect(verdict).toBe("not_met");
    expect(text).toContain("Sie können den Antrag vorsorglich auch nach einer Nachfolgeregelung stellen.");
    expect(text).toContain(
      "Schon zweimal trug eine neue Fassung ein späteres Datum als ihren ersten Tag und schloss an die vorige an (Rahmenvereinbarung 2016 vom 13.12.2016 und Rahmenvereinbarung 2021 vom 07.12.2021).",
    );
    expect(fields).toContain("/asPrecaution");
    const nrw = checked({ ...hoexter, programme: undefined, applicationDate: "2027-01-01" });
    expect(finding(nrw, "programme-in-force").text).not.toContain("trug eine neue Fassung");
  });

  it("sagt, wo es nicht nötig ist, vorsorglich zu beantragen", () => {
    const report = checked({ ...hoexter, asPrecaution: true });
    expect(finding(report, "programme-in-force")).toMatchObject({ verdict: "met" });
    expect(finding(report, "programme-in-force").text).toContain(
      "Nötig ist das nicht, solange diese Fassung gilt.",
    );
  });

  it("bietet es nicht an, wo eine andere Fassung gilt oder diese noch läuft", () => {
    for (const report of [
      checked({ ...niestetal, programme: "he-2016", applicationDate: "2022-03-01" }),
      checked({ ...hoexter, applicationDate: "2022-06-15" }),
    ]) {
      expect(finding(report, "programme-in-force").text).not.toContain("vorsorglich");
    }
  });

  it("sagt nirgends, dass der Antrag an einem letzten Tag gestellt sein muss", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(niestetal, hoexter),
        fc.integer({ min: -120, max: 500 }),
        fc.boolean(),
        (base, shift, asPrecaution) => {
          const on = addDays("2026-12-31", shift);
          const draft = { ...base, programme: undefined, applicationDate: undefined, asPrecaution };
          expect(finding(check(draft, { on }), "programme-in-force").text).not.toMatch(LAST_DAY_THREAT);
        },
      ),
    );
  });
});
