import { formatDate, parseDate } from "~/rules/german/date";
import { formatAmount, type Parsed, parseEuro } from "~/rules/german/money";
import { formatWholeNumber, parseWholeNumber, parseYear } from "~/rules/german/number";
import type { Input } from "./field";

/** What a form sends for one field: one text, or several for a list of boxes. */
export type Texts = readonly string[];
export type LeafValue = string | number | boolean | string[] | undefined;

type Codec = { decode: (texts: Texts) => Parsed<LeafValue>; encode: (value: LeafValue) => string[] };

const ok = (value: LeafValue): Parsed<LeafValue> => ({ ok: true, value });
const first = (texts: Texts): string => (texts[0] ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
const single = (value: LeafValue): string[] => (value === undefined ? [] : [String(value)]);
const shown = (format: (value: number) => string) => (value: LeafValue) =>
  typeof value === "number" ? [format(value)] : [];

function parsed(parse: (text: string) => Parsed<LeafValue>): Codec["decode"] {
  return (texts) => (first(texts) === "" ? ok(undefined) : parse(first(texts)));
}

const text: Codec = { decode: parsed(ok), encode: single };

const CODECS: Record<Input, Codec> = {
  text,
  textarea: text,
  email: text,
  choice: text,
  date: {
    decode: parsed(parseDate),
    encode: (value) => (typeof value === "string" ? [formatDate(value)] : []),
  },
  money: { decode: parsed(parseEuro), encode: shown(formatAmount) },
  // Points from five digits on, so that a year reads as one: "2018", not "2.018".
  // A year is no quantity: "2017", never "2.017".
  year: { decode: parsed(parseYear), encode: single },
  whole: {
    decode: parsed(parseWholeNumber),
    encode: shown((value) => (value < 10_000 ? String(value) : formatWholeNumber(value))),
  },
  yesno: {
    decode: parsed((word) => (word === "ja" ? ok(true) : word === "nein" ? ok(false) : ok(undefined))),
    encode: (value) => (value === undefined ? [] : [value === true ? "ja" : "nein"]),
  },
  // An empty box says no; "no" is what an absent flag means, so nothing is stored.
  flag: {
    decode: (texts) => ok(first(texts) === "" ? undefined : true),
    encode: (value) => (value === true ? ["ja"] : []),
  },
  choices: {
    decode: (texts) => {
      const chosen = texts.flatMap((part) => part.split("\n")).map((part) => part.normalize("NFC").trim());
      const values = [...new Set(chosen.filter((part) => part !== "" && part !== "other:"))];
      return ok(values.length === 0 ? undefined : values);
    },
    encode: (value) => (Array.isArray(value) ? value : []),
  },
  lines: {
    decode: (texts) => {
      const lines = first(texts)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      return ok(lines.length === 0 ? undefined : lines);
    },
    encode: (value) => (Array.isArray(value) ? [value.join("\n")] : []),
  },
};

/** German text as typed → value (undefined = left empty), or a message that says how to write it. */
export const decodeLeaf = (input: Input, texts: Texts): Parsed<LeafValue> => CODECS[input].decode(texts);

/** Value → what the field shows: 7500000 → "75.000,00". */
export const encodeLeaf = (input: Input, value: LeafValue): string[] => CODECS[input].encode(value);
