import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Sql } from "~/db/engine/open";
import { sections } from "~/db/schema/applications";
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

/** Which of these applications differ from what was last submitted; one never submitted does not. */
export async function changedSince(sql: Sql, ids: string[]): Promise<Set<string>> {
  const submitted = await submittedContents(sql, ids);
  if (submitted.size === 0) return new Set();
  const current = await currentContents(sql, [...submitted.keys()]);
  const changed = [...current].filter(([id, contents]) => {
    const last = submitted.get(id);
    return last !== undefined && differences(last, contents).length > 0;
  });
  return new Set(changed.map(([id]) => id));
}
