import { z } from "zod";
import { attachment } from "~/rules/facts/attachment-schema";
import { category, state } from "~/rules/facts/choice-schemas";
import { shortText, yesNo } from "~/rules/facts/leaf-schemas";
import { MOST_ATTACHMENTS } from "~/rules/facts/limits";
import { leadSection } from "./lead-section";

export const caseSection = leadSection({
  schema: z.strictObject({
    state,
    programme: shortText.optional(),
    category,
    title: shortText.optional(),
    reference: shortText.optional(),
    asPrecaution: yesNo.optional(),
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
  },
  split: ({ state, programme, category, title, reference, asPrecaution, attachments }) => ({
    state,
    programme,
    category,
    title,
    reference,
    asPrecaution,
    namedAttachments: attachments,
  }),
  // Only uploaded documents count: a file name that was merely imported does not.
  join: ({ namedAttachments: _named, ...head }) => head,
});
