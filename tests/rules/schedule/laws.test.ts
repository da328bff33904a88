import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseProgramme, type Facts, type Schedule, schedule } from "~/rules";
import type { Plans } from "~/rules/schedule/milestone";
import { unproven } from "../provisions";
import { day, generatedFacts } from "./generated";

const optionalDay = fc.option(day, { nil: undefined });
const input = fc
  .tuple(generatedFacts, fc.array(optionalDay, { minLength: 12, maxLength: 12 }), day)
  .map(([facts, days, on]) => {
    const [submission, signing, supervision, ...rest] = days;
    const councils = facts.participants.map((_, at) => ({ id: `p${at}`, plannedOn: rest[at % rest.length] }));
    return { facts, plans: { submission, signing, supervision, councils }, on };
  });

function made({ facts, plans, on }: { facts: Facts; plans: Plans; on: string }): Schedule {
  return schedule(facts, { programme: chooseProgramme(facts, { on }), plans, on });
}

describe("jeder Zeitplan", () => {
  it("kein errechneter Tag liegt vor dem, wovon er abhängt", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { milestones } = made(given);
        const byId = new Map(milestones.map((one) => [one.id, one]));
        for (const one of milestones.filter(({ certainty }) => certainty === "computed")) {
          for (const id of one.dependsOn) {
            const before = byId.get(id)?.day;
            if (before !== undefined) expect(`${one.id} ${(one.day ?? "") >= before}`).toBe(`${one.id} true`);
          }
          if (one.until !== undefined) expect(one.until > (one.day ?? "")).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("Namen sind einmalig, Abhängigkeiten bekannt und ohne Kreis", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { milestones, critical, problems } = made(given);
        const ids = milestones.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, dependsOn } of milestones) {
          for (const one of dependsOn) expect(ids).toContain(one);
          expect(dependsOn).not.toContain(id);
        }
        const done = new Set<string>();
        for (let left = milestones; left.length > 0; ) {
          const ready = left.filter(({ dependsOn }) => dependsOn.every((one) => done.has(one)));
          expect(ready.length).toBeGreaterThan(0);
          for (const { id } of ready) done.add(id);
          left = left.filter(({ id }) => !done.has(id));
        }
        for (const id of [...critical, ...problems.flatMap((one) => one.milestones)])
          expect(ids).toContain(id);
      }),
    );
  });

  it("die Tage stehen in ihrer Reihenfolge; dieselbe Eingabe gibt dieselbe", () => {
    fc.assert(
      fc.property(input, (given) => {
        const one = made(given);
        const days = one.milestones.flatMap(({ day: known }) => known ?? []);
        expect(days).toEqual([...days].sort());
        expect(made(structuredClone(given))).toEqual(one);
        const byId = (plan: Schedule) =>
          new Map(plan.milestones.map((milestone) => [milestone.id, milestone.day]));
        const turned = {
          ...given,
          facts: { ...given.facts, participants: [...given.facts.participants].reverse() },
          plans: { ...given.plans, councils: [...given.plans.councils].reverse() },
        };
        expect(byId(made(turned))).toEqual(byId(one));
      }),
    );
  });

  it("was offen ist, hat keinen Tag; alles andere hat einen", () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { certainty, day: known } of made(given).milestones) {
          expect(known === undefined).toBe(certainty === "open");
        }
      }),
    );
  });

  it("der kritische Weg ist eine Kette bis zum Ziel", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { milestones, critical } = made(given);
        const goal = critical.includes("start") && given.facts.state === "NW" ? "start" : "application";
        expect(critical).toContain(goal);
        for (const id of critical) {
          const used = milestones.some((one) => critical.includes(one.id) && one.dependsOn.includes(id));
          expect(id === goal || used).toBe(true);
        }
      }),
    );
  });

  it("nennt nur belegte Fundstellen, und unmöglich nur mit amtlicher Quelle oder aus Logik", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { milestones, problems } = made(given);
        const sources = [...milestones, ...problems].flatMap(({ source }) => source ?? []);
        expect(sources.map(unproven).filter((one) => one !== null)).toEqual([]);
        for (const { kind, source, id } of problems) {
          if (kind === "impossible" && source && id !== "application-after-programme")
            expect(source.certainty).toBe("official");
        }
        for (const { title, note = "" } of milestones) {
          expect(`${title} ${note}`).not.toMatch(/undefined|NaN|null|!/);
        }
      }),
    );
  });
});
