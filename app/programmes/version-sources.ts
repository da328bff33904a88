import type { Source } from "~/rules";
import { source } from "~/rules/programmes/leaf-schemas";

/** Every source that stands in a version, wherever it stands. */
export function versionSources(value: unknown): Source[] {
  if (typeof value !== "object" || value === null) return [];
  const read = source.safeParse(value);
  return read.success ? [read.data] : Object.values(value).flatMap(versionSources);
}
