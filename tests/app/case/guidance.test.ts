import { describe, expect, it } from "vitest";
import { findingGuidance, stepGuidance } from "~/app/case/guidance.server";
import { findStep, STEPS } from "~/forms/steps";
import { placeFindings } from "~/forms/steps/place-findings";
import { check, rules } from "~/rules";
import { type CaseName, caseApplication } from "../../forms/cases";
import { setOf, setOfApplication } from "../../forms/fields/set-of";

const points = (id: string) => rules.find((rule) => rule.id === id)?.guidance;

function guided(name: CaseName, change: Partial<ReturnType<typeof caseApplication>> = {}) {
  const application = { ...caseApplication(name), ...change };
  const set = setOfApplication(application);
  const { findings } = check(application, { on: application.applicationDate ?? "2022-06-15" });
  const shown = placeFindings(findings, set).map(
    (placed) => [placed.finding.rule, findingGuidance(placed, set)] as const,
  );
  return Object.fromEntries(shown.filter(([, sentences]) => sentences.length > 0));
}

describe("Hilfe zur Begründung", () => {
  it("steht auf der Seite „Prüfung“ bei dem, was die Behörde anhand einer Begründung beurteilt", () => {
    expect(guided("hoexter-2022")).toEqual({
      "substantial-task": points("substantial-task"),
      "exemplary-character": points("exemplary-character"),
      savings: points("savings"),
    });
    const [first, second] = caseApplication("niestetal-complete").participants;
    const participants = first && second ? [first, second] : [];
    const { project } = caseApplication("niestetal-complete");
    const two = guided("niestetal-complete", {
      participants,
      project: { ...project, fewParticipantsReason: "Die anderen nutzen ein Rechenzentrum." },
    });
    expect(two["minimum-participants"]).toEqual(points("minimum-participants"));
  });

  it("fehlt, wo die Behörde ohne eine Begründung urteilt oder noch etwas offen ist", () => {
    expect(guided("haan-2021")).toEqual({});
    expect(Object.keys(guided("niestetal-2021"))).toEqual(["substantial-task"]);
  });

  it("steht im Schritt am Feld, je Land", () => {
    const project = findStep("vorhaben");
    if (!project) throw new Error("vorhaben");
    expect(stepGuidance(project, setOf("hoexter-2022"))).toEqual({
      "project.substantialReason": points("substantial-task"),
      "project.exemplaryReason": points("exemplary-character"),
      "project.benefitReason": points("savings"),
    });
    expect(stepGuidance(project, setOf("niestetal-2021"))).toEqual({
      "project.substantialReason": points("substantial-task"),
    });
    const budget = findStep("finanzierung");
    if (!budget) throw new Error("finanzierung");
    expect(stepGuidance(budget, setOf("niestetal-2021"))).toEqual({
      "project.exemplaryReason": points("requested-amount"),
    });
  });

  it("gibt es für jede Regel, die eine hat, an einem Feld", () => {
    const sets = [setOf("hoexter-2022"), setOf("niestetal-2021")];
    const shown = sets.flatMap((set) => STEPS.flatMap((step) => Object.values(stepGuidance(step, set))));
    for (const { id, guidance } of rules) if (guidance) expect(shown, id).toContain(guidance);
  });
});
