import { z } from "zod";
import { choiceOf } from "../inputs/choice";
import { type InputKind, understood } from "../inputs/input-kind";
import { type Refused, typedIn } from "./refused";

type Length = { longest?: number };
type Asked = Length & { required?: string };

const FOREIGN = "Diese Eingabe gehört nicht zu dieser Seite. Versuchen Sie es noch einmal.";
const LONGEST = 10_000;

const german = new Intl.NumberFormat("de-DE");

function entered<Value>(kind: InputKind<Value>, text: string, { longest = LONGEST, required }: Asked) {
  const reading = kind.read([text]);
  if (!reading.ok) return reading;
  const { value } = reading;
  if (value === undefined && required !== undefined) return { ok: false as const, message: required };
  const words = Array.isArray(value) ? value.join("\n") : value;
  if (typeof words === "string" && words.length > longest) {
    const message = `Der Text ist zu lang: höchstens ${german.format(longest)} Zeichen.`;
    return { ok: false as const, message };
  }
  return understood(value ?? null);
}

/** An input that must be filled in; `required` says what is missing. */
export const needed = <Value>(kind: InputKind<Value>, required: string, length: Length = {}) =>
  z
    .string()
    .default("")
    .transform((text, context): Value => {
      const reading = entered(kind, text, { ...length, required });
      if (reading.ok && reading.value !== null) return reading.value;
      context.addIssue({ code: "custom", message: reading.ok ? required : reading.message });
      return z.NEVER;
    });

/** An input that may be left empty: null. */
export const ifGiven = <Value>(kind: InputKind<Value>, length: Length = {}) =>
  z
    .string()
    .default("")
    .transform((text, context): Value | null => {
      const reading = entered(kind, text, length);
      if (reading.ok) return reading.value;
      context.addIssue({ code: "custom", message: reading.message });
      return z.NEVER;
    });

/** One of the offered words; `required` is said of every other one, too. */
export const chosen = <Value extends string>(labels: Readonly<Record<Value, string>>, required: string) => {
  const kind = choiceOf(labels);
  return z
    .string()
    .default("")
    .transform((text, context): Value => {
      const reading = kind.read([text]);
      if (reading.ok && reading.value !== undefined) return reading.value;
      context.addIssue({ code: "custom", message: required });
      return z.NEVER;
    });
};

/** What our own page put into the form, unseen: an id, a name. */
export const ours = (longest = 100) => z.string(FOREIGN).min(1, FOREIGN).max(longest, FOREIGN);
/** The version of something that the page showed. */
export const ourVersion = z.coerce.number(FOREIGN).int(FOREIGN);

/** A page with several buttons: `absicht` says which was pressed. */
export const byIntent = <const Forms extends readonly [z.ZodObject, ...z.ZodObject[]]>(...forms: Forms) =>
  z.discriminatedUnion("absicht", forms, FOREIGN);

/** Reads a form or an address whole: its values, or what is wrong at which input, once for each. */
export function readSmallForm<Values>(
  form: FormData | URLSearchParams,
  schema: z.ZodType<Values>,
): { ok: true; values: Values } | { ok: false; refused: Refused } {
  const typed = typedIn(form);
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, values: read.data };
  const messages = new Map<string, string>();
  for (const { path, message } of read.error.issues) {
    const field = String(path[0] ?? "");
    if (!messages.has(field)) messages.set(field, message);
  }
  const errors = [...messages].map(([field, message]) => ({ field, message }));
  return { ok: false, refused: { errors, typed } };
}
