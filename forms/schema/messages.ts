import { z } from "zod";

const TYPES: Record<string, string> = {
  string: "kein Text",
  number: "keine Zahl",
  int: "keine ganze Zahl",
  boolean: "weder true noch false",
  array: "keine Liste",
  object: "kein Objekt",
};

/** Whether the field that says which of several forms is meant is absent ("kind" where no schema names it). */
const hasNot = (input: unknown, discriminator = "kind"): boolean =>
  typeof input === "object" && input !== null && !(discriminator in input);

const oneOf = (values: readonly unknown[]) =>
  `ist keiner der erlaubten Werte: ${values.map(String).join(", ")}`;

/** German words for what zod reports; used wherever input from outside is parsed. */
const germanMessages: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "fehlt";
      return `ist ${TYPES[issue.expected] ?? `nicht ${issue.expected}`}`;
    case "unrecognized_keys":
      return "ist ein unbekanntes Feld";
    case "invalid_value":
      return issue.input === undefined ? "fehlt" : oneOf(issue.values);
    case "invalid_union":
      if (hasNot(issue.input, issue.discriminator)) return "fehlt";
      return Array.isArray(issue.options) ? oneOf(issue.options) : "hat keine der erlaubten Formen";
    case "too_small":
      return issue.origin === "array" ? "enthält zu wenige Einträge" : "ist zu klein";
    case "too_big":
      return issue.origin === "array"
        ? `enthält zu viele Einträge (höchstens ${issue.maximum})`
        : "ist zu groß";
    default:
      return undefined;
  }
};

z.config({ customError: germanMessages });
