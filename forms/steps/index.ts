import type { Step } from "../fields/field";
import type { SectionStep } from "../schema/sections";
import { agreementStep } from "./agreement";
import { budgetStep } from "./budget";
import { costsStep } from "./costs";
import { participantsStep } from "./participants";
import { programmeStep } from "./programme";
import { projectStep } from "./project";
import { resolutionsStep } from "./resolutions";

/** By their place in the address, in order: each is named by a section that it asks, and none is missing. */
const BY_ID = {
  programm: programmeStep,
  beteiligte: participantsStep,
  vorhaben: projectStep,
  vereinbarung: agreementStep,
  kosten: costsStep,
  finanzierung: budgetStep,
  beschluesse: resolutionsStep,
} satisfies Record<SectionStep, Step>;

/** The steps with fields, in order. Check and submission follow them and have pages of their own. */
export const STEPS: readonly Step[] = Object.values(BY_ID);

export const CHECK_STEP = { id: "pruefung", title: "Prüfung", towards: "Weiter zur Prüfung" } as const;
export const SUBMIT_STEP = {
  id: "einreichen",
  title: "Einreichen",
  towards: "Weiter zum Einreichen",
} as const;

export const findStep = (id: string | undefined): Step | undefined => STEPS.find((step) => step.id === id);
