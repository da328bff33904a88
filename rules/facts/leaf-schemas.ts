import { z } from "zod";
import { cleanLine, cleanProse } from "../german/clean-text";
import { isIsoDate } from "../german/date";
import { formatWholeNumber } from "../german/number";
import { LONGEST_MAILBOX, LONGEST_SHORT_TEXT, LONGEST_TASK_AREA, LONGEST_TEXT } from "./limits";
import { TASK_AREAS } from "./task-areas";

/** Said of a text without a visible sign; on reading, such a text counts as absent. */
export const BLANK = "darf nicht leer sein";

const tooLong = (most: number): string => `ist zu lang (höchstens ${formatWholeNumber(most)} Zeichen)`;

/** Texts pass the one door on reading, so that equal words compare equal whoever sent them. */
export const shortText = z
  .string()
  .overwrite(cleanLine)
  .regex(/\S/, BLANK)
  .max(LONGEST_SHORT_TEXT, tooLong(LONGEST_SHORT_TEXT));
export const longText = z
  .string()
  .overwrite(cleanProse)
  .regex(/\S/, BLANK)
  .max(LONGEST_TEXT, tooLong(LONGEST_TEXT));

const inRange = (date: string): boolean => date >= "1900-01-01" && date <= "2199-12-31";

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "ist kein Datum in der Form JJJJ-MM-TT")
  .refine((date) => !inRange(date) || isIsoDate(date), { message: "gibt es im Kalender nicht" })
  .refine(inRange, { message: "liegt außerhalb der Jahre 1900 bis 2199" })
  .meta({ format: "date" });

/** A whole number; what is missing is said to be missing, not to be none. */
const whole = (wrong: string) => z.int({ error: ({ input }) => (input === undefined ? "fehlt" : wrong) });

/** Integer euro cents, never negative. */
export const centAmount = whole("ist kein ganzer Betrag in Cent")
  .min(0, "darf nicht negativ sein")
  .max(1_000_000_000_000, "ist zu groß");

export const count = whole("ist keine ganze Zahl")
  .min(0, "darf nicht negativ sein")
  .max(100_000_000, "ist zu groß");
export const months = whole("ist keine ganze Zahl")
  .min(0, "darf nicht negativ sein")
  .max(1200, "ist zu groß");
export const year = whole("ist kein Jahr").min(1900, "liegt vor 1900").max(2199, "liegt nach 2199");
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
  .overwrite(cleanLine)
  .max(LONGEST_TASK_AREA, tooLong(LONGEST_TASK_AREA))
  .regex(
    new RegExp(`^(?:${TASK_AREAS.map(({ id }) => id).join("|")}|other:\\s*\\S.*)$`),
    "ist kein Aufgabengebiet aus der Liste; ein anderes schreiben Sie als other:Bezeichnung",
  );

/** Names before and behind the sign may hold umlauts, as addresses of towns do. */
export const email = z
  .string()
  .overwrite(cleanLine)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "ist keine E-Mail-Adresse")
  .max(LONGEST_MAILBOX, tooLong(LONGEST_MAILBOX));

/** SHA-256 in lower-case hex. */
export const checksum = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, "ist keine SHA-256-Prüfsumme (64 Zeichen, 0–9 und a–f)")
  .toLowerCase();
