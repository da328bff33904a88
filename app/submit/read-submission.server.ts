import { z } from "zod";
import { readSmallForm } from "~/forms/small-forms/small-form";
import type { SeenState } from "./submit-case.server";

const CONFIRM = "Bestätigen Sie, dass Sie den Antrag durchgesehen haben und einreichen wollen.";

const seenShape = z.object({
  versions: z.record(z.string(), z.int()),
  documents: z.array(z.string()),
  applicationDate: z.string(),
  programme: z.string(),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The state of the case the lead looked at; null when the form does not carry it as we wrote it. */
const gesehen = z
  .string()
  .default("")
  .transform((text): SeenState | null => seenShape.safeParse(parsed(text)).data ?? null);

/** The deliberate confirmation, and what was confirmed. */
export const readSubmission = (form: FormData) =>
  readSmallForm(form, z.object({ bestaetigt: z.literal("ja", CONFIRM), gesehen }));

/** Whether the form is the one that tells of the papers' dispatch. */
export const isDispatch = (form: FormData): boolean =>
  readSmallForm(form, z.object({ absicht: z.literal("versand") })).ok;
