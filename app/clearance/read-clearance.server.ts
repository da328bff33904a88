import { z } from "zod";
import { longTextKind } from "~/forms/inputs/long-text";
import { byIntent, ifGiven, needed, ours, ourVersion, readSmallForm } from "~/forms/small-forms/small-form";

const longest = 2000;
const place = { teil: ours(200), gesehen: ourVersion };

const shape = byIntent(
  z.object({ absicht: z.literal("geben"), ...place, notiz: ifGiven(longTextKind, { longest }) }),
  z.object({ absicht: z.literal("zuruecknehmen"), ...place }),
  z.object({ absicht: z.literal("freigeben"), ...place }),
  z.object({
    absicht: z.literal("zurueckgeben"),
    ...place,
    grund: needed(longTextKind, "Nennen Sie den Grund. Er steht danach im Verlauf.", { longest }),
  }),
);

export type ReadClearance = z.infer<typeof shape>;

/** What the pressed button wants. */
export const readClearance = (form: FormData) => readSmallForm(form, shape);
