import { and, asc, eq, isNull } from "drizzle-orm";
import { AccessDenied, demand, permit, requireAccess, type SectionRow } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Database, Sql } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { type StoredData, sections } from "~/db/schema/applications";
import { documentBytes, documents } from "~/db/schema/submissions";
import type { NoticeMail } from "~/db/telling/notify";
import { tellLead } from "~/db/telling/tell-lead";
import { instant } from "~/db/values/instant";
import { isOnBehalf, textOf } from "~/db/values/section-names";
import { newId, sha256 } from "~/db/values/token";
import type { CopyKind } from "~/forms/uploads/copy-kind";
import type { AttachmentKind } from "~/rules/facts/facts";
import { awaitReading } from "./await-reading";
import { clearSlot } from "./clear-slot";
import { fileChanged, openForFiles } from "./file-change";

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
  /** For telling the lead of a partner's file; left out where files are taken over with a whole application. */
  noticeMail?: NoticeMail;
  now: string;
};

async function sectionRow(tx: Transaction, applicationId: string, name: string): Promise<SectionRow> {
  const place = and(eq(sections.applicationId, applicationId), eq(sections.name, name));
  const [row] = await tx.sql.select().from(sections).where(place);
  if (!row) throw new AccessDenied(false, "Diesen Abschnitt gibt es nicht.");
  return row;
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

async function tellOfFile(
  tx: Transaction,
  actor: Actor,
  { applicationId, noticeMail, now }: NewDocument,
  { organisationId, data }: { organisationId: string; data: StoredData },
): Promise<void> {
  if (!noticeMail) return;
  const told = { applicationId, organisationId, participant: textOf(data, "name"), noticeMail, now };
  await tellLead(tx, actor, { kind: "partner.uploaded", ...told });
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
    await openForFiles(tx, actor, place, { act: "document.add", section, now });
    const enteredByLead = ownerOrganisationId === application.leadOrganisationId && isOnBehalf(section, data);
    const meta = metaOf(given, enteredByLead);
    const replaced = await clearSlot(tx, meta, { replacedBy: meta.id, now });
    await tx.sql.insert(documents).values({ ...meta, addedBy: actor.personId });
    await tx.sql.insert(documentBytes).values({ documentId: meta.id, bytes: Buffer.from(bytes) });
    await awaitReading(tx, meta);
    const detail = {
      sha256: meta.sha256,
      ...(replaced && { replaced }),
      ...(enteredByLead && { enteredByLead }),
    };
    await tellOfFile(tx, actor, given, { organisationId: ownerOrganisationId, data });
    await fileChanged(tx, actor, place, { act: "added", document: meta.id, section, detail, now });
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
    const { section } = row;
    await openForFiles(tx, actor, inside, { act: "document.remove", section, now });
    await tx.sql
      .update(documents)
      .set({ removedAt: instant(now) })
      .where(place);
    await fileChanged(tx, actor, inside, { act: "removed", document: documentId, section, now });
  });
}
