import { z } from "zod";
import { agreementOf, furtherAgreement } from "./agreement";
import { attachment } from "./application";
import { category, state } from "./choices";
import { budget, yearAfter, yearBefore } from "./costs";
import { draftOf } from "./draft";
import { shortText } from "./leaves";
import { MOST_ATTACHMENTS, MOST_ROWS } from "./limits";
import { participant } from "./participant";
import { projectOf } from "./project";

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

const participantSection = participant.extend({ costsBefore: z.array(yearBefore).max(MOST_ROWS).optional() });

const agreementSection = agreementOf(reference).extend({
  further: z.array(furtherAgreement).max(MOST_ROWS).optional(),
});

const costsAfterSection = z.strictObject({ years: z.array(yearAfter).max(MOST_ROWS) });

/** What is stored: everything that has been entered so far may be incomplete, never wrong. */
export const sectionSchemas = {
  case: draftOf(caseSection, ["state", "category"], ["namedAttachments[].kind", "namedAttachments[].name"]),
  participant: draftOf(participantSection, ["name", "kind"]),
  project: draftOf(projectOf(reference)),
  agreement: draftOf(agreementSection),
  "costs-after": draftOf(costsAfterSection),
  budget: draftOf(budget),
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
