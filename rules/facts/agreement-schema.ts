import { z } from "zod";
import {
  agreementForm,
  agreementMode,
  agreementStatement,
  effectiveDate,
  supervisoryActKind,
} from "./choice-schemas";
import { isoDate, months, shortText, yesNo } from "./leaf-schemas";
import { MOST_ROWS } from "./limits";

const supervisoryAct = z.strictObject({
  kind: supervisoryActKind,
  submittedOn: isoDate.optional(),
  grantedOn: isoDate.optional(),
  publishedOn: isoDate.optional(),
});

const indefinite = z.strictObject({ kind: z.literal("indefinite") });
const fixed = z.strictObject({ kind: z.literal("fixed"), until: isoDate });

const termination = z.strictObject({
  noticeMonths: months,
  effective: effectiveDate,
  /** No ordinary termination takes effect before this day. */
  excludedUntil: isoDate.optional(),
  /** Notice may not be declared before this day. */
  noticeNotBefore: isoDate.optional(),
});

export const furtherAgreement = z.strictObject({
  title: shortText,
  with: shortText,
  signedOn: isoDate.optional(),
  document: shortText.optional(),
});

/** A later joining of one participant. */
const accessionOf = <R extends z.ZodType<string>>(reference: R) =>
  z.strictObject({
    participant: reference,
    signedOn: isoDate,
    supervisoryAct: supervisoryAct.optional(),
  });

/** `reference` names a participant: its key in the interchange format, our own id in a stored section. */
export const agreementOf = <R extends z.ZodType<string>>(reference: R) =>
  z.strictObject({
    form: agreementForm,
    mode: agreementMode.optional(),
    performedBy: reference.optional(),
    signedOn: isoDate.optional(),
    effectiveOn: isoDate.optional(),
    accessions: z.array(accessionOf(reference)).max(MOST_ROWS).optional(),
    term: z.discriminatedUnion("kind", [indefinite, fixed]).optional(),
    termination: termination.optional(),
    terminationTermsStated: yesNo.optional(),
    states: z.array(agreementStatement).max(agreementStatement.options.length).optional(),
    supervisoryAct: supervisoryAct.optional(),
    document: shortText.optional(),
  });

const supervisoryActDraft = supervisoryAct.partial();

/** As far as it goes. A term without its kind would say nothing. */
export const agreementDraftOf = <R extends z.ZodType<string>>(reference: R) =>
  agreementOf(reference)
    .partial()
    .extend({
      accessions: z
        .array(accessionOf(reference).partial().extend({ supervisoryAct: supervisoryActDraft.optional() }))
        .max(MOST_ROWS)
        .optional(),
      term: z.union([indefinite, fixed.partial({ until: true })]).optional(),
      termination: termination.partial().optional(),
      supervisoryAct: supervisoryActDraft.optional(),
    });

export const furtherAgreementDraft = furtherAgreement.partial();
