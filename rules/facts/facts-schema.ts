import { z } from "zod";
import { agreementDraftOf, agreementOf, furtherAgreement, furtherAgreementDraft } from "./agreement-schema";
import { attachment } from "./attachment-schema";
import { category, state } from "./choice-schemas";
import { budget, budgetDraft, costs, costsDraft } from "./costs-schema";
import { isoDate, key, shortText, yesNo } from "./leaf-schemas";
import { MOST_ATTACHMENTS, MOST_PARTICIPANTS, MOST_ROWS } from "./limits";
import { officeAddress, officeAddressDraft } from "./office-address-schema";
import { participant } from "./participant-schema";
import { projectDraftOf, projectOf } from "./project-schema";

/** What an application says when nothing that it has to say is missing. */
export const completeFacts = z.strictObject({
  state,
  programme: shortText.optional(),
  applicationDate: isoDate.optional(),
  title: shortText.optional(),
  reference: shortText.optional(),
  /** Made as a precaution under a regulation to come as well, none being known. */
  asPrecaution: yesNo.optional(),
  /** Addresses of offices that are to stand in the letter instead of the known ones. */
  officeAddresses: z.array(officeAddress).max(MOST_ROWS).optional(),
  category,
  participants: z.array(participant).min(1, "braucht mindestens eine Beteiligte").max(MOST_PARTICIPANTS),
  project: projectOf(key),
  agreement: agreementOf(key).optional(),
  furtherAgreements: z.array(furtherAgreement).max(MOST_ROWS).optional(),
  costs: costs.optional(),
  budget: budget.optional(),
  attachments: z.array(attachment).max(MOST_ATTACHMENTS).optional(),
});

/**
 * The same as far as it goes, which is what the rules look at: leaves may be missing, nothing may be wrong. Only what
 * names the application, a participant or a file is always there.
 */
export const facts = completeFacts.extend({
  officeAddresses: z.array(officeAddressDraft).max(MOST_ROWS).optional(),
  participants: z.array(participant).max(MOST_PARTICIPANTS),
  project: projectDraftOf(key),
  agreement: agreementDraftOf(key).optional(),
  furtherAgreements: z.array(furtherAgreementDraft).max(MOST_ROWS).optional(),
  costs: costsDraft.optional(),
  budget: budgetDraft.optional(),
});
