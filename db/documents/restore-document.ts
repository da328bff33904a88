import { and, desc, eq } from "drizzle-orm";
import { AccessDenied, demand, requireAccess } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { documents } from "~/db/schema/submissions";
import { Refusal } from "~/db/values/refusal";
import { clearSlot } from "./clear-slot";
import { removeDocument } from "./documents";
import { fileChanged, openForFiles } from "./file-change";

type Given = { applicationId: string; documentId: string; now: string };
/** `instead`: the only file whose place it may take. */
type Restored = Given & { instead?: string };

const ANOTHER_CAME =
  "Inzwischen hat jemand eine andere Datei hochgeladen. Es wurde nichts geändert; laden Sie die Seite neu.";

async function rowOf(tx: Transaction, { applicationId, documentId }: Given) {
  const [row] = await tx.sql
    .select({ section: documents.section, slot: documents.slot, removedAt: documents.removedAt })
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.applicationId, applicationId)));
  if (!row) throw new AccessDenied(false, "Dieses Dokument gibt es nicht.");
  return row;
}

/**
 * An earlier file counts again, with what was read in it; the one in its place becomes an earlier one.
 * @throws AccessDenied for files of others, Refusal where the part is not to be changed now
 */
export async function restoreDocument(db: Database, actor: Actor, given: Restored): Promise<void> {
  const { applicationId, documentId, instead, now } = given;
  await transaction(db, async (tx) => {
    const place = await requireAccess(tx.sql, actor, applicationId);
    const { section, slot, removedAt } = await rowOf(tx, given);
    demand(decide("document.add", place.stands, place.ownerOf(section)));
    if (removedAt === null) return;
    await openForFiles(tx, actor, place, { act: "document.add", section, now });
    const replaced = await clearSlot(tx, { applicationId, section, slot }, { replacedBy: documentId, now });
    if (instead !== undefined && replaced !== instead) throw new Refusal(ANOTHER_CAME);
    await tx.sql
      .update(documents)
      .set({ removedAt: null, replacedBy: null })
      .where(eq(documents.id, documentId));
    const detail = replaced ? { replaced } : {};
    await fileChanged(tx, actor, place, { act: "restored", document: documentId, section, detail, now });
  });
}

/** Takes an upload back: the file whose place it took counts again; where there was none, none does. */
export async function takeBackDocument(db: Database, actor: Actor, given: Given): Promise<void> {
  const { applicationId, documentId } = given;
  const [before] = await db.reader
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.replacedBy, documentId), eq(documents.applicationId, applicationId)))
    .orderBy(desc(documents.removedAt))
    .limit(1);
  if (before) await restoreDocument(db, actor, { ...given, documentId: before.id, instead: documentId });
  else await removeDocument(db, actor, given);
}
