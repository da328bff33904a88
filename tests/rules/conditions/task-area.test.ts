import { describe, expect, it } from "vitest";
import { check, type Facts, findProgramme, programmes, TASK_AREAS } from "~/rules";
import { taskAreaRule } from "~/rules/conditions/task/task-area";
import { checked, finding, readCase } from "../cases";
import { hoexter, niestetal } from "../communes";

const withAreas = (facts: Facts, taskAreas: string[], substantialReason?: string): Facts => ({
  ...facts,
  project: { taskAreas, substantialReason },
});

describe("Aufgabengebiet", () => {
  it.each(TASK_AREAS.map(({ id }) => id))("%s wird nie abgelehnt", (id) => {
    for (const facts of [niestetal, hoexter]) {
      const report = checked(withAreas(facts, [id], "Die ganze Aufgabe."));
      const named = findProgramme(report.programme)?.taskAreas.named.includes(id);
      expect(finding(report, "task-area").verdict).toBe(named ? "met" : "for_authority");
    }
  });

  it("Brandschutz ist in Hessen nur für den Zusammenschluss von Ortsteilfeuerwehren genannt", () => {
    const facts = withAreas(niestetal, ["fire-protection"], "Die ganze Aufgabe.");
    expect(finding(checked(facts), "task-area").verdict).toBe("for_authority");
    const merger = finding(checked({ ...facts, category: "fire-brigade-merger" }), "task-area");
    expect(merger).toMatchObject({ verdict: "met", source: { certainty: "official" } });
    expect(merger.source.url).toContain("foerderhoehe");
    // The programme names the merger, not fire protection or civil protection as such.
    expect(merger.text).toBe("Das Förderprogramm nennt selbst: den Zusammenschluss von Ortsteilfeuerwehren.");
    const both = { ...withAreas(niestetal, ["finance", "fire-protection"]), category: "fire-brigade-merger" };
    expect(finding(checked(both as Facts), "task-area").text).toBe(
      "Das Förderprogramm nennt selbst: den Zusammenschluss von Ortsteilfeuerwehren und Finanzverwaltung, Kasse und Rechnungswesen.",
    );
  });

  it("nennt nur, was nicht belegt ist, und bleibt ohne Begründung offen", () => {
    const found = finding(checked(withAreas(hoexter, ["culture", "elections", "other:Archiv"])), "task-area");
    expect(found).toMatchObject({ verdict: "open", level: "must" });
    expect(found.text).toContain("dass sie nennt: Wahlen und Archiv.");
    expect(found.text).not.toContain("Kultur");
  });

  it("gilt bei einer nur mittelbar belegten Liste nie als erfüllt und hält nicht auf", () => {
    const facts = withAreas(hoexter, ["culture"]);
    const programme = programmes.find(({ id }) => id === "nw-2021");
    if (!programme) throw new Error("nw-2021");
    const source = { ...programme.taskAreas.source, certainty: "secondary" as const };
    const context = {
      programme: { ...programme, taskAreas: { ...programme.taskAreas, source } },
      on: "2022-06-15",
      day: "2022-06-15",
      counts: { counted: [], bodies: [], outside: [], excluded: [] },
      eligible: { cents: 0, final: null, missing: [], notCounted: [] },
      amount: { cents: null, kind: "tariff" as const, derivation: [], sources: [] },
      fullCents: null,
      proof: "",
    };
    expect(taskAreaRule.check(facts, context)).toMatchObject({ verdict: "open", certainty: "secondary" });
  });

  it("der echte Fall aus Hessen: Informationstechnik beurteilt die Behörde", () => {
    expect(finding(checked(readCase("niestetal-2021")), "task-area").verdict).toBe("for_authority");
    expect(finding(checked(readCase("hoexter-2022")), "task-area").verdict).toBe("met");
  });
});

describe("Vorbild und Stellungnahme", () => {
  it("Vorbild: nur in Nordrhein-Westfalen, zwingend nach Nr. 1.1", () => {
    const { exemplaryReason: _, ...project } = hoexter.project;
    expect(finding(checked({ ...hoexter, project }), "exemplary-character")).toMatchObject({
      verdict: "open",
      level: "must",
      fields: ["/project/exemplaryReason"],
      source: { provision: "Nr. 1.1", certainty: "official" },
    });
    expect(finding(checked(hoexter), "exemplary-character").verdict).toBe("for_authority");
    expect(finding(checked(niestetal), "exemplary-character").verdict).toBe("not_applicable");
  });

  it("Stellungnahme: ein Hinweis, den in Hessen die Aufsicht erfüllt", () => {
    const report = check(niestetal, { on: "2021-08-17" });
    expect(finding(report, "supervisory-statement")).toMatchObject({
      verdict: "for_authority",
      level: "info",
      fields: [],
      source: { provision: "Nr. 4 Abs. 3" },
    });
    expect(finding(checked(hoexter), "supervisory-statement").verdict).toBe("not_applicable");
  });
});
