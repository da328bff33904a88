import { type SectionSet, sectionSetOf } from "../interchange/section-set";

type Named = { name: string; data: Record<string, unknown> };

/** The sections as stored, with some of them as they were or have become. */
export function setWith(
  stored: readonly Named[],
  others: readonly { section: string; data: Record<string, unknown> }[],
): SectionSet {
  const data = new Map(others.map((one) => [one.section, one.data]));
  return sectionSetOf(stored.map((row) => ({ name: row.name, data: data.get(row.name) ?? row.data })));
}
