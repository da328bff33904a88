import fc from "fast-check";
import { expect, test } from "vitest";
import { applies } from "~/forms/fields/applies";
import { answersInSet, unaskedNames } from "~/forms/fields/conditional-fields";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import { entriesOf, isRows } from "~/forms/fields/field";
import { fieldName } from "~/forms/fields/form-texts";
import { valueAt } from "~/forms/fields/path";
import { join } from "~/forms/interchange/join";
import { participantSectionName, type SectionSet } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { STEPS } from "~/forms/steps";
import { neededWords } from "~/forms/steps/need-words";
import { dutiesOf, neededCount, needsTogether, stepNeeds } from "~/forms/steps/needs";
import { partGaps } from "~/forms/steps/part-gaps";
import { type PlacedFinding, placeFindings, uploadName } from "~/forms/steps/place-findings";
import { stepState } from "~/forms/steps/step-state";
import { check } from "~/rules";
import { setOfApplication } from "../fields/set-of";
import { generatedApplication } from "../generated-application";

const known = (set: SectionSet) => ({
  set,
  findings: placeFindings(check(join(set, []), { on: "2026-03-01" }).findings, set),
  unparsed: {},
});

/** Every number that stands in a sentence, added up. */
const numberIn = (words: string | null): number =>
  [...(words ?? "").matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);

/**
 * Whether the schema of the steps asks for something that is not there: read from the data of the steps alone. What
 * depends on another answer is asked with it only.
 */
const asksInVain = (set: SectionSet): boolean =>
  STEPS.filter((step) => applies(step.only, set.case)).some((step) => {
    const groups = expandStep(step, set);
    const unasked = unaskedNames(groups, set, answersInSet(set));
    return groups.some(({ group, section, participant }) =>
      entriesOf(group).some(
        (entry) =>
          applies(entry.only, set.case, participant?.data) &&
          !isRows(entry) &&
          entry.optional === undefined &&
          entry.input !== "flag" &&
          !unasked.has(fieldName(section, entry.path)) &&
          valueAt(sectionData(set, section), entry.path) === undefined,
      ),
    );
  });

const isMust = ({ finding: { level, verdict }, places }: PlacedFinding): boolean =>
  level === "must" && (verdict === "open" || verdict === "not_met") && places.length > 0;

test("the list of steps, the words and the parts say the same number", () => {
  fc.assert(
    fc.property(generatedApplication, (application) => {
      const set = setOfApplication(application);
      const all = known(set);
      for (const step of STEPS) {
        const needs = stepNeeds(step, all);
        expect(stepState(step, all).needed).toBe(neededCount(needs));
        expect(numberIn(neededWords(needs))).toBe(neededCount(needs));
      }
      for (const { id, data } of set.participants) {
        const section = participantSectionName(id);
        const own = new Set(data.lead ? [section, ...LEAD_SECTIONS] : [section]);
        // A partner's own pages know no more than its part; the lead's board knows all.
        const tasks = all.findings.map((placed) => ({ ...placed, places: dutiesOf(placed, own) }));
        const there = STEPS.map((step) => stepNeeds(step, { ...all, findings: tasks, own }));
        const file = uploadName(section, "resolution");
        const { open } = needsTogether(there);
        const board = partGaps({ ...all, own }).needs;
        expect(board.open).toEqual(open.filter(({ field }) => field !== file));
        expect(board.notMet).toEqual(needsTogether(there).notMet);
      }
    }),
    { numRuns: 60 },
  );
});

test("nothing is needed exactly where neither the rules nor the steps ask for anything", () => {
  fc.assert(
    fc.property(generatedApplication, (application) => {
      const set = setOfApplication(application);
      const all = known(set);
      const needed = neededCount(needsTogether(STEPS.map((step) => stepNeeds(step, all))));
      expect(needed > 0).toBe(all.findings.some(isMust) || asksInVain(set));
      // With nothing that the rules find, only what the steps ask for is left.
      const silent = neededCount(
        needsTogether(STEPS.map((step) => stepNeeds(step, { ...all, findings: [] }))),
      );
      expect(silent > 0).toBe(asksInVain(set));
    }),
    { numRuns: 60 },
  );
});
