import type { Step } from "../fields/field";
import { agreementStep } from "./agreement";
import { budgetStep } from "./budget";
import { costsStep } from "./costs";
import { participantsStep } from "./participants";
import { programmeStep } from "./programme";
import { projectStep } from "./project";
import { resolutionsStep } from "./resolutions";

/** The steps with fields, in order. Check and submission follow them and have pages of their own. */
export const STEPS: readonly Step[] = [
  programmeStep,
  participantsStep,
  projectStep,
  agreementStep,
  costsStep,
  budgetStep,
  resolutionsStep,
];

export const CHECK_STEP = { id: "pruefung", title: "Prüfung", towards: "Weiter zur Prüfung" } as const;
export const SUBMIT_STEP = {
  id: "einreichen",
  title: "Einreichen",
  towards: "Weiter zum Einreichen",
} as const;

export const findStep = (id: string | undefined): Step | undefined => STEPS.find((step) => step.id === id);
