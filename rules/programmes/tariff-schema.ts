import { z } from "zod";
import { category } from "../facts/choice-schemas";
import { cents, number, ownSource, percent, source, text } from "./leaf-schemas";

const steps = z
  .strictObject({
    kind: z.literal("steps"),
    steps: z
      .array(
        z.strictObject({
          participants: number,
          cents,
          condition: text.optional().describe("steht in Klammern beim Betrag"),
        }),
      )
      .min(1, "enthält keine Stufe"),
  })
  .describe("Pauschalbeträge nach der Zahl der Kommunen; die letzte Stufe gilt für jede größere Zahl");

const perParticipant = z
  .strictObject({
    kind: z.literal("per-participant"),
    base: z.strictObject({ participants: number, cents }),
    furtherCents: cents.describe("für jede weitere Kommune"),
    crossBorderCents: cents
      .optional()
      .describe("für eine einzige Kommune des Landes, die über die Grenze zusammenarbeitet"),
  })
  .describe("Grundbetrag und ein Betrag für jede weitere Kommune");

export const tariff = z.strictObject({
  standard: z.discriminatedUnion("kind", [steps, perParticipant]),
  perMunicipalityCents: cents
    .optional()
    .describe("gemeinsame Verwaltung (joint-administration): je beteiligter Gemeinde"),
  perBrigadeCents: cents
    .optional()
    .describe("Ortsteilfeuerwehren (fire-brigade-merger): je Feuerwehr, die sich zusammenschließt"),
  discretionary: z
    .array(
      z.strictObject({ category, lines: z.array(text).min(1, "enthält keine Zeile"), source: ownSource }),
    )
    .describe("Arten von Vorhaben ohne bekannten Betrag: was man weiß, Zeile für Zeile"),
  moreWithReason: z
    .boolean()
    .describe("true: Mehr als der Tarif ist mit begründetem Vorbildcharakter möglich"),
  source: ownSource,
  crossBorderSource: source.optional(),
  districtSource: source
    .optional()
    .describe("falls eigens belegt ist, dass ein Landkreis wie eine Gemeinde zählt"),
});

export const cap = z
  .strictObject({
    percent,
    weakLeadPercent: percent
      .optional()
      .describe("wenn die federführende Kommune als finanzschwach gekennzeichnet ist"),
    source: ownSource,
    furtherSource: ownSource.describe("Beleg dafür, dass die Grenze auch bei mehr als zwei Kommunen gilt"),
  })
  .describe("Obergrenze als Anteil der zuwendungsfähigen Ausgaben; fehlt sie, ist es ein Pauschalbetrag");
