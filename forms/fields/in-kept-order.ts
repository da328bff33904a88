import type { InputReading } from "../inputs/input-kind";
import type { InputValue } from "../inputs/inputs";
import type { Field } from "./field";

/**
 * Of several choices the order means nothing: those that an import brought in another order than the boxes stand are
 * the same answer, and stay as they are stored. So saving a step changes nothing that nobody changed.
 */
export function inKeptOrder(
  { input }: Field,
  reading: InputReading<InputValue>,
  stored: unknown,
): InputReading<InputValue> {
  if (input !== "choices" || !reading.ok || !Array.isArray(reading.value)) return reading;
  if (!Array.isArray(stored)) return reading;
  const chosen = new Set<unknown>(reading.value);
  const isSame = stored.length === chosen.size && stored.every((one) => chosen.has(one));
  return isSame ? { ...reading, value: stored.map(String) } : reading;
}
