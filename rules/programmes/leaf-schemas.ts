import { z } from "zod";
import { isIsoDate } from "../german/date";

export const text = z.string().regex(/\S/, "darf nicht leer sein").max(2000, "ist zu lang");

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "ist kein Tag in der Form JJJJ-MM-TT")
  .refine(isIsoDate, "gibt es im Kalender nicht")
  .meta({ format: "date" });

/** A whole number; what is missing is said to be missing, not to be none. */
const whole = (wrong: string) => z.int({ error: ({ input }) => (input === undefined ? "fehlt" : wrong) });

export const cents = whole("ist kein ganzer Betrag in Cent")
  .min(1, "muss größer als 0 sein")
  .max(1_000_000_000_000, "ist zu groß");

export const percent = whole("ist kein ganzer Prozentsatz")
  .min(1, "muss mindestens 1 sein")
  .max(100, "darf höchstens 100 sein");

/** A number of participants, years or months. */
export const number = whole("ist keine ganze Zahl").min(1, "muss mindestens 1 sein").max(1000, "ist zu groß");

export const certainty = z
  .enum(["official", "secondary", "unverified"])
  .describe("official: amtlich belegt · secondary: mittelbar belegt · unverified: nicht belegt");

export const source = z
  .strictObject({
    act: text.describe("Vorschrift mit Datum, wie sie im Bericht steht"),
    provision: text.optional().describe("Fundstelle darin, etwa „Nr. 3.4“; nur wenn sie belegt ist"),
    url: z
      .url({ protocol: /^https?$/, error: "ist keine Adresse mit https:// am Anfang" })
      .optional()
      .describe("Seite im Internet, auf der es steht"),
    certainty,
  })
  .describe("Beleg: wo das steht und wie sicher das ist");

/** Stands for a source that a file leaves out, until the version's own instrument takes its place. */
export const OF_THE_INSTRUMENT = {
  act: "die Vorschrift selbst (instrument)",
  certainty: "official",
} as const;

/** A source that is the instrument itself where the file names none. */
export const ownSource = source.default(OF_THE_INSTRUMENT);
