import { z } from "zod";
import { benefit } from "./choice-schemas";
import { isoDate, longText, shortText, taskArea, yesNo } from "./leaf-schemas";
import { MOST_PARTICIPANTS, MOST_ROWS, MOST_TASK_AREAS } from "./limits";

const existingCooperationOf = <R extends z.ZodType<string>>(reference: R) =>
  z.strictObject({
    participants: z.array(reference).max(MOST_PARTICIPANTS),
    taskArea,
    operator: shortText.optional(),
    since: shortText.optional(),
    note: longText.optional(),
    difference: longText.optional(),
  });

/** `reference` names a participant: its key in the interchange format, our own id in a stored section. */
export const projectOf = <R extends z.ZodType<string>>(reference: R) =>
  z.strictObject({
    taskAreas: z.array(taskArea).max(MOST_TASK_AREAS),
    situation: longText.optional(),
    objectives: longText.optional(),
    measures: longText.optional(),
    benefits: longText.optional(),
    substantialReason: longText.optional(),
    exemplaryReason: longText.optional(),
    fewParticipantsReason: longText.optional(),
    shortTermReason: longText.optional(),
    benefit: benefit.optional(),
    benefitReason: longText.optional(),
    startsOn: isoDate.optional(),
    earlyStart: z
      .strictObject({ requestedOn: isoDate.optional(), permittedOn: isoDate.optional() })
      .optional(),
    fundingFrom: isoDate.optional(),
    fundingTo: isoDate.optional(),
    crossBorder: yesNo.optional(),
    existingCooperations: z.array(existingCooperationOf(reference)).max(MOST_ROWS).optional(),
  });

/** As far as it goes. */
export const projectDraftOf = <R extends z.ZodType<string>>(reference: R) =>
  projectOf(reference)
    .partial()
    .extend({
      existingCooperations: z.array(existingCooperationOf(reference).partial()).max(MOST_ROWS).optional(),
    });
