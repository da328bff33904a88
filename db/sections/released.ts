import { and, desc, eq, inArray } from "drizzle-orm";
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
async function clearedLast(sql: Sql, applicationId: string): Promise<Map<string, ClearedContents>> {
  const rows = await sql
    .select({ part: clearances.part, contents: clearances.contents })
    .from(clearances)
    .where(and(eq(clearances.applicationId, applicationId), eq(clearances.event, "cleared")))
    .orderBy(desc(clearances.sequence));
  const found = new Map<string, ClearedContents>();
  for (const { part, contents } of rows) if (!found.has(part)) found.set(part, contents);
  return found;
}

/** Whether one who takes part reads the file: of its own part, of the lead's, or of what another has cleared. */
export async function isFileReleased(
  sql: Sql,
  { application, stands }: Asking,
  file: { id: string; section: string; owner: string },
): Promise<boolean> {
  const part = partOf(file.section, file.owner, application.leadOrganisationId);
  const cleared = part === LEAD_PART ? null : (await clearedLast(sql, application.id)).get(part);
  const released = cleared ? (cleared.documents ?? []).includes(file.id) : false;
  const { textHeldBack } = application;
  return decideReading(stands, { owner: file.owner, isLeads: part === LEAD_PART, textHeldBack, released })
    .allowed;
}

async function versionsOf(sql: Sql, applicationId: string, wanted: readonly string[]) {
  if (wanted.length === 0) return [];
  return sql
    .select({ name: revisions.section, version: revisions.version, data: revisions.data })
    .from(revisions)
    .where(and(eq(revisions.applicationId, applicationId), inArray(revisions.section, [...wanted])));
}

export type Released = {
  /** Section → what it says to this reader. */
  data: ReadonlyMap<string, ReleasedData>;
  /** Of parts of others: the files that were cleared with them. */
  clearedFiles: ReadonlySet<string>;
};

/**
 * The application as one who takes part may read it: its own part as it stands, the lead's unless it holds its text
 * back, and another's as its approver cleared it last. What was submitted is read as a submission, whatever this says.
 */
export async function releasedSections(
  sql: Sql,
  { application, stands }: Asking,
  sections: readonly LoadedSection[],
): Promise<Released> {
  const cleared = await clearedLast(sql, application.id);
  const { leadOrganisationId, textHeldBack } = application;
  const clearedVersion = (part: string, name: string) => cleared.get(part)?.versions?.[name];
  const earlier = await versionsOf(
    sql,
    application.id,
    sections.flatMap(({ name, version }) => ((clearedVersion(name, name) ?? version) < version ? name : [])),
  );
  const data = new Map<string, ReleasedData>();
  for (const { name, ownerOrganisationId: owner, version, data: now } of sections) {
    const part = partOf(name, owner, leadOrganisationId);
    const at = clearedVersion(part, name);
    const isLeads = part === LEAD_PART;
    const reading = decideReading(stands, { owner, isLeads, textHeldBack, released: at !== undefined });
    const asItStands = reading.allowed && (reading.by !== "clearance" || at === version);
    const kept = earlier.find((one) => one.name === name && one.version === at)?.data ?? null;
    data.set(name, asItStands ? now : reading.allowed ? kept : null);
  }
  return { data, clearedFiles: new Set([...cleared.values()].flatMap(({ documents }) => documents ?? [])) };
}
