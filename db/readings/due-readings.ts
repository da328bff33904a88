import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { ReadText, Unreadable } from "~/forms/uploads/reading/read-text";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { documentTexts } from "../schema/readings";
import { documentBytes, documents } from "../schema/submissions";
import { instant } from "../values/instant";

/** Longer than any reading takes: a file that is being read is nobody else's, one whose reader stopped is again. */
const CLAIM_SECONDS = 120;
/** A file at which the program stopped so often is left alone. */
const MOST_ATTEMPTS = 3;

export type DueReading = { documentId: string; bytes: Uint8Array };

const ended = (pages: string[] | null, cut: boolean, unreadable: Unreadable | null, now: string) => ({
  pages,
  cut,
  unreadable,
  dueAt: null,
  readAt: instant(now),
});

async function giveUp(tx: Transaction, documentId: string, now: string): Promise<void> {
  const place = eq(documentTexts.documentId, documentId);
  await tx.sql
    .update(documentTexts)
    .set(ended(null, false, "tooSlow", now))
    .where(place);
}

/**
 * The file that has waited longest, or this one, now taken by the caller, who records what it read. Null where
 * nothing waits.
 */
export async function claimReading(
  db: Database,
  { documentId, now }: { documentId?: string; now: string },
): Promise<DueReading | null> {
  return transaction(db, async (tx) => {
    for (;;) {
      const [row] = await tx.sql
        .select({ documentId: documentTexts.documentId, attempts: documentTexts.attempts })
        .from(documentTexts)
        .where(
          and(
            lte(documentTexts.dueAt, instant(now)),
            documentId === undefined ? undefined : eq(documentTexts.documentId, documentId),
          ),
        )
        .orderBy(asc(documentTexts.dueAt))
        .limit(1);
      if (!row) return null;
      if (row.attempts >= MOST_ATTEMPTS) {
        await giveUp(tx, row.documentId, now);
        continue;
      }
      const until = new Date(Date.parse(now) + CLAIM_SECONDS * 1000).toISOString();
      await tx.sql
        .update(documentTexts)
        .set({ dueAt: instant(until), attempts: row.attempts + 1 })
        .where(eq(documentTexts.documentId, row.documentId));
      const [found] = await tx.sql
        .select({ bytes: documentBytes.bytes })
        .from(documentBytes)
        .where(eq(documentBytes.documentId, row.documentId));
      if (found) return { documentId: row.documentId, bytes: found.bytes };
      await giveUp(tx, row.documentId, now);
    }
  });
}

/** Keeps what was read; a second reader of the same file changes nothing. */
export async function recordReading(
  db: Database,
  { documentId, read, now }: { documentId: string; read: ReadText; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const result = read.ok ? ended(read.pages, read.cut, null, now) : ended(null, false, read.reason, now);
    const { changes } = await tx.sql
      .update(documentTexts)
      .set(result)
      .where(and(eq(documentTexts.documentId, documentId), isNotNull(documentTexts.dueAt)));
    if (changes === 0) return;
    const [row] = await tx.sql
      .select({ applicationId: documents.applicationId })
      .from(documents)
      .where(eq(documents.id, documentId));
    const detail = {
      document: documentId,
      ...(read.ok ? { pages: read.pages.length } : { unreadable: read.reason }),
    };
    const applicationId = row?.applicationId;
    await appendAudit(tx, {
      now,
      actor: null,
      action: "document.read",
      ...(applicationId !== undefined && { applicationId }),
      detail,
    });
  });
}
