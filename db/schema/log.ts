import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Mails to be sent, written in the transaction of the change that causes them. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** Carries a link that signs in: its text is emptied once the mail is sent. */
    secret: integer({ mode: "boolean" }).notNull(),
    createdAt: text().notNull(),
    /** The person for whom notices are collected in it; null for a mail of its own. */
    collectsFor: text(),
    /** Its link no longer works then, so it is not sent any more. */
    expiresAt: text(),
    /** When to try next; null once sent or given up. While a loop sends it: when another may try. */
    dueAt: text(),
    /** Set while a loop sends it; still set when it is due again: that loop was interrupted. */
    claimedAt: text(),
    /** An attempt ended without anybody knowing how. It happens once; then the mail is given up. */
    interrupted: integer({ mode: "boolean" }).notNull().default(false),
    sentAt: text(),
    attempts: integer().notNull(),
    /** In the words of the mail server. */
    lastError: text(),
    /** Unwanted: when it was to go, its reader might not or would not read it any more. */
    givenUp: text({ enum: ["refused", "undeliverable", "expired", "interrupted", "unwanted"] }),
  },
  (table) => [
    index("outbox_due").on(table.dueAt).where(sql`${table.dueAt} IS NOT NULL`),
    index("outbox_collects").on(table.collectsFor, table.sentAt).where(sql`${table.collectsFor} IS NOT NULL`),
    index("outbox_created").on(table.createdAt),
  ],
);

/** Who did what and when; each entry carries the hash of the one before it. Triggers refuse change. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    sequence: integer().primaryKey(),
    at: text().notNull(),
    /** Person; null for the operator's command line and for the program itself. */
    actorId: text(),
    action: text().notNull(),
    applicationId: text(),
    /** The JSON text as hashed. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [index("audit_log_application").on(table.applicationId, table.sequence)],
);
