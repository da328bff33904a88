import { describe, expect, it } from "vitest";
import type { Facts } from "~/rules";
import { checked, finding } from "../cases";
import { hoexter, niestetal } from "../communes";

type Resolution = NonNullable<Facts["participants"][number]["resolution"]>;

/** The complete case with another resolution of its second participant. */
function found(change: Partial<Resolution>, facts: Facts = niestetal, on?: string) {
  const participants = facts.participants.map((one, index) =>
    index === 1 ? { ...one, resolution: { ...one.resolution, ...change } } : one,
  );
  return finding(checked({ ...facts, participants }, on), "resolutions-match");
}
const at = (field: string) => [`/participants/1/resolution/${field}`];

describe("Beschlüsse passen zum Antrag", () => {
  it.each<[string, Partial<Resolution>, string, string]>([
    ["andere Sache", { coversCooperation: false }, "not_met", "coversCooperation"],
    ["Antrag nicht beschlossen", { coversApplication: false }, "not_met", "coversApplication"],
    ["nicht eingetragen, was er umfasst", { coversCooperation: undefined }, "open", "coversCooperation"],
    ["nach dem Antrag", { date: "2021-08-18" }, "not_met", "date"],
    ["ohne Datum", { date: undefined }, "open", "date"],
    ["vier Jahre", { minimumYears: 4 }, "not_met", "minimumYears"],
    ["Dringlichkeit ohne Genehmigung", { kind: "urgent" }, "open", "ratifiedOn"],
  ])("%s", (_, change, verdict, field) => {
    expect(found(change)).toMatchObject({ verdict, fields: at(field), level: "should" });
    expect(found(change).text).toContain("Kaufungen");
  });

  it.each<[string, Partial<Resolution>]>([
    ["am Tag des Antrags gefasst", { date: "2021-08-17" }],
    ["genau fünf Jahre", { minimumYears: 5 }],
    ["Dringlichkeit, genehmigt", { kind: "urgent", ratifiedOn: "2018-07-12" }],
    ["ohne eigene Dauer, die Vereinbarung gilt lang genug", { minimumYears: undefined }],
    ["vom Antrag ist nichts gesagt", { coversApplication: undefined }],
  ])("%s: erfüllt", (_, change) => {
    expect(found(change).verdict).toBe("met");
  });

  it("zeigt beim Widerspruch dessen Felder und sagt auch, was noch fehlt", () => {
    const result = found({ minimumYears: 1, date: undefined });
    expect(result).toMatchObject({ verdict: "not_met", fields: at("minimumYears") });
    expect(result.text).toContain("Kaufungen (ein Jahr)");
    expect(result.text).toContain("Das Datum fehlt bei Kaufungen.");
  });

  it("misst im Entwurf am Tag der Prüfung", () => {
    const draft: Facts = { ...niestetal, applicationDate: undefined };
    expect(found({ date: "2026-11-25" }, draft, "2026-11-25").verdict).toBe("met");
    const late = found({ date: "2026-11-26" }, draft, "2026-11-25");
    expect(late.verdict).toBe("not_met");
    expect(late.text).toContain("Erst nach dem Tag der Prüfung (25.11.2026)");
  });

  it("NRW: die begründete kürzere Dauer beurteilt die Behörde", () => {
    const facts: Facts = { ...hoexter, project: { ...hoexter.project, shortTermReason: "Vertrag endet." } };
    expect(found({ minimumYears: 4 }, facts).verdict).toBe("for_authority");
    expect(found({ minimumYears: 4 }, hoexter).verdict).toBe("not_met");
  });

  it.each([
    [2, "Beide Beschlüsse sind bis"],
    [3, "Alle drei Beschlüsse sind bis"],
  ])("%i Beteiligte: %s", (count, words) => {
    const { participants } = hoexter;
    const facts: Facts = { ...hoexter, participants: participants.slice(0, count) };
    expect(finding(checked(facts), "resolutions-match").text).toContain(words);
  });

  it("nennt nicht elf Namen, wenn etwas bei allen fehlt", () => {
    const participants = hoexter.participants.map((one) => ({ ...one, resolution: undefined }));
    const { text, fields } = finding(checked({ ...hoexter, participants }), "resolutions-match");
    expect(text).toContain("Das Datum fehlt bei allen Beteiligten.");
    expect(text).not.toContain("Brakel");
    expect(fields).toHaveLength(22);
  });

  it("fragt ohne Vereinbarung nicht nach der Dauer", () => {
    const facts: Facts = { ...niestetal, category: "feasibility-study" };
    expect(found({ minimumYears: undefined }, facts).verdict).toBe("met");
  });
});
