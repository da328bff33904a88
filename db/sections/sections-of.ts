import { asc, eq } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { type StoredData, sections, type UnparsedTexts } from "~/db/schema/applications";
import { organisations, people } from "~/db/schema/people";

export type LoadedSection = {
  name: string;
  position: number;
  version: number;
  data: StoredData;
  unparsed: UnparsedTexts;
  ownerOrganisationId: string;
  ownerName: string;
  /** Filled in by the lead for a partner. */
  enteredByLead: boolean;
  updatedAt: string;
  /** Name of the person. */
  updatedBy: string;
};

/** A section with those that were taken out, which can come back. */
export type KeptSection = LoadedSection & { removedAt: string | null };

/** All sections of an application, in their order. */
export async function sectionsOf(sql: Sql, applicationId: string): Promise<KeptSection[]> {
  return sql
    .select({
      name: sections.name,
      position: sections.position,
      version: sections.version,
      data: sections.data,
      unparsed: sections.unparsed,
      ownerOrganisationId: sections.ownerOrganisationId,
      ownerName: organisations.name,
      enteredByLead: sections.enteredByLead,
      updatedAt: sections.updatedAt,
      updatedBy: people.name,
      removedAt: sections.removedAt,
    })
    .from(sections)
    .innerJoin(organisations, eq(organisations.id, sections.ownerOrganisationId))
    .innerJoin(people, eq(people.id, sections.updatedBy))
    .where(eq(sections.applicationId, applicationId))
    .orderBy(asc(sections.position));
}

/** Those that stand in the application. */
export function inPlace(all: readonly KeptSection[]): LoadedSection[] {
  return all.filter((row) => row.removedAt === null).map(({ removedAt: _, ...section }) => section);
}
