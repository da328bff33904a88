import { z } from "zod";
import { yearAfterDraft } from "~/rules/facts/costs-schema";
import { MOST_ROWS } from "~/rules/facts/limits";
import { leadSection } from "./lead-section";

export const costsAfterSection = leadSection({
  schema: z.strictObject({ years: z.array(yearAfterDraft).max(MOST_ROWS).optional() }),
  words: { title: "Kostenübersicht, künftige Kosten", changed: "die Kosten danach" },
  steps: ["kosten"],
  letter: ["cost-overview"],
  places: { "costs/after": "years" },
  split: ({ costs }) => ({ years: costs?.after }),
  join: ({ years: after = [] }, { costsBefore: before }) =>
    before.length > 0 || after.length > 0 ? { costs: { before, after } } : {},
});
