import { describe, expect, it } from "vitest";
import type { Agreement, Facts } from "~/rules";
import { haan, hesse, kreisMettmann, northRhine, soehrewald } from "~/rules/conditions/rule/sample";
import { readCase } from "../cases";
import { milestone, scheduled } from "./plans";

const withoutResolution = <T extends Facts["participants"][number]>({ resolution: _, ...rest }: T) => rest;

/** Two in NRW with nothing entered but who takes part. */
function empty(change: Partial<Facts> = {}): Facts {
  return {
    state: "NW",
    category: "standard",
    participants: [haan, kreisMettmann].map(withoutResolution),
    project: {},
    ...change,
  };
}

describe("Kreis Höxter: eingereicht, elf Beteiligte", () => {
  const plan = scheduled(readCase("hoexter-2022"));

  it("steht in der Reihenfolge der Tage", () => {
    expect(plan.milestones.map(({ id, day }) => `${day ?? "offen"} ${id}`)).toEqual([
      "2022-03-10 council:05762004",
      "2022-03-15 council:05762016",
      "2022-03-16 council:05762028",
      "2022-03-17 council:05762040",
      "2022-03-31 council:05762",
      "2022-04-07 council:05762020",
      "2022-04-11 council:05762008",
      "2022-04-28 council:05762032",
      "2022-05-12 council:05762012",
      "2022-05-17 council:05762024",
      "2022-05-18 council:05762036",
      "offen signing",
      "offen supervision",
      "offen approval",
      "offen publication",
      "2022-06-15 application",
      "2023-01-01 effective",
      "2023-01-01 start",
      "2026-12-31 notice-by",
      "2026-12-31 programme-end",
      "2027-12-31 minimum-years",
      "2027-12-31 ordinary-end",
    ]);
  });

  it("der letzte Beschluss bestimmt den Antrag, der Antrag den Beginn", () => {
    expect(plan.critical).toEqual(["council:05762036", "application", "start"]);
    expect(plan.earliestApplication).toBe("2022-05-18");
    expect(plan.problems).toEqual([]);
  });
});

describe("Niestetal: in Hessen liegt der Beginn vor dem Antrag", () => {
  it("ist kein Hindernis, und wer später beitritt, beschließt später", () => {
    const plan = scheduled(readCase("niestetal-complete"), {}, "2021-08-17");
    expect(plan.problems).toEqual([]);
    expect(milestone(plan, "start")).toMatchObject({ day: "2018-08-15", dependsOn: [] });
    expect(milestone(plan, "signing").dependsOn).toEqual(["council:06633020", "council:06633015"]);
    expect(milestone(plan, "accession:06633024")).toMatchObject({
      day: "2018-12-19",
      dependsOn: ["council:06633024"],
    });
    expect(plan.critical).toEqual(["council:06633024", "accession:06633024", "application"]);
    expect(plan.milestones.map(({ id }) => id)).not.toContain("approval");
    expect(milestone(plan, "minimum-years").day).toBe("2023-08-14");
  });

  it("die Kündigung aus dem wirklichen Antrag: Sonntag bleibt Sonntag", () => {
    const plan = scheduled(readCase("niestetal-2021"), {}, "2021-08-17");
    expect(milestone(plan, "notice-by").day).toBe("2018-09-30");
    expect(milestone(plan, "ordinary-end")).toMatchObject({ day: "2018-12-31", dependsOn: ["notice-by"] });
  });
});

describe("ein leerer Entwurf", () => {
  it("sagt, was offen ist, und errechnet nichts", () => {
    const plan = scheduled(empty());
    const days = plan.milestones.filter(({ day }) => day !== undefined).map(({ id }) => id);
    expect(days).toEqual(["programme-end"]);
    expect(plan.milestones.map(({ certainty }) => certainty)).toContain("open");
    expect(plan.critical).toEqual(["council:05158008", "council:05158", "application", "start"]);
    expect(plan.earliestApplication).toBeNull();
  });

  it("aus geplanten Sitzungen folgen Antrag und Beginn", () => {
    const councils = { "05158008": "2022-09-06", "05158": "2022-10-10" };
    const plan = scheduled(empty(), { councils });
    expect(milestone(plan, "council:05158")).toMatchObject({ day: "2022-10-10", certainty: "planned" });
    expect(milestone(plan, "application")).toMatchObject({ day: "2022-10-10", certainty: "computed" });
    expect(milestone(plan, "start")).toMatchObject({ day: "2022-10-11", certainty: "computed" });
    expect(plan.critical).toEqual(["council:05158", "application", "start"]);
    expect(plan.earliestApplication).toBe("2022-10-10");
  });

  it("ein geplanter Antragstag geht vor dem errechneten, ein eingetragener Beschluss vor dem geplanten", () => {
    const participants = [haan, withoutResolution(kreisMettmann)];
    const councils = { "05158008": "2022-09-06", "05158": "2022-10-10" };
    const plan = scheduled(empty({ participants }), { councils, submission: "2022-11-02" });
    expect(milestone(plan, "application")).toMatchObject({ day: "2022-11-02", certainty: "planned" });
    expect(milestone(plan, "council:05158008")).toMatchObject({ day: "2022-03-10", certainty: "entered" });
  });

  it("kennt man nur einen Teil der Beteiligten, wird aus allen nichts errechnet", () => {
    const participants = [withoutResolution(kreisMettmann)];
    const councils = { "05158": "2022-10-10" };
    const facts = empty({ participants });
    expect(milestone(scheduled(facts, { councils }), "application").certainty).toBe("computed");
    const part = scheduled(facts, { councils }, "2022-06-15", true);
    expect(milestone(part, "application")).toMatchObject({ certainty: "open" });
    expect(part).toMatchObject({ critical: [], earliestApplication: null });
  });
});

describe("Aufsicht", () => {
  const agreement = (change: Partial<Agreement> = {}): Agreement => ({
    form: "public-law-agreement",
    ...change,
  });

  it("NRW: vier und acht Wochen nach der Vorlage (GkG § 24 Abs. 2), auch der geplanten", () => {
    const plan = scheduled(northRhine({ agreement: agreement() }), { supervision: "2022-08-01" });
    expect(milestone(plan, "approval")).toMatchObject({
      day: "2022-08-29",
      until: "2022-09-26",
      certainty: "computed",
      source: { provision: "§ 24 Abs. 2", certainty: "official" },
    });
    expect(milestone(plan, "approval").note).toContain("frühestens mit Ablauf des 29.08.2022");
  });

  it("NRW: wirksam am Tag nach der Bekanntmachung (GkG § 24 Abs. 4)", () => {
    const supervisoryAct = { submittedOn: "2022-08-01", grantedOn: "2022-08-10", publishedOn: "2022-08-31" };
    const plan = scheduled(northRhine({ agreement: agreement({ supervisoryAct }) }));
    expect(milestone(plan, "approval")).toMatchObject({ day: "2022-08-10", certainty: "entered" });
    expect(milestone(plan, "effective")).toMatchObject({
      day: "2022-09-01",
      certainty: "computed",
      source: { provision: "§ 24 Abs. 4" },
    });
  });

  it("Hessen: eine Mandatierung wird angezeigt und mit der letzten Unterschrift wirksam", () => {
    const plan = scheduled(hesse({ agreement: agreement({ mode: "mandate", signedOn: "2022-05-02" }) }));
    expect(milestone(plan, "supervision").title).toContain("Anzeige");
    expect(milestone(plan, "effective")).toMatchObject({ day: "2022-05-02", certainty: "computed" });
  });

  it("Hessen: wer später beitritt, schiebt die erste Fassung nicht hinaus", () => {
    const [first, second, joins] = hesse().participants;
    if (!first || !second || !joins) throw new Error("drei Beteiligte");
    const late = { ...joins, resolution: { ...joins.resolution, date: "2022-11-10" } };
    const accessions = [{ participant: joins.key, signedOn: "2022-12-01" }];
    const plan = scheduled(
      hesse({
        participants: [first, second, late],
        agreement: agreement({ mode: "mandate", signedOn: "2022-05-02", accessions }),
      }),
    );
    expect(milestone(plan, "effective")).toMatchObject({
      day: "2022-05-02",
      certainty: "computed",
      dependsOn: ["council:06633020", "council:06633015", "signing"],
    });
  });

  it("Hessen: eine Delegation wird genehmigt; für die Antwort ist keine Frist belegt", () => {
    const mode = "delegation";
    const plan = scheduled(
      hesse({ agreement: agreement({ mode, supervisoryAct: { submittedOn: "2022-05-02" } }) }),
    );
    expect(milestone(plan, "approval")).toMatchObject({ certainty: "open" });
    expect(milestone(plan, "effective")).toMatchObject({ certainty: "open" });
  });

  it.each(["special-purpose-association", "joint-public-institution"] as const)(
    "%s: die Frist des § 24 gilt dafür nicht",
    (form) => {
      const plan = scheduled(northRhine({ agreement: { form } }), { supervision: "2022-08-01" });
      expect(plan.milestones.map(({ id }) => id)).not.toContain("approval");
      expect(milestone(plan, "supervision").source).toBeUndefined();
    },
  );

  it("privatrechtlich: keine Aufsicht; ohne Vereinbarung auch keine Unterzeichnung", () => {
    const ids = (facts: Facts) => scheduled(facts).milestones.map(({ id }) => id);
    expect(ids(hesse({ agreement: { form: "private-law" } }))).not.toContain("supervision");
    const study = ids(hesse({ category: "feasibility-study" }));
    for (const id of ["signing", "supervision", "effective", "minimum-years"])
      expect(study).not.toContain(id);
  });
});

describe("Ende", () => {
  it("eine Laufzeit, die vorher endet, tritt an die Stelle der Kündigung", () => {
    const term = { kind: "fixed" as const, until: "2025-06-30" };
    const plan = scheduled(
      hesse({
        agreement: {
          form: "public-law-agreement",
          effectiveOn: "2023-01-01",
          term,
          termination: { noticeMonths: 12, effective: "year-end", excludedUntil: "2027-12-31" },
        },
      }),
    );
    expect(milestone(plan, "term-end").day).toBe("2025-06-30");
    expect(plan.milestones.map(({ id }) => id)).not.toContain("ordinary-end");
  });

  it("Hessen 2021: der letzte Tag ist nicht sicher", () => {
    const plan = scheduled(hesse(), {}, "2023-03-01");
    expect(plan.lastSureDay).toBe("2026-12-01");
    expect(milestone(plan, "programme-end")).toMatchObject({
      day: "2026-12-31",
      certainty: "programme",
      note: "Sicher belegt ist die Geltung nur bis 01.12.2026.",
      source: { certainty: "secondary" },
    });
  });

  it("eine Dringlichkeitsentscheidung muss noch genehmigt werden", () => {
    const resolution = { kind: "urgent" as const, body: "Gemeindevertretung", date: "2022-03-10" };
    const plan = scheduled(hesse({ participants: [{ ...soehrewald, lead: true, resolution }] }));
    expect(milestone(plan, "ratification:06633024")).toMatchObject({ certainty: "open" });
    expect(milestone(plan, "council:06633024").title).toContain("Dringlichkeitsentscheidung");
  });
});
