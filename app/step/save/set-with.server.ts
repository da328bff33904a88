import type { CaseView } from "~/app/case/case-view.server";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";

/** The sections as stored, with some of them as they were or have become. */
export function setWith({ stored }: CaseView, others: { name: string; data: object }[]): SectionSet {
  const data = new Map(others.map((one) => [one.name, one.data]));
  return sectionSetOf(
    stored.sections.map((row) => ({ name: row.name, data: data.get(row.name) ?? row.data })),
  );
}
