import { sql } from "drizzle-orm";
import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sections } from "./applications";
import { people } from "./people";
import { CORRECTION_REASONS } from "./proceeding-states";
import { proceedings } from "./proceedings";
import { submissions } from "./submissions";

/** A Nachforderung: one section of the application is asked for again. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    section: text().notNull(),
    reason: text({ enum: CORRECTION_REASONS }).notNull(),
    text: text().notNull(),
    /** The last day for the answer, YYYY-MM-DD. */
    dueOn: text().notNull(),
    submissionVersion: integer().notNull(),
    requestedAt: text().notNull(),
    requestedBy: text()
      .notNull()
      .references(() => people.id),
    /** The submission that answered it; null while it is open. */
    answeredWithVersion: integer(),
    answeredAt: text(),
    /** Settled (or dropped) by the authority, with a note. */
    closedAt: text(),
    closedBy: text().references(() => people.id),
    closingNote: text(),
  },
  (table) => [
    index("corrections_application").on(table.applicationId, table.requestedAt),
    index("corrections_due")
      .on(table.dueOn)
      .where(sql`${table.answeredAt} IS NULL AND ${table.closedAt} IS NULL`),
    foreignKey({
      columns: [table.applicationId, table.section],
      foreignColumns: [sections.applicationId, sections.name],
    }),
  ],
);

/** NRW: the ministry's consent, recorded by the Bezirksregierung before it decides. Append-only. */
export const consents = sqliteTable(
  "consents",
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => proceedings.applicationId),
    submissionVersion: integer().notNull(),
    consentedOn: text().notNull(),
    /** Reference number or remark. */
    note: text(),
    recordedAt: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [index("consents_application").on(table.applicationId, table.recordedAt)],
);

export type Instalment = { cents: number; dueOn: string | null; condition: string | null };

/** The Bescheid. A wrong one is corrected only by a further entry that names it. Append-only. */
export const decisions = sqliteTable(
  "decisions",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    submissionVersion: integer().notNull(),
    kind: text({ enum: ["grant", "refusal"] }).notNull(),
    /** Null for a refusal. */
    amountCents: integer(),
    conditions: text({ mode: "json" }).$type<string[]>().notNull(),
    instalments: text({ mode: "json" }).$type<Instalment[]>().notNull(),
    reasons: text().notNull(),
    /** The authority's own Aktenzeichen. */
    reference: text(),
    /** Day of the Bescheid, YYYY-MM-DD. */
    decidedOn: text().notNull(),
    /** The earlier decision that this one corrects. */
    corrects: text(),
    recordedAt: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    index("decisions_application").on(table.applicationId, table.recordedAt),
    uniqueIndex("decisions_corrects").on(table.corrects).where(sql`${table.corrects} IS NOT NULL`),
    foreignKey({
      columns: [table.applicationId, table.submissionVersion],
      foreignColumns: [submissions.applicationId, submissions.version],
    }),
  ],
);

/** An appeal against a decision (Rechtsbehelf), as it reached the authority. Append-only. */
export const appeals = sqliteTable(
  "appeals",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id),
    receivedOn: text().notNull(),
    /** Who lodged it: the name of a participant. */
    lodgedBy: text().notNull(),
    text: text().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [index("appeals_application").on(table.applicationId, table.recordedAt)],
);
