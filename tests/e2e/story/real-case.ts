import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expandStep } from "~/forms/fields/expand-step";
import { readDraft, readFileWith } from "~/forms/interchange/read";
import { participantSectionName, type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import { split } from "~/forms/interchange/split";
import type { DraftApplication } from "~/forms/schema/application";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { STEPS } from "~/forms/steps";
import { projectRoot } from "../server";

export type RealCase = {
  application: DraftApplication;
  /** The same in sections; a participant's id is its key without dots. */
  set: SectionSet;
  /** The section of a participant by its short name. */
  sectionOf(name: string): string;
  /** The lead's sections and those of the participants it enters. */
  sectionsOf(names: readonly string[]): Set<string>;
};

/** One of the cases in tests/cases, ready to be typed in. */
export function realCase(file: string): RealCase {
  const reading = readFileWith(readDraft, readFileSync(join(projectRoot, "tests/cases", `${file}.json`)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { application } = reading;
  const ids = application.participants.map(({ key }) => `p${key}`);
  const set = sectionSetOf(split(application, () => ids.shift() ?? ""));
  const sectionOf = (name: string) => {
    const found = set.participants.find(({ data }) => data.name === name);
    if (!found) throw new Error(`No participant ${name}`);
    return participantSectionName(found.id);
  };
  return {
    application,
    set,
    sectionOf,
    sectionsOf: (names) => new Set([...LEAD_SECTIONS, ...names.map(sectionOf)]),
  };
}

/** The steps that have something in these sections, in order. */
export const stepsFor = (set: SectionSet, own: ReadonlySet<string>): string[] =>
  STEPS.filter((step) => expandStep(step, set, own).length > 0).map(({ id }) => id);
