import { z } from "zod";
import { longTextKind } from "~/forms/inputs/long-text";
import { needed, ourVersion, readSmallForm } from "~/forms/small-forms/small-form";

const shape = z.object({
  grund: needed(longTextKind, "Nennen Sie den Grund. Die Behörde sieht ihn.", { longest: 2000 }),
  gesehen: ourVersion,
});

/** The reason, and which state of the proceeding the lead looked at. */
export const readWithdrawal = (form: FormData) => readSmallForm(form, shape);
