import { z } from "zod";
import { budgetCategory } from "./choices";
import { centAmount, shortText, year, yesNo } from "./leaves";
import { MOST_ROWS } from "./limits";

export const yearBefore = z.strictObject({
  year,
  personnelCents: centAmount.optional(),
  materialCents: centAmount.optional(),
});

export const yearAfter = z.strictObject({
  year,
  personnelCents: centAmount.optional(),
  materialCents: centAmount.optional(),
  investmentFollowUpCents: centAmount.optional(),
});

const budgetItem = z.strictObject({
  category: budgetCategory,
  label: shortText,
  year: year.optional(),
  cents: centAmount.optional(),
  eligible: yesNo,
});

export const budget = z.strictObject({
  items: z.array(budgetItem).max(MOST_ROWS),
  requestedCents: centAmount.optional(),
  otherFundingCents: centAmount.optional(),
});
