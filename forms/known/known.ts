import type { Field } from "../fields/field";
import { valueAt, withValue } from "../fields/path";
import { writeInput } from "../inputs/inputs";

/** Where a value is known from, the surest first: for each field the first that knows it is offered. */
export const KNOWN_FROM = ["read", "profile", "register", "derived"] as const;
export type KnownFrom = (typeof KNOWN_FROM)[number];

/** A value that need not be asked, at its place in a section. */
export type KnownValue = {
  path: string;
  value: unknown;
  from: KnownFrom;
  /** "Aus dem Gemeindeverzeichnis, Stand 28.02.2026". */
  said: string;
  /** The words of a file around it. */
  quote?: string;
  /** A title that has a gender ("Bürgermeister/in"): it is offered, and stands nowhere before somebody took it over. */
  offeredOnly?: true;
};

/** The same for a field, as its text. */
export type Offer = { text: string; from: KnownFrom; said: string; quote: string | null };

const order = ({ from }: { from: KnownFrom }): number => KNOWN_FROM.indexOf(from);

/** What is known of a field, the surest first; nothing that it could not show. */
export function offersFor(field: Pick<Field, "path" | "input">, known: readonly KnownValue[]): Offer[] {
  return known
    .filter(({ path }) => path === field.path)
    .flatMap(({ value, from, said, quote = null }) => {
      const [text = ""] = writeInput(field.input, value);
      return text === "" ? [] : [{ text, from, said, quote }];
    })
    .sort((one, other) => order(one) - order(other));
}

/**
 * What a field says of what is known, beside the text it holds: that it holds it, or what it could hold instead. A
 * derived value contradicts nobody: it is offered only where nothing stands.
 */
export function offerBeside(offers: readonly Offer[], text: string): { offer: Offer; same: boolean } | null {
  const holds = offers.find((offer) => offer.text === text.trim());
  if (holds) return { offer: holds, same: true };
  const other = offers.find(({ from }) => text.trim() === "" || from !== "derived");
  return other ? { offer: other, same: false } : null;
}

/** A section that begins: what is known stands where nothing was entered. */
export function startedWith<Data extends Record<string, unknown>>(
  data: Data,
  known: readonly KnownValue[],
): Record<string, unknown> {
  return known
    .filter(({ offeredOnly }) => !offeredOnly)
    .sort((one, other) => order(one) - order(other))
    .reduce<Record<string, unknown>>(
      (filled, { path, value }) =>
        valueAt(filled, path) === undefined ? withValue(filled, path, value) : filled,
      data,
    );
}
