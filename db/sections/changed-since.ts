import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { revisions, sections } from "~/db/schema/applications";
import { documents, submissionDocuments, submissions } from "~/db/schema/submissions";

/** What a submission is made of: the version of every section, and its files by id. */
export type Contents = { versions: Record<string, number>; documents: string[] };

/** Names of the sections (and "documents") in which the two differ. */
export function differences(one: Contents, other: Contents): string[] {
  const names = new Set([...Object.keys(one.versions), ...Object.keys(other.versions)]);
  const moved = [...names].filter((name) => one.versions[name] !== other.versions[name]);
  const same =
    one.documents.length === other.documents.length &&
    one.documents.every((id) => other.documents.includes(id));
  return same ? moved : [...moved, "documents"];
}

/** The contents as they stand; those of removed participants do not count. */
export async function currentContents(sql: Sql, ids: string[]): Promise<Map<string, Contents>> {
  const found = new Map(ids.map((id): [string, Contents] => [id, { versions: {}, documents: [] }]));
  const parts = await sql
    .select({ id: sections.applicationId, name: sections.name, version: sections.version })
    .from(sections)
    .where(and(inArray(sections.applicationId, ids), isNull(sections.removedAt)));
  for (const { id, name, version } of parts) {
    const contents = found.get(id);
    if (contents) contents.versions[name] = version;
  }
  const files = await sql
    .select({ id: documents.applicationId, document: documents.id })
    .from(documents)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    .where(
      and(inArray(documents.applicationId, ids), isNull(documents.removedAt), isNull(sections.removedAt)),
    );
  for (const { id, document } of files) found.get(id)?.documents.push(document);
  return found;
}

/** The contents as last submitted, of those applications that were submitted. */
export async function submittedContents(sql: Sql, ids: string[]): Promise<Map<string, Contents>> {
  const rows = await sql
    .select({
      id: submissions.id,
      applicationId: submissions.applicationId,
      versions: submissions.sectionVersions,
    })
    .from(submissions)
    .where(inArray(submissions.applicationId, ids))
    .orderBy(desc(submissions.version));
  const found = new Map<string, Contents>();
  const bySubmission = new Map<string, Contents>();
  for (const { id, applicationId, versions } of rows) {
    if (found.has(applicationId)) continue;
    const contents = { versions, documents: [] };
    found.set(applicationId, contents);
    bySubmission.set(id, contents);
  }
  if (found.size === 0) return found;
  const files = await sql
    .select()
    .from(submissionDocuments)
    .where(inArray(submissionDocuments.submissionId, [...bySubmission.keys()]));
  for (const { submissionId, documentId } of files)
    bySubmission.get(submissionId)?.documents.push(documentId);
  return found;
}

type Moved = { section: string; then: number };

/** Whether every section says what it said in its earlier version: what was changed and put back is no change. */
async function saysTheSame(sql: Sql, applicationId: string, moved: Moved[]): Promise<boolean> {
  const pairs = moved.map(({ section, then }) =>
    and(eq(revisions.section, section), eq(revisions.version, then)),
  );
  const rows = await sql
    .select({ before: revisions, now: sections })
    .from(revisions)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, revisions.applicationId), eq(sections.name, revisions.section)),
    )
    .where(and(eq(revisions.applicationId, applicationId), or(...pairs)));
  const same = rows.filter(
    ({ before, now }) =>
      isDeepStrictEqual(before.data, now.data) && isDeepStrictEqual(before.unparsed, now.unparsed),
  );
  return same.length === moved.length;
}

/** Which of these applications differ from what was last submitted; one never submitted does not. */
export async function changedSince(sql: Sql, ids: string[]): Promise<Set<string>> {
  const submitted = await submittedContents(sql, ids);
  if (submitted.size === 0) return new Set();
  const current = await currentContents(sql, [...submitted.keys()]);
  const changed = new Set<string>();
  for (const [id, contents] of current) {
    const last = submitted.get(id);
    if (last === undefined) continue;
    const names = differences(last, contents);
    if (names.length === 0) continue;
    const moved = names.flatMap((section): Moved[] => {
      const then = last.versions[section];
      return then === undefined || contents.versions[section] === undefined ? [] : [{ section, then }];
    });
    if (moved.length < names.length || !(await saysTheSame(sql, id, moved))) changed.add(id);
  }
  return changed;
}
