import { z } from "zod";
import { agreementDraftOf, furtherAgreementDraft } from "~/rules/facts/agreement-schema";
import { attachment } from "~/rules/facts/attachment-schema";
import { category, state } from "~/rules/facts/choice-schemas";
import { budgetDraft, yearAfterDraft, yearBeforeDraft } from "~/rules/facts/costs-schema";
import { shortText } from "~/rules/facts/leaf-schemas";
import { MOST_ATTACHMENTS, MOST_ROWS } from "~/rules/facts/limits";
import { participant } from "~/rules/facts/participant-schema";
import { projectDraftOf } from "~/rules/facts/project-schema";

/** Names another participant of the case: our own id, or a key for a body outside the case. */
const reference = shortText;

const caseSection = z.strictObject({
  state,
  programme: shortText.optional(),
  category,
  title: shortText.optional(),
  reference: shortText.optional(),
  /** Files an imported application names; they have still to be uploaded. */
  namedAttachments: z.array(attachment).max(MOST_ATTACHMENTS).optional(),
});

const participantSection = participant
  .partial({ key: true })
  .extend({ costsBefore: z.array(yearBeforeDraft).max(MOST_ROWS).optional() });

const agreementSection = agreementDraftOf(reference).extend({
  further: z.array(furtherAgreementDraft).max(MOST_ROWS).optional(),
});

const costsAfterSection = z.strictObject({ years: z.array(yearAfterDraft).max(MOST_ROWS).optional() });

/** What is stored: everything that has been entered so far may be incomplete, never wrong. */
export const sectionSchemas = {
  case: caseSection,
  participant: participantSection,
  project: projectDraftOf(reference),
  agreement: agreementSection,
  "costs-after": costsAfterSection,
  budget: budgetDraft,
} as const;

export type SectionKind = keyof typeof sectionSchemas;
export type SectionData<K extends SectionKind> = z.infer<(typeof sectionSchemas)[K]>;

export const LEAD_SECTIONS = ["case", "project", "agreement", "costs-after", "budget"] as const;

/** "participant:ab12" → "participant"; other names are kinds already. */
const kindName = (name: string): string => (name.startsWith("participant:") ? "participant" : name);

/** Whether a section could have this name: "agreement", "participant:ab12". */
export const isSection = (name: string): boolean =>
  name !== "participant" && name !== "participant:" && Object.hasOwn(sectionSchemas, kindName(name));

export function sectionKind(name: string): SectionKind {
  const kind = kindName(name);
  if (Object.hasOwn(sectionSchemas, kind)) return kind as SectionKind;
  throw new RangeError(`Unbekannter Abschnitt: ${name}`);
}

export function participantId(name: string): string | null {
  return name.startsWith("participant:") ? name.slice("participant:".length) : null;
}
