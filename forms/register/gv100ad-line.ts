import { z } from "zod";
import { isIsoDate } from "~/rules/german/date";

/**
 * One line of GV100AD: columns of fixed width, counted in characters. Both states are read in full; of the
 * others only record and day.
 */
const RECORDS = ["10", "20", "30", "40", "50", "60"];

type Words = Readonly<Record<string, string | null>>;

/** 41 stands for the Kreis of a kreisfreie Stadt, which has a line of its own as a municipality. */
const DISTRICT_TYPES: Words = { "41": null, "43": "Kreis", "44": "Landkreis" };
/** 65 and 66 are areas without a municipality: nobody there can take part. */
const MUNICIPALITY_TYPES: Words = { "61": "Stadt", "63": "Stadt", "64": "Gemeinde", "65": null, "66": null };
/** What a Gemeinde may call itself, as the addition to its name says. */
const MARKET = /^(Marktflecken|Marktgemeinde)$/;

const record = z.string().refine((code) => RECORDS.includes(code), {
  error: ({ input }) => `Die Satzart „${String(input)}“ (Stellen 1 und 2) ist nicht bekannt`,
});
const day = z
  .string()
  .regex(/^\d{8}$/, "Der Stand (Stellen 3 bis 10) besteht nicht aus acht Ziffern")
  .transform((digits) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
  .refine(isIsoDate, "Den Stand (Stellen 3 bis 10) gibt es im Kalender nicht");
const name = z
  .string()
  .transform((padded) => padded.replace(/\s+/g, " ").trim())
  .refine((text) => text !== "", "Der Name (Stellen 23 bis 72) fehlt");
/** Files of older days may leave it out: then there is none. */
const town = z
  .string()
  .transform((padded) => padded.replace(/\s+/g, " ").trim())
  .transform((text) => (text === "" ? null : text));
const postcode = z
  .string()
  .trim()
  .regex(/^(\d{5})?$/, "Die Postleitzahl (Stellen 166 bis 170) besteht nicht aus fünf Ziffern")
  .transform((text) => (text === "" ? null : text));
const typeIn = (types: Words) =>
  z.string().refine((type) => type in types, {
    error: ({ input }) => `Die Textkennzahl „${String(input)}“ (Stellen 123 und 124) ist nicht bekannt`,
  });

const anyLine = z.object({ record, day });
const districtLine = z
  .object({
    record: z.literal("40"),
    key: z
      .string()
      .trim()
      .regex(/^\d{5}$/, "Der Kreisschlüssel (Stellen 11 bis 15) besteht nicht aus fünf Ziffern"),
    name,
    type: typeIn(DISTRICT_TYPES),
    town,
  })
  .transform(({ key, name: full, type, town: seat }) => {
    const word = DISTRICT_TYPES[type] ?? null;
    // "Wetteraukreis", "Rhein-Kreis Neuss", "Städteregion Aachen" carry their word already.
    const named = word === null || /kreis|region/i.test(full) ? full : `${word} ${full}`;
    return { kind: "district" as const, key, name: named, isUrban: word === null, town: seat };
  });
const municipalityLine = z
  .object({
    record: z.literal("60"),
    key: z.string().regex(/^\d{8}$/, "Der Schlüssel (Stellen 11 bis 18) besteht nicht aus acht Ziffern"),
    name,
    type: typeIn(MUNICIPALITY_TYPES),
    population: z
      .string()
      .regex(/^\d{11}$/, "Die Einwohnerzahl (Stellen 140 bis 150) besteht nicht aus elf Ziffern")
      .transform(Number),
    postcode,
  })
  .transform(({ key, name: full, type, population, postcode: code }) => {
    // "Erkrath, Fundort des Neanderthalers, Stadt": what follows the first comma is an addition.
    const [short = full, ...additions] = full.split(", ");
    const market = additions.find((addition) => MARKET.test(addition));
    const designation = MUNICIPALITY_TYPES[type] ?? null;
    return {
      kind: "municipality" as const,
      key,
      name: short,
      designation: designation === "Gemeinde" ? (market ?? designation) : designation,
      population,
      postcode: code,
      town: null,
    };
  });

export type RegisterLine =
  | { day: string; body: z.infer<typeof districtLine> | z.infer<typeof municipalityLine> | null }
  | { wrong: string };

/** What one line says; `body` is null for records and states that the register does not hold. */
export function readRegisterLine(line: string, states: readonly string[]): RegisterLine {
  const head = anyLine.safeParse({ record: line.slice(0, 2), day: line.slice(2, 10) });
  if (!head.success) return { wrong: head.error.issues[0]?.message ?? "" };
  const { record: code, day: asOf } = head.data;
  const schema = code === "40" ? districtLine : code === "60" ? municipalityLine : null;
  if (schema === null) return { day: asOf, body: null };
  const land = line.slice(10, 12);
  if (!/^\d\d$/.test(land)) return { wrong: "Das Land (Stellen 11 und 12) besteht nicht aus zwei Ziffern" };
  if (!states.includes(land)) return { day: asOf, body: null };
  const body = schema.safeParse({
    record: code,
    key: line.slice(10, 18),
    name: line.slice(22, 72),
    town: line.slice(72, 122),
    type: line.slice(122, 124),
    population: line.slice(139, 150),
    postcode: line.slice(165, 170),
  });
  return body.success ? { day: asOf, body: body.data } : { wrong: body.error.issues[0]?.message ?? "" };
}
