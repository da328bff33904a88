import { z } from "zod";
import { RULE_TABLE } from "../report/rule-table";
import { ownSource, source, text } from "./leaf-schemas";

/** The branches of a rule that may have a source of their own; a misspelt one would silently prove nothing. */
const variant: z.ZodType<string, string> = z.enum([
  "accession",
  "approver",
  "association",
  "better-service",
  "brigades",
  "capped",
  "content",
  "cross-border",
  "district",
  "extension",
  "feasibility-study",
  "joint-solution",
  "revenue",
  "signed",
]);

const ruleEntry = z.discriminatedUnion("level", [
  z.strictObject({
    level: z.enum(["must", "should", "info"]),
    source: ownSource,
    variants: z
      .partialRecord(variant, source)
      .optional()
      .describe("anderer Beleg für einen einzelnen Fall der Regel"),
  }),
  z.strictObject({
    level: z.literal("not_applicable"),
    note: text.regex(/\.$/, "muss ein Satz mit Punkt sein").describe("warum die Regel hier nicht gilt"),
  }),
]);

/** Every rule of the public table, none more. */
export const ruleEntries = z.record(z.enum(RULE_TABLE.map(({ id }) => id)), ruleEntry);
