import { sql } from "drizzle-orm";
import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { State } from "~/rules/facts";
import { applications, sections } from "./applications";
import { organisations, people } from "./people";
import { CORRECTION_REASONS, PROCEEDING_STATES } from "./proceeding-states";
import { submissions } from "./submissions";

/**
 * One row for each submitted application: what supervision and authority see in their lists. Title, lead and
 * amount are copied from the latest submission, so that a list of thousands needs this table alone.
 */
export const proceedings = sqliteTable(
  "proceedings",
  {
    applicationId: text()
      .primaryKey()
      .references(() => applications.id),
    number: text().notNull(),
    state: text({ enum: PROCEEDING_STATES }).notNull(),
    /** Moved by one with every act: who acts on an older one is shown what happened meanwhile. */
    version: integer().notNull(),
    land: text().$type<State>().notNull(),
    programme: text().notNull(),
    title: text(),
    leadName: text().notNull(),
    amountCents: integer(),
    /** Number, title, lead and participants in lower case, for the search of the lists. */
    searchText: text().notNull(),
    /** The row of `proceeding_words`, the index over `searchText`; triggers keep it. Set with the row, never changed. */
    searchId: integer(),
    /** The latest version handed in. */
    submissionVersion: integer().notNull(),
    /** The application day, YYYY-MM-DD: of an application made on paper the day on the paper. */
    receivedOn: text().notNull(),
    /** Who has it now; null where that body does not use this system, or once it lies with the lead again. */
    holderOrganisationId: text().references(() => organisations.id),
    authorityOrganisationId: text().references(() => organisations.id),
    /** When it first came to the authority on its present way; until then the authority does not see it. */
    reachedAuthorityAt: text(),
    /** The officer who has taken it on. */
    assigneeId: text().references(() => people.id),
    /** The station that holds it or, after a return, to which it comes back; null with the authority. */
    stationPosition: integer(),
    /** The next day on which an open correction is due. */
    dueOn: text(),
    updatedAt: text().notNull(),
  },
  (table) => [
    uniqueIndex("proceedings_number").on(table.number),
    uniqueIndex("proceedings_search").on(table.searchId),
  ],
);

/**
 * The stations of the Dienstweg, fixed when a way begins: with the first submission, and anew where the application
 * was taken back or is for another authority. `position` goes on over all ways; those of an ended way keep their rows.
 */
export const stations = sqliteTable(
  "stations",
  {
    applicationId: text()
      .notNull()
      .references(() => proceedings.applicationId),
    position: integer().notNull(),
    /** As in the rule report: "Landrat des Landkreises Kassel". */
    name: text().notNull(),
    /** Null where the body does not use this system: it is passed over, and the lead is told so. */
    organisationId: text().references(() => organisations.id),
    /** The versions that take this way; the last one is null while it is the present way. */
    firstVersion: integer().notNull().default(1),
    lastVersion: integer(),
    arrivedAt: text(),
    forwardedAt: text(),
    forwardedBy: text().references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.position] }),
    index("stations_organisation").on(table.organisationId),
  ],
);

/** The assessing statement of a station (bewertende Stellungnahme). A later one adds to the earlier. Append-only. */
export const statements = sqliteTable(
  "statements",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    position: integer().notNull(),
    /** The version of the submission it speaks of. */
    submissionVersion: integer().notNull(),
    text: text().notNull(),
    fileName: text(),
    fileSha256: text(),
    filePages: integer(),
    file: blob({ mode: "buffer" }),
    addedAt: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    index("statements_station").on(table.applicationId, table.position),
    foreignKey({
      columns: [table.applicationId, table.position],
      foreignColumns: [stations.applicationId, stations.position],
    }),
  ],
);

/** The application was given back as a whole, by a station or the authority, or withdrawn by the lead. Append-only. */
export const returns = sqliteTable(
  "returns",
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => proceedings.applicationId),
    kind: text({ enum: ["returned", "withdrawn"] }).notNull(),
    submissionVersion: integer().notNull(),
    /** Null for the authority and for the lead. */
    position: integer(),
    reason: text().notNull(),
    at: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [index("returns_application").on(table.applicationId, table.at)],
);

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
