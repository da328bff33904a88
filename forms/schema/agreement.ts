import { z } from "zod";
import { agreementForm, agreementMode, effectiveDate, supervisoryActKind } from "./choices";
import { isoDate, months, shortText, yesNo } from "./leaves";
import { MOST_ROWS } from "./limits";

const supervisoryAct = z.strictObject({
  kind: supervisoryActKind,
  submittedOn: isoDate.optional(),
  grantedOn: isoDate.optional(),
  publishedOn: isoDate.optional(),
});

const term = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("indefinite") }),
  z.strictObject({ kind: z.literal("fixed"), until: isoDate }),
]);

const termination = z.strictObject({
  noticeMonths: months,
  effective: effectiveDate,
  excludedUntil: isoDate.optional(),
  noticeNotBefore: isoDate.optional(),
});

export const furtherAgreement = z.strictObject({
  title: shortText,
  with: shortText,
  signedOn: isoDate.optional(),
  document: shortText.optional(),
});

/** `reference` names a participant: its key in the interchange format, our own id in a stored section. */
export function agreementOf<R extends z.ZodType<string>>(reference: R) {
  return z.strictObject({
    form: agreementForm,
    mode: agreementMode.optional(),
    performedBy: reference.optional(),
    signedOn: isoDate.optional(),
    effectiveOn: isoDate.optional(),
    accessions: z
      .array(
        z.strictObject({
          participant: reference,
          signedOn: isoDate,
          supervisoryAct: supervisoryAct.optional(),
        }),
      )
      .max(MOST_ROWS)
      .optional(),
    term: term.optional(),
    termination: termination.optional(),
    terminationTermsStated: yesNo.optional(),
    supervisoryAct: supervisoryAct.optional(),
    document: shortText.optional(),
  });
}
