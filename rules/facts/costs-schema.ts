import { z } from "zod";
import { budgetCategory } from "./choice-schemas";
import { centAmount, key, shortText, year, yesNo } from "./leaf-schemas";
import { MOST_PARTICIPANTS, MOST_ROWS } from "./limits";

const yearBefore = z.strictObject({
  year,
  personnelCents: centAmount.optional(),
  materialCents: centAmount.optional(),
});

const rowBefore = yearBefore.extend({ participant: key });

const yearAfter = z.strictObject({
  year,
  personnelCents: centAmount.optional(),
  materialCents: centAmount.optional(),
  investmentFollowUpCents: centAmount.optional(),
});

const MOST_BEFORE = MOST_ROWS * MOST_PARTICIPANTS;

export const costs = z.strictObject({
  before: z.array(rowBefore).max(MOST_BEFORE),
  after: z.array(yearAfter).max(MOST_ROWS),
});

export const yearBeforeDraft = yearBefore.partial();
export const yearAfterDraft = yearAfter.partial();

export const costsDraft = costs.partial().extend({
  before: z.array(rowBefore.partial()).max(MOST_BEFORE).optional(),
  after: z.array(yearAfterDraft).max(MOST_ROWS).optional(),
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

export const budgetDraft = budget.partial().extend({
  items: z.array(budgetItem.partial()).max(MOST_ROWS).optional(),
});
