import { z } from "zod";
import { parseDate } from "~/rules/german/date";
import { parseEuro } from "~/rules/german/money";

const LONGEST = 10_000;

/** Text that must be there; `message` says what to enter. */
export const requiredText = (message: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").trim().normalize("NFC"))
    .pipe(z.string().min(1, message).max(LONGEST, `Der Text ist zu lang: höchstens ${LONGEST} Zeichen.`));

/** Text or nothing: null for blanks. */
export const optionalText = z
  .string()
  .default("")
  .transform((text) => text.replaceAll("\r\n", "\n").trim().normalize("NFC"))
  .pipe(z.string().max(LONGEST, `Der Text ist zu lang: höchstens ${LONGEST} Zeichen.`))
  .transform((text) => (text === "" ? null : text));

function read<T>(
  parse: (text: string) => { ok: true; value: T } | { ok: false; message: string },
  text: string,
  refuse: (message: string) => void,
): T | typeof z.NEVER {
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  refuse(parsed.message);
  return z.NEVER;
}

/** "15.08.2018" → "2018-08-15". */
export const germanDay = z
  .string()
  .default("")
  .transform((text, context) =>
    read(parseDate, text, (message) => context.addIssue({ code: "custom", message })),
  );

/** A day on which something has happened. */
export const notLaterThan = (today: string, what: string) =>
  germanDay.refine((day) => day <= today, `${what} liegt in der Zukunft. Tragen Sie ein, was geschehen ist.`);

/** "490.000,00" → 49000000; null for blanks. */
export const optionalEuro = z
  .string()
  .default("")
  .transform((text, context): number | null => {
    if (text.trim() === "") return null;
    return read(parseEuro, text, (message) => context.addIssue({ code: "custom", message }));
  });

/** Like `germanDay`, null for blanks. */
export const optionalDay = z
  .string()
  .default("")
  .transform((text, context): string | null => {
    if (text.trim() === "") return null;
    return read(parseDate, text, (message) => context.addIssue({ code: "custom", message }));
  });
