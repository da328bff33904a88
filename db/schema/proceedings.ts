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
import type { State } from "~/rules/facts/facts";
import { applications } from "./applications";
import { organisations, people } from "./people";
import { PROCEEDING_STATES } from "./proceeding-states";

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
    /** The application day of the latest version, YYYY-MM-DD: of an application made on paper the day on the paper. */
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
    /** The key of the grant authority, as in the latest submission. */
    authorityOffice: text(),
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
    /** The key of the office; null where a station from before keys had none of the known names. */
    office: text(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.position] }),
    index("stations_without_office")
      .on(table.applicationId, table.position)
      .where(sql`${table.office} IS NULL`),
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
