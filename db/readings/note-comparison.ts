import { and, eq } from "drizzle-orm";
import type { Aspect } from "~/forms/comparison/comparison";
import { AccessDenied, permit } from "../access/access";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { comparisonNotes } from "../schema/readings";
import { documents } from "../schema/submissions";
import { instant } from "../values/instant";

export type NotedPlace = {
  applicationId: string;
  documentId: string;
  /** "whole": the file, where a machine can compare nothing. */
  aspect: Aspect | "whole";
  now: string;
};

/** @throws AccessDenied for files of others. */
async function permitNote(
  tx: Transaction,
  actor: Actor,
  { applicationId, documentId }: NotedPlace,
): Promise<void> {
  const [row] = await tx.sql
    .select({ section: documents.section })
    .from(documents)
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.applicationId, applicationId),
        eq(documents.kind, "resolution"),
      ),
    );
  if (!row) throw new AccessDenied(false, "Dieses Dokument gibt es nicht.");
  await permit(tx.sql, actor, "comparison.note", { applicationId, section: row.section });
}

/** "Geprüft, stimmt": the person compared what was entered (`expected`) with the paper. A later note takes its place. */
export async function noteComparison(
  db: Database,
  actor: Actor,
  given: NotedPlace & { expected: string },
): Promise<void> {
  const { applicationId, documentId, aspect, expected, now } = given;
  await transaction(db, async (tx) => {
    await permitNote(tx, actor, given);
    const note = { expected, notedBy: actor.personId, notedAt: instant(now) };
    await tx.sql
      .insert(comparisonNotes)
      .values({ documentId, aspect, ...note })
      .onConflictDoUpdate({ target: [comparisonNotes.documentId, comparisonNotes.aspect], set: note });
    const detail = { document: documentId, aspect };
    await appendAudit(tx, { now, actor, action: "comparison.noted", applicationId, detail });
  });
}

/** Takes the note back; the log keeps that there was one. */
export async function withdrawNote(db: Database, actor: Actor, given: NotedPlace): Promise<void> {
  const { applicationId, documentId, aspect, now } = given;
  await transaction(db, async (tx) => {
    await permitNote(tx, actor, given);
    const { changes } = await tx.sql
      .delete(comparisonNotes)
      .where(and(eq(comparisonNotes.documentId, documentId), eq(comparisonNotes.aspect, aspect)));
    if (changes === 0) return;
    const detail = { document: documentId, aspect };
    await appendAudit(tx, { now, actor, action: "comparison.note-withdrawn", applicationId, detail });
  });
}
