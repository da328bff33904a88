import { z } from "zod";
import { isIsoDate } from "~/rules/german/date";
import { TASK_AREAS } from "~/rules/task-areas";

/** Every text is normalised to Unicode NFC on reading, so that equal words compare equal. */
export const shortText = z
  .string()
  .normalize("NFC")
  .min(1, "darf nicht leer sein")
  .max(300, "ist zu lang (höchstens 300 Zeichen)");
export const longText = z
  .string()
  .normalize("NFC")
  .min(1, "darf nicht leer sein")
  .max(20_000, "ist zu lang (höchstens 20.000 Zeichen)");

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "ist kein Datum in der Form JJJJ-MM-TT")
  .refine(isIsoDate, { message: "gibt es im Kalender nicht" })
  .meta({ format: "date" });

/** Integer euro cents, never negative. */
export const centAmount = z
  .int("ist kein ganzer Betrag in Cent")
  .min(0, "darf nicht negativ sein")
  .max(1_000_000_000_000, "ist zu groß");

export const count = z
  .int("ist keine ganze Zahl")
  .min(0, "darf nicht negativ sein")
  .max(100_000_000, "ist zu groß");
export const months = z.int("ist keine ganze Zahl").min(0, "darf nicht negativ sein").max(600, "ist zu groß");
export const year = z.int("ist kein Jahr").min(1990, "liegt vor 1990").max(2100, "liegt nach 2100");
export const yesNo = z.boolean();

/** AGS (8 digits), Kreisschlüssel (5 digits) or "x-…" for a body without a key; the first two digits are a Land, 01 to 16. */
export const key = z
  .string()
  .regex(
    /^(?:(?:0[1-9]|1[0-6])(?:\d{3}|\d{6})|x-[a-z0-9-]+)$/,
    "ist kein gültiger Schlüssel: 8 Ziffern für eine Gemeinde, 5 für einen Kreis, beginnend mit dem Land (01 bis 16)",
  );
export const municipalityKey = z
  .string()
  .regex(/^(?:0[1-9]|1[0-6])\d{6}$/, "ist kein gültiger Gemeindeschlüssel (8 Ziffern)");

export const taskArea = z
  .string()
  .normalize("NFC")
  .max(200, "ist zu lang (höchstens 200 Zeichen)")
  .regex(
    new RegExp(`^(?:${TASK_AREAS.map(({ id }) => id).join("|")}|other:.+)$`),
    "ist kein Aufgabengebiet aus der Liste; ein anderes schreiben Sie als other:Bezeichnung",
  );

export const email = z.email("ist keine E-Mail-Adresse").max(254);
