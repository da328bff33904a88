import { z } from "zod";
import { benefit } from "./choices";
import { isoDate, longText, shortText, taskArea, yesNo } from "./leaves";
import { MOST_PARTICIPANTS, MOST_ROWS, MOST_TASK_AREAS } from "./limits";

/** `reference` names a participant: its key in the interchange format, our own id in a stored section. */
export function projectOf<R extends z.ZodType<string>>(reference: R) {
  return z.strictObject({
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
    existingCooperations: z
      .array(
        z.strictObject({
          participants: z.array(reference).max(MOST_PARTICIPANTS),
          taskArea,
          operator: shortText.optional(),
          since: shortText.optional(),
          note: longText.optional(),
          difference: longText.optional(),
        }),
      )
      .max(MOST_ROWS)
      .optional(),
  });
}
