import { z } from "zod";
import { dateKind } from "~/forms/inputs/date";
import { textKind } from "~/forms/inputs/text";
import { needed, readSmallForm } from "~/forms/small-forms/small-form";
import { LONGEST_SHORT_TEXT } from "~/rules/facts/limits";

const WAY = "Tragen Sie ein, wie Sie den Antrag gesendet haben, zum Beispiel „mit der Post“.";

/** When and how the lead sent the papers itself: between the day of submission and today, both YYYY-MM-DD. */
export function readDispatch(form: FormData, { from, today }: { from: string; today: string }) {
  const tag = needed(dateKind, "Tragen Sie den Tag ein, an dem Sie den Antrag gesendet haben.")
    .refine(
      (day) => day <= today,
      "Der Tag liegt in der Zukunft. Tragen Sie den Versand ein, wenn er geschehen ist.",
    )
    .refine(
      (day) => day >= from,
      "Der Tag liegt vor der Einreichung. Gesendet werden kann der Antrag erst danach.",
    );
  return readSmallForm(form, z.object({ tag, weg: needed(textKind, WAY, { longest: LONGEST_SHORT_TEXT }) }));
}
