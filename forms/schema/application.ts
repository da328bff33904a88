import { z } from "zod";
import type { Facts } from "~/rules/facts/facts";
import { agreementOf, furtherAgreement } from "./agreement";
import { attachmentKind, category, state } from "./choices";
import { budget, yearAfter, yearBefore } from "./costs";
import { draftOf } from "./draft";
import { isoDate, key, shortText } from "./leaves";
import { MOST_ATTACHMENTS, MOST_PARTICIPANTS, MOST_ROWS } from "./limits";
import { participant } from "./participant";
import { projectOf } from "./project";

export const FORMAT = "ikz-application/1";

export const attachment = z.strictObject({
  kind: attachmentKind,
  name: shortText,
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, "ist keine SHA-256-Prüfsumme (64 Zeichen, 0–9 und a–f)")
    .toLowerCase()
    .optional(),
});

/** One application in the public format `ikz-application/1`. What belongs together across fields: see interchange/consistency. */
export const application = z.strictObject({
  format: z.literal(FORMAT),
  state,
  programme: shortText.optional(),
  applicationDate: isoDate.optional(),
  title: shortText.optional(),
  reference: shortText.optional(),
  category,
  participants: z.array(participant).min(1, "braucht mindestens eine Beteiligte").max(MOST_PARTICIPANTS),
  project: projectOf(key),
  agreement: agreementOf(key).optional(),
  furtherAgreements: z.array(furtherAgreement).max(MOST_ROWS).optional(),
  costs: z
    .strictObject({
      before: z.array(yearBefore.extend({ participant: key })).max(MOST_ROWS * MOST_PARTICIPANTS),
      after: z.array(yearAfter).max(MOST_ROWS),
    })
    .optional(),
  budget: budget.optional(),
  attachments: z.array(attachment).max(MOST_ATTACHMENTS).optional(),
});

export type Application = z.infer<typeof application>;

/** An application as far as it goes: leaves may be missing, nothing may be wrong. */
export type DraftApplication = Facts & { format: typeof FORMAT };

type Kept = "format" | "state" | "category" | "participants" | "project";

export const draftApplication = draftOf<Application, Kept, DraftApplication>(
  application,
  ["format", "state", "category", "participants", "project"],
  [
    "participants[].key",
    "participants[].name",
    "participants[].kind",
    "attachments[].kind",
    "attachments[].name",
  ],
);
