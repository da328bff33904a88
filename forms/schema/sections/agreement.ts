import { z } from "zod";
import { agreementDraftOf, furtherAgreementDraft } from "~/rules/facts/agreement-schema";
import { MOST_ROWS } from "~/rules/facts/limits";
import { isEmpty } from "./is-empty";
import { leadSection } from "./lead-section";
import { reference } from "./reference";

export const agreementSection = leadSection({
  schema: agreementDraftOf(reference).extend({
    further: z.array(furtherAgreementDraft).max(MOST_ROWS).optional(),
  }),
  words: { title: "Vereinbarung", changed: "die Vereinbarung" },
  steps: ["vereinbarung"],
  letter: ["agreement"],
  places: { agreement: "", furtherAgreements: "further" },
  split: ({ agreement, furtherAgreements }, toId) => ({
    ...agreement,
    performedBy: agreement?.performedBy && toId(agreement.performedBy),
    accessions: agreement?.accessions?.map((row) => ({
      ...row,
      participant: row.participant && toId(row.participant),
    })),
    further: furtherAgreements,
  }),
  join: ({ further, document: _document, performedBy: performer, ...entered }, { toKey, documentOf }) => {
    const performedBy = toKey(performer);
    const document = documentOf("agreement");
    const agreement = { ...entered, ...(performedBy !== undefined && { performedBy }) };
    return {
      ...((!isEmpty(agreement) || document !== undefined) && {
        agreement: {
          ...agreement,
          ...(agreement.accessions && {
            accessions: agreement.accessions.map(({ participant, ...row }) => {
              const named = toKey(participant);
              return named === undefined ? row : { ...row, participant: named };
            }),
          }),
          ...(document !== undefined && { document }),
        },
      }),
      ...(further && { furtherAgreements: further }),
    };
  },
});
