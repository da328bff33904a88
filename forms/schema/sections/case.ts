import { z } from "zod";
import { attachment } from "~/rules/facts/attachment-schema";
import { category, state } from "~/rules/facts/choice-schemas";
import { shortText, yesNo } from "~/rules/facts/leaf-schemas";
import { MOST_ATTACHMENTS, MOST_ROWS } from "~/rules/facts/limits";
import { officeAddressDraft } from "~/rules/facts/office-address-schema";
import { leadSection } from "./lead-section";

export const caseSection = leadSection({
  schema: z.strictObject({
    state,
    programme: shortText.optional(),
    category,
    title: shortText.optional(),
    reference: shortText.optional(),
    asPrecaution: yesNo.optional(),
    officeAddresses: z.array(officeAddressDraft).max(MOST_ROWS).optional(),
    /** Files an imported application names; they have still to be uploaded. */
    namedAttachments: z.array(attachment).max(MOST_ATTACHMENTS).optional(),
  }),
  words: { title: "Programm und Federführung", changed: "die Angaben zum Antrag" },
  steps: ["programm"],
  letter: ["head", "subject"],
  places: {
    state: "state",
    programme: "programme",
    category: "category",
    title: "title",
    reference: "reference",
    asPrecaution: "asPrecaution",
    officeAddresses: "officeAddresses",
  },
  split: ({ state, programme, category, title, reference, asPrecaution, officeAddresses, attachments }) => ({
    state,
    programme,
    category,
    title,
    reference,
    asPrecaution,
    officeAddresses,
    namedAttachments: attachments,
  }),
  // Only uploaded documents count: a file name that was merely imported does not.
  join: ({ namedAttachments: _named, ...head }) => head,
});
