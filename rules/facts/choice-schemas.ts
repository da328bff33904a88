import { z } from "zod";

export const state = z.enum(["HE", "NW"]);
export const category = z.enum([
  "standard",
  "joint-administration",
  "fire-brigade-merger",
  "feasibility-study",
  "extension",
]);
export const participantKind = z.enum(["municipality", "district", "association", "institution", "company"]);
export const resolutionKind = z.enum(["council", "urgent"]);
export const agreementForm = z.enum([
  "working-group",
  "special-purpose-association",
  "public-law-agreement",
  "joint-public-institution",
  "public-law-contract",
  "private-law",
]);
/** What the text of an agreement says, of what it should say. */
export const agreementStatement = z.enum([
  "parties",
  "tasks",
  "compensation",
  "termination-form",
  "co-determination",
  "staff",
  "data-protection",
]);
export const agreementMode = z.enum(["delegation", "mandate"]);
export const effectiveDate = z.enum(["year-end", "half-year-end", "quarter-end", "month-end", "any-day"]);
export const supervisoryActKind = z.enum(["approval", "notice"]);
export const benefit = z.enum(["savings", "revenue", "better-service", "joint-solution"]);
export const budgetCategory = z.enum(["services", "material", "investment", "staff", "other"]);
export const attachmentKind = z.enum([
  "resolution",
  "agreement",
  "cost-overview",
  "cost-estimate",
  "statement",
  "other",
]);

/** Hesse knows all categories, NRW only these. */
export const CATEGORIES_OF = {
  HE: category.options,
  NW: ["standard", "extension"],
} as const satisfies Record<z.infer<typeof state>, readonly z.infer<typeof category>[]>;
