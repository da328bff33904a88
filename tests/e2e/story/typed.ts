import type { Field } from "~/forms/fields/field";

/**
 * A value as a clerk types it in German. Written here once more and not taken from the forms, so that a
 * fault there does not hide itself.
 */
export function typed({ input, path }: Field, value: unknown): string {
  if (typeof value === "number") return input === "money" ? euro(value) : String(value);
  if (typeof value === "string") return input === "date" ? day(value) : value;
  if (Array.isArray(value)) return value.join("\n");
  throw new TypeError(`${path} cannot be typed: ${String(value)}`);
}

/** 14250000 → "142.500,00" */
export const euro = (cents: number): string =>
  (cents / 100).toLocaleString("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "2018-08-15" → "15.08.2018" */
export const day = (iso: string): string => iso.split("-").reverse().join(".");
