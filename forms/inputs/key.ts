import { cleanLine } from "~/rules/german/clean-text";
import { type InputReading, inputKind, isText, readOne, understood, unread } from "./input-kind";

/** Bodies without an official key have one of ours, which stays as it is. */
const OWN = /^x-[a-z0-9-]+$/;
/** Of an official key of twelve digits (ARS) the municipal one (AGS) is the first five and the last three. */
const ARS = /^(\d{5})\d{4}(\d{3})$/;
/** Of a Kreis or of a kreisfreie Stadt, whose municipal keys differ: nobody can tell which is meant. */
const WITHOUT_MUNICIPALITY = /^(\d{5})0{7}$/;
const RIGHT =
  "Ein Schlüssel hat 8 Ziffern für eine Gemeinde oder 5 für einen Kreis und beginnt mit dem Land (01 bis 16).";

/**
 * A table sheet takes the zero before 2 to 9 away. Behind a 1 it could be the Länder 10 to 16 with a digit still
 * to come, so nothing is added there.
 */
const withLand = (digits: string): string => (/^[2-9](?:\d{6}|\d{10})$/.test(digits) ? `0${digits}` : digits);

function readKey(text: string): InputReading<string> {
  if (OWN.test(text)) return understood(text);
  const digits = text.replace(/[ .\-–/]/g, "");
  if (!/^\d+$/.test(digits)) return unread(`„${text}“ ist kein Schlüssel. ${RIGHT}`);
  const [, district] = WITHOUT_MUNICIPALITY.exec(withLand(digits)) ?? [];
  if (district !== undefined)
    return unread(`Schreiben Sie ${district} für einen Kreis, ${district}000 für eine kreisfreie Stadt.`);
  const key = withLand(digits).replace(ARS, "$1$2");
  if (key.length !== 8 && key.length !== 5) {
    return unread(
      `Dieser Schlüssel hat ${digits.length} ${digits.length === 1 ? "Ziffer" : "Ziffern"}. ${RIGHT}`,
    );
  }
  if (!/^(?:0[1-9]|1[0-6])/.test(key)) return unread(`Ein Land ${key.slice(0, 2)} gibt es nicht. ${RIGHT}`);
  return understood(key);
}

/** The official key of a municipality (AGS) or of a Kreis. */
export const keyKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, readKey),
  write: (value) => [value],
});
