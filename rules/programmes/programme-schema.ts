import { z } from "zod";
import { category } from "../facts/choice-schemas";
import { TASK_AREAS } from "../facts/task-areas";
import { authority } from "./authority-schema";
import { certainty, day, number, ownSource, percent, source, text } from "./leaf-schemas";
import { remarks } from "./remarks-schema";
import { ruleEntries } from "./rules-schema";
import { cap, tariff } from "./tariff-schema";

const taskArea = z.enum(TASK_AREAS.map(({ id }) => id));

const instrument = z.strictObject({
  act: text,
  legalBasis: text.describe("wie die Bezugszeile des Schreibens sie braucht, mit Datum und Aktenzeichen"),
  dates: z
    .array(day)
    .min(1, "nennt kein Datum")
    .describe("jedes Datum, unter dem die Vorschrift zitiert wird; das übliche zuerst"),
  references: z.array(text).describe("Aktenzeichen"),
  publication: text.optional().describe("Amtsblatt"),
  source,
});

const taskAreas = z.strictObject({
  named: z.array(taskArea).describe("Aufgabengebiete, die das Programm selbst nennt"),
  namedFor: z
    .partialRecord(category, z.array(taskArea))
    .optional()
    .describe("dazu die, die es nur für eine Art von Vorhaben nennt"),
  source: ownSource,
});

const minimumParticipants = z.strictObject({
  count: number,
  withReason: number.optional().describe("so viele genügen mit Begründung"),
  crossBorder: number.optional().describe("so viele aus dem Land genügen über die Grenze"),
});

const supervisoryAct = z
  .strictObject({
    required: z
      .strictObject({ delegation: z.enum(["approval", "notice"]), mandate: z.enum(["approval", "notice"]) })
      .describe("Genehmigung oder Anzeige, je nachdem, wie die Aufgabe geteilt wird"),
    deemedAfterWeeks: z
      .strictObject({ earliest: number, latest: number })
      .optional()
      .describe(
        "Lehnt die Aufsicht in der ersten Zeit nicht ab und verlangt keine Änderung, und lädt sie in der zweiten nicht zu einem Gespräch, gilt die Genehmigung als erteilt: frühestens und spätestens nach so vielen Wochen",
      ),
    publication: z.strictObject({
      of: z
        .array(z.enum(["delegation", "mandate"]))
        .describe("bei welcher Art die Vereinbarung bekannt zu machen ist"),
      inForceNextDay: z.boolean().describe("true: Sie gilt am Tag nach der Bekanntmachung"),
    }),
    accessionsNeedOwn: z
      .boolean()
      .describe("true: Jeder Beitritt braucht eine eigene Genehmigung oder Anzeige"),
  })
  .describe("was die Kommunalaufsicht mit einer öffentlich-rechtlichen Vereinbarung zu tun hat");

const savings = z.strictObject({
  percent,
  alternatives: z
    .array(z.enum(["savings", "revenue", "better-service", "joint-solution"]))
    .describe("leer: Nur die berechnete Einsparung zählt"),
  proportionate: z
    .boolean()
    .optional()
    .describe("true: Die Förderung soll in einem angemessenen Verhältnis zur Einsparung stehen"),
});

const start = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("application-first") }).describe("Antrag vor dem Beginn"),
  z
    .strictObject({
      kind: z.literal("near-in-time"),
      askAfterMonths: number.describe("keine Frist, sondern ab wann der Bericht zum Nachfragen rät"),
    })
    .describe("Antrag in zeitlicher Nähe zum Beginn"),
]);

const document = z.strictObject({
  id: z.enum(["resolutions", "agreement", "cost-overview", "budget"]),
  label: text,
});

/** The sentences of the report run "Die … gilt vom …" and "die Geltungszeit der …". */
const shortTitle = text.regex(
  /^[A-ZÄÖÜ]\S*(ung|linie|schrift|satzung|ordnung)(\s|$)/,
  "muss mit einem weiblichen Hauptwort beginnen (Rahmenvereinbarung, Richtlinie, Verwaltungsvorschrift …), weil der Bericht „Die … gilt“ schreibt",
);

/**
 * One dated version of a funding programme: pure data that survives JSON. Money is integer cents, days are
 * YYYY-MM-DD, percentages are whole numbers. What no source states is absent, never guessed. The types in
 * `programme.ts` are inferred from this, and files of a ministry are read with it.
 */
export const programmeSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}-[a-z0-9-]+$/, "muss mit dem Land beginnen und aus Kleinbuchstaben bestehen: he-2027")
    .max(40, "ist zu lang"),
  state: z.enum(["HE", "NW"]),
  title: text.describe("„Hessen · Rahmenvereinbarung 2021“"),
  shortTitle: shortTitle.describe("„Rahmenvereinbarung 2021“"),
  asOf: day.describe("der Tag, an dem die Belege dieser Fassung zuletzt gelesen wurden"),
  instrument,
  legalBases: z.array(source).describe("allgemeines Recht, auf dem das Programm beruht"),
  from: day.describe("erster Tag, an dem die Fassung gilt"),
  to: day.describe("letzter Tag"),
  certainty: z.strictObject({ from: certainty, to: certainty }).describe("wie sicher diese beiden Tage sind"),
  seenInForceOn: day
    .optional()
    .describe("letzter Tag, an dem eine amtliche Veröffentlichung die Fassung als geltend zeigt"),
  uncertain: z
    .array(z.strictObject({ from: day, to: day, reason: text }))
    .describe("Tage, an denen nicht sicher ist, ob die Fassung gilt"),
  predecessor: z
    .strictObject({ id: text, to: day, certainty })
    .optional()
    .describe("falls mit dieser Fassung feststeht, wann die vorige geendet hat: ihr letzter Tag"),
  categories: z.array(category).min(1, "nennt keine Art von Vorhaben"),
  taskAreas,
  minimumParticipants,
  districtsNeedMunicipality: z
    .boolean()
    .optional()
    .describe("true: Landkreise werden nur zusammen mit Gemeinden gefördert"),
  companiesExcluded: z
    .boolean()
    .optional()
    .describe("true: Gesellschaften gehören nicht zu den Antragsberechtigten und zählen nicht"),
  legalForms: text.describe("die geförderten Rechtsformen, wie der Satz „Gefördert werden …“ sie nennt"),
  minimumYears: number,
  shorterWithReason: z.boolean().describe("true: Kürzer ist im Einzelfall mit Begründung möglich"),
  terminationTerms: z
    .strictObject({
      overYears: number,
      withForm: z.boolean().optional().describe("true: auch, in welcher Form"),
    })
    .describe(
      "ohne Ende oder über so viele Jahre muss die Vereinbarung nennen, wie sie gekündigt werden kann",
    ),
  supervisoryAct,
  savings,
  start,
  tariff,
  cap: cap.optional(),
  requestRequired: z
    .boolean()
    .describe("true: Der Betrag muss eingetragen werden; false: Ohne Angabe ist der Tarif beantragt"),
  documents: z.array(document),
  authority,
  remarks,
  rules: ruleEntries.describe("jede Regel mit ihrer Strenge und ihrem Beleg"),
});
