import { z } from "zod";

const TYPES: Record<string, string> = {
  string: "kein Text",
  number: "keine Zahl",
  int: "keine ganze Zahl",
  boolean: "weder true noch false",
  array: "keine Liste",
  object: "kein Objekt",
};

const hasNoKind = (input: unknown): boolean =>
  typeof input === "object" && input !== null && !("kind" in input);

/** German words for what zod reports; used wherever input from outside is parsed. */
const germanMessages: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "fehlt";
      return `ist ${TYPES[issue.expected] ?? `nicht ${issue.expected}`}`;
    case "unrecognized_keys":
      return "ist ein unbekanntes Feld";
    case "invalid_value":
      return issue.input === undefined
        ? "fehlt"
        : `ist keiner der erlaubten Werte: ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return hasNoKind(issue.input) ? "fehlt" : "hat keine der erlaubten Formen";
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
