import { partsOf } from "~/forms/interchange/pointer";

/** A copy of a JSON value with the place at the pointer set; undefined removes it. */
export function withChange(value: unknown, pointer: string, part: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const parts = partsOf(pointer);
  let parent = copy;
  for (const name of parts.slice(0, -1)) parent = Reflect.get(Object(parent), name);
  const name = parts.at(-1) ?? "";
  if (part === undefined) Reflect.deleteProperty(Object(parent), name);
  else Reflect.set(Object(parent), name, part);
  return copy;
}
