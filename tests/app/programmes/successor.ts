import { readFileSync } from "node:fs";
import { withChange } from "../../forms/interchange/with-change";

/** The invented version of the documentation, as its file stands. */
export const successorPath = new URL("../../../docs/beispiel/he-2027.json", import.meta.url);

/** The same as JSON, with parts changed, by JSON pointer; undefined takes one away. */
export function successor(...changes: [pointer: string, value: unknown][]): unknown {
  const json: unknown = JSON.parse(readFileSync(successorPath, "utf8"));
  return changes.reduce((value, [pointer, part]) => withChange(value, pointer, part), json);
}

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
