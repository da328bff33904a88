import { z } from "zod";
import { category } from "../facts/choice-schemas";
import { source, text } from "./leaf-schemas";

/** What whoever applies should know, though no condition follows from it. */
const remark = z.strictObject({
  id: z.enum([
    "no-entitlement",
    "taking-part",
    "processing",
    "advice",
    "form-and-portal",
    "telling-the-district",
    "merging-municipalities",
  ]),
  text: text.describe("für die, die den Antrag schreiben"),
  letter: text
    .optional()
    .describe(
      "Satz im Schreiben, für die Behörde, ohne Punkt; ist eine Nummer bekannt, folgt sie in Klammern",
    ),
  categories: z.array(category).optional().describe("nur bei diesen Arten von Vorhaben"),
  source,
});

export const remarks = z
  .array(remark)
  .optional()
  .describe("was man außerdem wissen sollte: kein Anspruch, Dauer der Bearbeitung, Beratung");
