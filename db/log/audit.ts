import { asc, desc, eq, gt, sql as raw } from "drizzle-orm";
import { permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import type { Transaction } from "~/db/engine/transaction";
import { auditLog } from "~/db/schema/log";
import { instant } from "~/db/values/instant";
import { sha256 } from "~/db/values/token";

const BEGINNING = "0".repeat(64);
const PAGE = 500;

export type AuditEntry = {
  now: string;
  /** Null: the operator's command line or the program itself. */
  actor: Pick<Actor, "personId"> | null;
  action: string;
  applicationId?: string;
  /** Ids and figures, never what was entered and never an address. */
  detail?: Record<string, unknown>;
};

type Row = typeof auditLog.$inferSelect;

function hashOf(row: Omit<Row, "hash">): string {
  const { sequence, at, actorId, action, applicationId, detail, previousHash } = row;
  return sha256(JSON.stringify([sequence, at, actorId, action, applicationId, detail, previousHash]));
}

/** Writes the entry in the transaction of the change it speaks of: both are kept or neither. */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const [last] = await tx.sql
    .select({ sequence: auditLog.sequence, hash: auditLog.hash })
    .from(auditLog)
    .where(eq(auditLog.sequence, raw`(SELECT max(sequence) FROM audit_log)`));
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: instant(entry.now),
    actorId: entry.actor?.personId ?? null,
    action: entry.action,
    applicationId: entry.applicationId ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    previousHash: last?.hash ?? BEGINNING,
  };
  await tx.sql.insert(auditLog).values({ ...row, hash: hashOf(row) });
}

export type AuditCheck =
  | {
      ok: true;
      entries: number;
      lastHash: string;
      /** Which entry has the hash that was expected; null for none: the end was cut off. */
      expectedAt?: number | null;
    }
  | { ok: false; brokenAt: number };

/**
 * Recomputes the whole chain. `brokenAt` is the first sequence number that is missing or does not fit.
 * Entries cut off at the end cannot be seen from inside: keep `lastHash` elsewhere and give it as
 * `expect` later.
 */
export async function verifyAuditChain(
  db: Pick<Database, "reader">,
  { expect }: { expect?: string } = {},
): Promise<AuditCheck> {
  let sequence = 0;
  let lastHash = BEGINNING;
  let expectedAt: number | null = expect === BEGINNING ? 0 : null;
  for (;;) {
    const page = await db.reader
      .select()
      .from(auditLog)
      .where(gt(auditLog.sequence, sequence))
      .orderBy(asc(auditLog.sequence))
      .limit(PAGE);
    if (page.length === 0) {
      return { ok: true, entries: sequence, lastHash, ...(expect !== undefined && { expectedAt }) };
    }
    for (const { hash, ...row } of page) {
      const fits = row.sequence === sequence + 1 && row.previousHash === lastHash && hashOf(row) === hash;
      if (!fits) return { ok: false, brokenAt: sequence + 1 };
      sequence = row.sequence;
      lastHash = hash;
      if (hash === expect) expectedAt = sequence;
    }
  }
}

export type AuditLine = {
  sequence: number;
  at: string;
  actorId: string | null;
  action: string;
  detail: unknown;
};

/** What happened to one application, newest first. @throws AccessDenied for everybody but the lead. */
export async function listAudit(
  db: Database,
  actor: Actor,
  applicationId: string,
  limit = 200,
): Promise<AuditLine[]> {
  await permit(db.reader, actor, "audit.read", { applicationId });
  const rows = await db.reader
    .select()
    .from(auditLog)
    .where(eq(auditLog.applicationId, applicationId))
    .orderBy(desc(auditLog.sequence))
    .limit(limit);
  return rows.map(({ sequence, at, actorId, action, detail }) => ({
    sequence,
    at,
    actorId,
    action,
    detail: JSON.parse(detail),
  }));
}
