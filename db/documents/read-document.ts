import { and, eq, isNull, type SQL } from "drizzle-orm";
import { type ActorPlace, accessOf, findPlace } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import { receivedVersions } from "~/db/access/reached-by";
import type { Database, Sql } from "~/db/engine/open";
import { sections } from "~/db/schema/applications";
import { documentBytes, documents, submissionDocuments, submissions } from "~/db/schema/submissions";
import { isFileReleased } from "~/db/sections/released";
import { type DocumentMeta, metaColumns } from "./documents";

/** Whether the file is in a submission; with `received`, in one of these. */
async function wasSubmitted(sql: Sql, documentId: string, received?: SQL): Promise<boolean> {
  const [sent] = await sql
    .select({ id: submissions.id })
    .from(submissionDocuments)
    .innerJoin(submissions, eq(submissions.id, submissionDocuments.submissionId))
    .where(and(eq(submissionDocuments.documentId, documentId), received))
    .limit(1);
  return sent !== undefined;
}

/** Whether the file counts or once did: replaced or taken out it stays to be read, unless its participant was removed. */
async function isKept(sql: Sql, documentId: string): Promise<boolean> {
  const [found] = await sql
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    .where(and(eq(documents.id, documentId), isNull(sections.removedAt)));
  return found !== undefined;
}

async function mayReadDraftFile(sql: Sql, place: ActorPlace, meta: DocumentMeta): Promise<boolean> {
  const { stands, ownerOf } = place;
  if (decide("document.read", stands, ownerOf(meta.section)).allowed) return true;
  if (!accessOf(place)) return false;
  const [row] = await sql
    .select({ owner: sections.ownerOrganisationId })
    .from(documents)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    // What others replaced or took out again is theirs alone.
    .where(and(eq(documents.id, meta.id), isNull(documents.removedAt)));
  return row !== undefined && isFileReleased(sql, place, { ...row, id: meta.id, section: meta.section });
}

/**
 * Current and earlier files are read by the lead, by a partner those of its own part and those released to it; submitted
 * ones by all who take part, though they were removed since, and by those to whom they came.
 */
async function mayRead(sql: Sql, actor: Actor, meta: DocumentMeta): Promise<boolean> {
  const place = await findPlace(sql, actor, meta.applicationId);
  if (!place || place.application.deletedAt !== null) return false;
  if ((await isKept(sql, meta.id)) && (await mayReadDraftFile(sql, place, meta))) return true;
  if (!decide("submission.read", place.stands).allowed) return false;
  return wasSubmitted(sql, meta.id, accessOf(place) ? undefined : receivedVersions(sql, actor));
}

/** A file with its bytes for those who may read it. Null for everybody else. */
export async function readDocument(
  db: Database,
  actor: Actor,
  documentId: string,
): Promise<{ meta: DocumentMeta; bytes: Uint8Array } | null> {
  const [meta] = await db.reader.select(metaColumns).from(documents).where(eq(documents.id, documentId));
  if (!meta || !(await mayRead(db.reader, actor, meta))) return null;
  const [row] = await db.reader
    .select({ bytes: documentBytes.bytes })
    .from(documentBytes)
    .where(eq(documentBytes.documentId, documentId));
  return row ? { meta, bytes: row.bytes } : null;
}
