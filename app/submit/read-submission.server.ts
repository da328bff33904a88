import { z } from "zod";
import { longTextKind } from "~/forms/inputs/long-text";
import { ifGiven, readSmallForm } from "~/forms/small-forms/small-form";
import { together } from "~/forms/small-forms/together";
import type { Deviation } from "./deviations.server";
import type { SeenState } from "./submit-case.server";

const CONFIRM = "Bestätigen Sie, dass Sie den Antrag durchgesehen haben und einreichen wollen.";
/** Signs; two pages of a letter. */
const LONGEST_COVERING = 6_000;

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

const whole = z.object({
  bestaetigt: z.literal("ja", CONFIRM),
  gesehen,
  begleittext: ifGiven(longTextKind, { longest: LONGEST_COVERING }),
});

const tick = ({ participant, label }: Deviation) =>
  z.literal("ja", `Sehen Sie die Abweichung an und bestätigen Sie es: ${participant}, ${label}.`);

/** The deliberate confirmation, what was confirmed, the words to a later version, and a tick for each deviation. */
export const readSubmission = (form: FormData, deviations: readonly Deviation[]) =>
  readSmallForm(
    form,
    together(z.object(Object.fromEntries(deviations.map((one) => [one.name, tick(one)]))), whole),
  );

/** Whether the form is the one that tells of the papers' dispatch. */
export const isDispatch = (form: FormData): boolean =>
  readSmallForm(form, z.object({ absicht: z.literal("versand") })).ok;
