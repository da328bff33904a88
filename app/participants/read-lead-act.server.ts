import { z } from "zod";
import { longTextKind } from "~/forms/inputs/long-text";
import { byIntent, ifGiven, ours, readSmallForm } from "~/forms/small-forms/small-form";

const shape = byIntent(
  z.object({
    absicht: z.literal("anbieten"),
    an: ours(200),
    mitteilung: ifGiven(longTextKind, { longest: 2000 }),
  }),
  z.object({ absicht: z.literal("zuruecknehmen"), angebot: ours() }),
  z.object({ absicht: z.literal("annehmen"), angebot: ours() }),
  z.object({ absicht: z.literal("ablehnen"), angebot: ours() }),
);

export type LeadAct = z.infer<typeof shape>;

/** What the pressed button wants. */
export const readLeadAct = (form: FormData) => readSmallForm(form, shape);
