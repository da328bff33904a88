import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import {
  AccessDenied,
  type ActorPlace,
  demand,
  permit,
  requireAccess,
  type SectionRow,
} from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import { openForChange } from "~/db/clearances/open-for-change";
import { partOf } from "~/db/clearances/part";
import type { Database, Sql } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { applications, sections } from "~/db/schema/applications";
import { documentBytes, documents } from "~/db/schema/submissions";
import { instant } from "~/db/values/instant";
import { isOnBehalf } from "~/db/values/section-names";
import { newId, sha256 } from "~/db/values/token";
import type { CopyKind } from "~/forms/uploads/copy-kind";
import type { AttachmentKind } from "~/rules/facts/facts";
import { awaitReading } from "./await-reading";

export type DocumentMeta = Omit<typeof documents.$inferSelect, "replacedBy" | "removedAt" | "addedBy">;

/** All but the bytes. */
export const metaColumns = {
  id: documents.id,
  applicationId: documents.applicationId,
  section: documents.section,
  slot: documents.slot,
  kind: documents.kind,
  copyKind: documents.copyKind,
  name: documents.name,
  note: documents.note,
  sha256: documents.sha256,
  size: documents.size,
  pages: documents.pages,
  enteredByLead: documents.enteredByLead,
  addedAt: documents.addedAt,
};

/** The files that count now, in the order in which they came; those of removed participants do not. */
export async function currentDocuments(sql: Sql, applicationId: string): Promise<DocumentMeta[]> {
  return sql
    .select(metaColumns)
    .from(documents)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    .where(
      and(
        eq(documents.applicationId, applicationId),
        isNull(documents.removedAt),
        isNull(sections.removedAt),
      ),
    )
    .orderBy(asc(documents.addedAt), asc(documents.id));
}

/** A file whose place another one took. */
export type EarlierDocument = Pick<DocumentMeta, "id" | "section" | "kind" | "name" | "addedAt"> & {
  replacedAt: string;
};

/** The files that were replaced, the latest first. */
export async function earlierDocuments(sql: Sql, applicationId: string): Promise<EarlierDocument[]> {
  const { id, section, kind, name, addedAt } = metaColumns;
  const rows = await sql
    .select({ id, section, kind, name, addedAt, replacedAt: documents.removedAt })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNotNull(documents.replacedBy)))
    .orderBy(desc(documents.removedAt), desc(documents.id));
  return rows.map((row) => ({ ...row, replacedAt: row.replacedAt ?? row.addedAt }));
}

export type NewDocument = {
  applicationId: string;
  section: string;
  /** A file with a slot takes the place of the one there; without, it is added. */
  slot?: string;
  kind: AttachmentKind;
  copyKind?: CopyKind;
  /** Name as the person's file was called. */
  name: string;
  note?: string;
  pages: number;
  bytes: Uint8Array;
  now: string;
};

async function sectionRow(tx: Transaction, applicationId: string, name: string): Promise<SectionRow> {
  const place = and(eq(sections.applicationId, applicationId), eq(sections.name, name));
  const [row] = await tx.sql.select().from(sections).where(place);
  if (!row) throw new AccessDenied(false, "Diesen Abschnitt gibt es nicht.");
  return row;
}

async function clearSlot(tx: Transaction, given: NewDocument, replacedBy: string): Promise<string | null> {
  if (given.slot === undefined) return null;
  const [replaced] = await tx.sql
    .update(documents)
    .set({ removedAt: instant(given.now), replacedBy })
    .where(
      and(
        eq(documents.applicationId, given.applicationId),
        eq(documents.section, given.section),
        eq(documents.slot, given.slot),
        isNull(documents.removedAt),
      ),
    )
    .returning({ id: documents.id });
  return replaced?.id ?? null;
}

async function touch(tx: Transaction, applicationId: string, now: string): Promise<void> {
  const change = { updatedAt: instant(now) };
  await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
}

type FileChange = { act: "document.add" | "document.remove"; section: string; now: string };

/** @throws Refusal where the section's part is not to be changed now */
async function openFor(tx: Transaction, actor: Actor, place: ActorPlace, { act, section, now }: FileChange) {
  const lead = place.application.leadOrganisationId;
  const organisationId = place.ownerOf(section) ?? lead;
  const part = partOf(section, organisationId, lead);
  const change = { act, section, part, changed: "documents", organisationId, now };
  await openForChange(tx, actor, place, change);
}

function metaOf(given: NewDocument, enteredByLead: boolean): DocumentMeta {
  const { applicationId, section, slot = null, kind, copyKind = null, note = null, pages, bytes } = given;
  return {
    id: newId(),
    applicationId,
    section,
    slot,
    kind,
    copyKind,
    name: given.name.normalize("NFC"),
    note,
    sha256: sha256(bytes),
    size: bytes.byteLength,
    pages,
    enteredByLead,
    addedAt: instant(given.now),
  };
}

/**
 * Keeps an uploaded file, which the caller has checked, with the rights of its section. The file it
 * replaces keeps its row and its bytes. @throws AccessDenied for sections of others.
 */
export async function addDocument(db: Database, actor: Actor, given: NewDocument): Promise<DocumentMeta> {
  const { applicationId, section, bytes, now } = given;
  return transaction(db, async (tx) => {
    const place = await permit(tx.sql, actor, "document.add", { applicationId, section });
    const { application } = place;
    const { ownerOrganisationId, data } = await sectionRow(tx, applicationId, section);
    await openFor(tx, actor, place, { act: "document.add", section, now });
    const enteredByLead = ownerOrganisationId === application.leadOrganisationId && isOnBehalf(section, data);
    const meta = metaOf(given, enteredByLead);
    const replaced = await clearSlot(tx, given, meta.id);
    await tx.sql.insert(documents).values({ ...meta, addedBy: actor.personId });
    await tx.sql.insert(documentBytes).values({ documentId: meta.id, bytes: Buffer.from(bytes) });
    await awaitReading(tx, meta);
    await touch(tx, applicationId, now);
    const detail = { document: meta.id, section, sha256: meta.sha256, ...(replaced ? { replaced } : {}) };
    const mark = enteredByLead ? { enteredByLead } : {};
    await appendAudit(tx, {
      now,
      actor,
      action: "document.added",
      applicationId,
      detail: { ...detail, ...mark },
    });
    return meta;
  });
}

/** Takes a file out of the application; row and bytes stay. @throws AccessDenied for files of others. */
export async function removeDocument(
  db: Database,
  actor: Actor,
  { applicationId, documentId, now }: { applicationId: string; documentId: string; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const inside = await requireAccess(tx.sql, actor, applicationId);
    const place = and(eq(documents.id, documentId), eq(documents.applicationId, applicationId));
    const [row] = await tx.sql
      .select({ section: documents.section, removedAt: documents.removedAt })
      .from(documents)
      .where(place);
    if (!row) throw new AccessDenied(false, "Dieses Dokument gibt es nicht.");
    demand(decide("document.remove", inside.stands, inside.ownerOf(row.section)));
    // A second press changes nothing, so it lifts no clearance either.
    if (row.removedAt !== null) return;
    await openFor(tx, actor, inside, { act: "document.remove", section: row.section, now });
    await tx.sql
      .update(documents)
      .set({ removedAt: instant(now) })
      .where(place);
    await touch(tx, applicationId, now);
    const detail = { document: documentId, section: row.section };
    await appendAudit(tx, { now, actor, action: "document.removed", applicationId, detail });
  });
}
