import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Aspect } from "~/forms/comparison/comparison";
import type { Unreadable } from "~/forms/uploads/reading/read-text";
import { permit } from "../access/access";
import type { Actor } from "../access/policy/actor";
import { decide } from "../access/policy/decide";
import type { DocumentMeta } from "../documents/documents";
import type { Database, Sql } from "../engine/open";
import { people } from "../schema/people";
import { comparisonNotes, documentTexts } from "../schema/readings";
import { documents, submissionDocuments, submissions } from "../schema/submissions";
import { findSubmission } from "../submissions/submissions";

export type ComparisonNote = {
  aspect: Aspect | "whole";
  expected: string;
  /** Name of the person. */
  by: string;
  at: string;
};

/** A resolution as its file says it, with what people noted beside it. */
export type Reading = Pick<DocumentMeta, "section" | "name" | "sha256" | "copyKind"> & {
  documentId: string;
  pages: string[] | null;
  cut: boolean;
  unreadable: Unreadable | null;
  /** Null while it waits to be read. */
  readAt: string | null;
  notes: ComparisonNote[];
};

async function notesOf(sql: Sql, ids: readonly string[]) {
  return sql
    .select({
      documentId: comparisonNotes.documentId,
      aspect: comparisonNotes.aspect,
      expected: comparisonNotes.expected,
      by: people.name,
      at: comparisonNotes.notedAt,
    })
    .from(comparisonNotes)
    .innerJoin(people, eq(people.id, comparisonNotes.notedBy))
    .where(inArray(comparisonNotes.documentId, [...ids]));
}

const columns = {
  documentId: documents.id,
  section: documents.section,
  name: documents.name,
  sha256: documents.sha256,
  copyKind: documents.copyKind,
  pages: documentTexts.pages,
  cut: documentTexts.cut,
  unreadable: documentTexts.unreadable,
  readAt: documentTexts.readAt,
};

async function withNotes(sql: Sql, rows: Omit<Reading, "notes">[]): Promise<Reading[]> {
  const notes = await notesOf(
    sql,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row) => ({
    ...row,
    notes: notes.flatMap(({ documentId, ...note }) => (documentId === row.documentId ? [note] : [])),
  }));
}

/** The resolutions of the application as it stands, those this person may read. @throws AccessDenied outside. */
export async function loadReadings(db: Database, actor: Actor, applicationId: string): Promise<Reading[]> {
  const { stands, ownerOf } = await permit(db.reader, actor, "application.read", { applicationId });
  const rows = await db.reader
    .select(columns)
    .from(documents)
    .innerJoin(documentTexts, eq(documentTexts.documentId, documents.id))
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.kind, "resolution"),
        isNull(documents.removedAt),
      ),
    )
    .orderBy(asc(documents.addedAt), asc(documents.id));
  const readable = rows.filter(({ section }) => decide("document.read", stands, ownerOf(section)).allowed);
  return withNotes(db.reader, readable);
}

/** The resolutions of a sealed package, for who may read it; a partner sees those of its own part. */
export async function loadSubmittedReadings(
  db: Database,
  actor: Actor,
  { number, version }: { number: string; version: number },
): Promise<Reading[]> {
  const found = await findSubmission(db.reader, actor, number, version);
  if (!found) return [];
  const place: SQL | undefined = and(
    eq(submissions.number, number),
    eq(submissions.version, version),
    eq(documents.kind, "resolution"),
  );
  const rows = await db.reader
    .select(columns)
    .from(submissions)
    .innerJoin(submissionDocuments, eq(submissionDocuments.submissionId, submissions.id))
    .innerJoin(documents, eq(documents.id, submissionDocuments.documentId))
    .innerJoin(documentTexts, eq(documentTexts.documentId, documents.id))
    .where(place)
    .orderBy(asc(documents.addedAt), asc(documents.id));
  const own = found.place;
  const readable =
    found.access === "partner"
      ? rows.filter(({ section }) => decide("document.read", own.stands, own.ownerOf(section)).allowed)
      : rows;
  return withNotes(db.reader, readable);
}
