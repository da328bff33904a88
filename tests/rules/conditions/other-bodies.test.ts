import { describe, expect, it } from "vitest";
import type { Facts, Participant } from "~/rules";
import { checked, finding } from "../cases";
import { communes, hesse, niestetal, northRhine } from "../communes";

const body = (seat: string, more: Partial<Participant> = {}): Participant => ({
  key: "x-zv",
  name: "Zweckverband Nord",
  kind: "association",
  seat,
  ...more,
});
const hessian = body("06633015");
const westphalian = body("05762004");

describe("wer mitzählt", () => {
  it.each<[string, Facts, string, string]>([
    [
      "NRW über die Grenze: nur ein Verband",
      northRhine(0, {
        participants: [
          westphalian,
          { ...hessian, key: "x-zs", name: "Zweckverband Süd", outsideState: true },
        ],
        project: { crossBorder: true },
      }),
      "for_authority",
      "nötig ist eine. Ob Zweckverband Nord mitzählt",
    ],
    [
      "NRW über die Grenze: nur ein Verband, und von jenseits niemand",
      northRhine(0, { participants: [westphalian], project: { crossBorder: true } }),
      "open",
      "eingetragen ist noch keine. Ob Zweckverband Nord mitzählt",
    ],
    [
      "NRW über die Grenze: niemand aus NRW",
      northRhine(0, {
        participants: [{ ...hessian, outsideState: true }],
        project: { crossBorder: true },
      }),
      "not_met",
      "nötig ist eine.",
    ],
    [
      "Hessen: eine Gemeinde und ein Verband",
      hesse(1, { participants: [...communes("HE", 1), hessian], project: {} }),
      "open",
      "Ob Zweckverband Nord mitzählt, sagt keine Quelle",
    ],
    [
      "Erweiterung: nur ein Verband tritt bei",
      hesse(2, {
        category: "extension",
        participants: [...communes("HE", 2), { ...hessian, newcomer: true }],
      }),
      "for_authority",
      "Ob Zweckverband Nord mitzählt, sagt keine Quelle",
    ],
    [
      "Erweiterung: niemand tritt bei",
      hesse(2, { category: "extension", participants: [...communes("HE", 2), hessian] }),
      "not_met",
      "Keine Kommune ist als neu",
    ],
  ])("%s", (_, facts, verdict, words) => {
    const found = finding(checked(facts), "minimum-participants");
    expect(found.verdict).toBe(verdict);
    expect(found.text).toContain(words);
  });

  it.each([
    ["municipality", "Gemeinde 9"],
    ["district", "Landkreis Neu"],
  ] as const)("%s ohne amtlichen Schlüssel: zählt im Entwurf, der Sitz hilft nicht", (kind, name) => {
    const participants: Participant[] = [
      ...communes("HE", 2),
      { key: "x-neu", name, kind, seat: "06633015" },
    ];
    const report = checked({ ...niestetal, participants });
    expect(finding(report, "eligible-applicants")).toMatchObject({
      verdict: "open",
      fields: ["/participants/2/key"],
    });
    expect(report.amount.cents).toBe(7_500_000);
    expect(report.submissionAllowed).toBe(false);
  });

  it("niemand aus dem Land", () => {
    const participants = communes("NW", 2).map((one) => ({ ...one, outsideState: true }));
    const found = finding(checked({ ...niestetal, participants }), "eligible-applicants");
    expect(found).toMatchObject({
      verdict: "not_met",
      text: expect.stringMatching(/^Keine Beteiligte liegt in Hessen/),
    });
  });

  it("eine doppelt genannte Beteiligte arbeitet nicht mit sich selbst zusammen", () => {
    const facts = northRhine(2, {
      project: {
        taskAreas: ["culture"],
        existingCooperations: [{ participants: ["05762001", "05762001"], taskArea: "culture" }],
      },
    });
    expect(finding(checked(facts), "novelty").verdict).toBe("met");
  });
});
