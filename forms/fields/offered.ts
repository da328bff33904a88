import { notOffered } from "../inputs/choice";
import type { InputReading } from "../inputs/input-kind";
import type { InputValue } from "../inputs/inputs";
import type { Field } from "./field";

const partsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * The values a field lets one choose, and the one that is stored, which an import may have brought; null
 * for a field that is typed. `participants`: our ids of those of the application.
 */
export function offeredIn(
  { input, options, other }: Field,
  stored: unknown,
  participants: readonly string[],
): ((value: string) => boolean) | null {
  if (options === undefined || (input !== "choice" && input !== "choices")) return null;
  const known = new Set<unknown>(partsOf(stored));
  for (const value of options === "participants" ? participants : options.map((one) => one.value))
    known.add(value);
  return (value) => known.has(value) || (other !== undefined && value.startsWith("other:"));
}

/** Refuses what is not among the offered values. */
export function offeredOnly(
  reading: InputReading<InputValue>,
  offered: ((value: string) => boolean) | null,
): InputReading<InputValue> {
  if (!reading.ok || offered === null || reading.value === undefined) return reading;
  const wrong = partsOf(reading.value).find((value) => !offered(String(value)));
  return wrong === undefined ? reading : notOffered(String(wrong));
}
