import { z } from "zod";
import { day, source, text } from "./leaf-schemas";

export const authority = z.strictObject({
  ministry: z
    .array(z.strictObject({ from: day.optional(), name: text }))
    .min(1, "nennt kein Ministerium")
    .optional()
    .describe(
      "Namen des Ministeriums nach dem ersten Tag ihrer Geltung, ältester zuerst; nur wenn es anders heißt als in der mitgelieferten Liste der Stellen",
    ),
  ministryAddress: z
    .array(text)
    .min(1, "nennt keine Anschrift")
    .optional()
    .describe("Anschrift in Zeilen; nur wenn sie von der mitgelieferten Liste der Stellen abweicht"),
  sources: z.array(source).min(1, "nennt keinen Beleg").describe("was den Weg des Antrags belegt"),
  supervision: z
    .strictObject({ municipality: source, district: source, body: source })
    .optional()
    .describe("Hessen: wer die federführende Stelle beaufsichtigt, nach ihrer Art"),
  consentSource: source
    .optional()
    .describe("Nordrhein-Westfalen: Zustimmung des Ministeriums zur Bewilligung"),
});
