import { z } from "zod";
import { day, source, text } from "./leaf-schemas";

export const authority = z.strictObject({
  ministry: z
    .array(z.strictObject({ from: day.optional(), name: text }))
    .min(1, "nennt kein Ministerium")
    .describe("Namen des Ministeriums nach dem ersten Tag ihrer Geltung, ältester zuerst"),
  ministryAddress: z
    .array(text)
    .min(1, "nennt keine Anschrift")
    .optional()
    .describe("Anschrift in Zeilen; fehlt sie, druckt das Schreiben „Anschrift bitte ergänzen“"),
  sources: z.array(source).min(1, "nennt keinen Beleg").describe("was den Weg des Antrags belegt"),
  supervision: z
    .strictObject({ municipality: source, district: source, body: source })
    .optional()
    .describe("Hessen: wer die federführende Stelle beaufsichtigt, nach ihrer Art"),
  consentSource: source
    .optional()
    .describe("Nordrhein-Westfalen: Zustimmung des Ministeriums zur Bewilligung"),
});
