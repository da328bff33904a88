import { and, desc, eq, or } from "drizzle-orm";
import { decide } from "~/db/access/policy/decide";
import { decideReading } from "~/db/access/policy/decide-reading";
import type { Stand } from "~/db/access/policy/standing";
import { LEAD_PART, partOf } from "~/db/clearances/part";
import type { Sql } from "~/db/engine/open";
import { revisions, type StoredData } from "~/db/schema/applications";
import { type ClearedContents, clearances } from "~/db/schema/clearances";
import type { LoadedSection } from "./sections-of";

type Application = { id: string; leadOrganisationId: string; textHeldBack: boolean };
type Asking = { application: Application; stands: readonly Stand[] };

/** What a section says to one who takes part; null: as good as never entered. */
export type ReleasedData = StoredData | null;

/** Part → what its approver cleared last: sections with their versions, and files. */
type Cleared = ReadonlyMap<string, ClearedContents>;

async function clearedLast(sql: Sql, applicationId: string): Promise<Cleared> {
  const rows = await sql
    .select({ part: clearances.part, contents: clearances.contents })
    .from(clearances)
    .where(and(eq(clearances.applicationId, applicationId), eq(clearances.event, "cleared")))
    .orderBy(desc(clearances.sequence));
  const found = new Map<string, ClearedContents>();
  for (const { part, contents } of rows) if (!found.has(part)) found.set(part, contents);
  return found;
}

/** Of what belongs to a part. `released`: that was among what its approver cleared. */
function readingOf(
  { application: { textHeldBack }, stands }: Asking,
  { owner, part, released }: { owner: string; part: string; released: boolean },
) {
  return decideReading(stands, { owner, isLeads: part === LEAD_PART, textHeldBack, released });
}

type File = { id: string; section: string };

/** Whether one who takes part reads the file: of its own part, of the lead's, or of what another has cleared. */
function readsFile(asking: Asking, cleared: Cleared, { id, section, owner }: File & { owner: string }) {
  const part = partOf(section, owner, asking.application.leadOrganisationId);
  const released = cleared.get(part)?.documents?.includes(id) ?? false;
  return readingOf(asking, { owner, part, released }).allowed;
}

export async function isFileReleased(
  sql: Sql,
  asking: Asking,
  file: File & { owner: string },
): Promise<boolean> {
  return readsFile(asking, await clearedLast(sql, asking.application.id), file);
}

type Version = { name: string; version: number };

async function versionsOf(sql: Sql, applicationId: string, wanted: readonly Version[]) {
  if (wanted.length === 0) return [];
  const each = wanted.map(({ name, version }) =>
    and(eq(revisions.section, name), eq(revisions.version, version)),
  );
  return sql
    .select({ name: revisions.section, data: revisions.data })
    .from(revisions)
    .where(and(eq(revisions.applicationId, applicationId), or(...each)));
}

export type Released = {
  /** Section → what it says to this reader. */
  data: ReadonlyMap<string, ReleasedData>;
  /** Ids of the files that this reader reads. */
  files: ReadonlySet<string>;
};

type Draft = { sections: readonly LoadedSection[]; documents: readonly File[] };

/**
 * The application as one who takes part may read it: its own part as it stands, the lead's unless it holds its text
 * back, and another's as its approver cleared it last. What was submitted is read as a submission, whatever this says.
 */
export async function releasedSections(
  sql: Sql,
  { application, stands }: Asking,
  { sections, documents }: Draft,
): Promise<Released> {
  if (decide("part.read", stands).allowed) {
    return {
      data: new Map(sections.map(({ name, data }) => [name, data])),
      files: new Set(documents.map(({ id }) => id)),
    };
  }
  const asking = { application, stands };
  const cleared = await clearedLast(sql, application.id);
  const read = sections.map(({ name, ownerOrganisationId: owner, version, data }) => {
    const part = partOf(name, owner, application.leadOrganisationId);
    const at = cleared.get(part)?.versions?.[name];
    const reading = readingOf(asking, { owner, part, released: at !== undefined });
    const asItStands = reading.allowed && (reading.by !== "clearance" || at === version);
    return { name, now: asItStands ? data : null, before: reading.allowed && !asItStands ? at : undefined };
  });
  const earlier = await versionsOf(
    sql,
    application.id,
    read.flatMap(({ name, before }) => (before === undefined ? [] : { name, version: before })),
  );
  const kept = new Map(earlier.map(({ name, data }) => [name, data]));
  const owners = new Map(sections.map((one) => [one.name, one.ownerOrganisationId]));
  const reads = ({ id, section }: File) => {
    const owner = owners.get(section);
    return owner !== undefined && readsFile(asking, cleared, { id, section, owner });
  };
  return {
    data: new Map(read.map(({ name, now }) => [name, now ?? kept.get(name) ?? null])),
    files: new Set(documents.filter(reads).map(({ id }) => id)),
  };
}
