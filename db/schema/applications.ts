import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { outbox } from "./log";
import { organisations, people } from "./people";

/** What a section holds; `forms/schema` knows its shape. */
export type StoredData = Record<string, unknown>;
/** JSON pointer into the section → text as typed that could not be read. */
export type UnparsedTexts = Record<string, string>;

/** draft: never submitted · submitted: handed in, even if changed since · withdrawn: taken back by the lead. */
export const APPLICATION_STATUSES = ["draft", "submitted", "withdrawn"] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const applications = sqliteTable(
  "applications",
  {
    id: text().primaryKey(),
    leadOrganisationId: text()
      .notNull()
      .references(() => organisations.id),
    status: text({ enum: APPLICATION_STATUSES }).notNull(),
    /** Only an import by the operator gives a draft a day of its own (demo, applications made on paper). */
    applicationDate: text(),
    importedAt: text(),
    importedBy: text(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    updatedAt: text().notNull(),
    deletedAt: text(),
    /** The partners do not read the lead's text yet: it says when. */
    textHeldBack: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("applications_lead").on(table.leadOrganisationId),
    /** Of all applications: who is reminded of the end of a programme or told of the next. */
    index("applications_drafts")
      .on(table.createdAt)
      .where(sql`${table.status} = 'draft' AND ${table.deletedAt} IS NULL`),
    index("applications_day").on(table.applicationDate).where(sql`${table.applicationDate} IS NOT NULL`),
  ],
);

/** A draft that is not deleted. Literal, since only so SQLite takes the index of the drafts alone. */
export const isOpenDraft = sql`${applications.status} = 'draft' AND ${applications.deletedAt} IS NULL`;

/**
 * The unit of saving: `case`, `project`, `agreement`, `costs-after`, `budget` and one
 * `participant:<id>` each, with an owner and a version that every save moves by one.
 */
export const sections = sqliteTable(
  "sections",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    name: text().notNull(),
    ownerOrganisationId: text()
      .notNull()
      .references(() => organisations.id),
    position: integer().notNull(),
    version: integer().notNull(),
    data: text({ mode: "json" }).$type<StoredData>().notNull(),
    unparsed: text({ mode: "json" }).$type<UnparsedTexts>().notNull(),
    /** The lead filled in a partner's part; pages, papers and log say so. */
    enteredByLead: integer({ mode: "boolean" }).notNull(),
    updatedAt: text().notNull(),
    updatedBy: text()
      .notNull()
      .references(() => people.id),
    removedAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.name] }),
    index("sections_owner").on(table.ownerOrganisationId, table.applicationId),
  ],
);

/** Every save ever made; triggers refuse change and deletion. */
export const revisions = sqliteTable(
  "revisions",
  {
    applicationId: text().notNull(),
    section: text().notNull(),
    version: integer().notNull(),
    data: text({ mode: "json" }).$type<StoredData>().notNull(),
    unparsed: text({ mode: "json" }).$type<UnparsedTexts>().notNull(),
    enteredByLead: integer({ mode: "boolean" }).notNull(),
    /** Which look at a page saved it by script: so a person's own save is known whose answer got lost. */
    origin: text(),
    savedAt: text().notNull(),
    savedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.section, table.version] }),
    foreignKey({
      columns: [table.applicationId, table.section],
      foreignColumns: [sections.applicationId, sections.name],
    }),
  ],
);

export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    section: text().notNull(),
    email: text().notNull(),
    tokenHash: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    expiresAt: text().notNull(),
    /** Until when the lead asks for the part, YYYY-MM-DD. */
    answerBy: text(),
    /** The lead's own words. */
    words: text(),
    /** The mail with its link; null for one from before this was kept. */
    mailId: text().references(() => outbox.id),
    acceptedAt: text(),
    acceptedBy: text().references(() => people.id),
    /** Another invitation took its place, or the participant was removed. */
    withdrawnAt: text(),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    uniqueIndex("invitations_section")
      .on(table.applicationId, table.section)
      .where(sql`${table.withdrawnAt} IS NULL`),
    index("invitations_mail").on(table.mailId).where(sql`${table.mailId} IS NOT NULL`),
    index("invitations_application").on(table.applicationId, table.createdAt),
    foreignKey({
      columns: [table.applicationId, table.section],
      foreignColumns: [sections.applicationId, sections.name],
    }),
  ],
);
