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
import type { TickedDeviation } from "~/forms/comparison/comparison";
import type { CopyKind } from "~/forms/uploads/copy-kind";
import type { AttachmentKind, State } from "~/rules/facts/facts";
import type { Report } from "~/rules/report/report";
import { applications, type StoredData, sections } from "./applications";
import { organisations, people } from "./people";

/** An uploaded file. A replaced or removed one keeps its row and its bytes. */
export const documents = sqliteTable(
  "documents",
  {
    id: text().primaryKey(),
    applicationId: text().notNull(),
    section: text().notNull(),
    /** At most one file is current in a slot ("resolution"); null for files without one. */
    slot: text(),
    kind: text().$type<AttachmentKind>().notNull(),
    /** Null: nobody said what the file is a copy of. */
    copyKind: text().$type<CopyKind>(),
    name: text().notNull(),
    note: text(),
    sha256: text().notNull(),
    size: integer().notNull(),
    pages: integer().notNull(),
    enteredByLead: integer({ mode: "boolean" }).notNull(),
    addedAt: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    replacedBy: text(),
    removedAt: text(),
  },
  (table) => [
    index("documents_application").on(table.applicationId, table.section),
    uniqueIndex("documents_slot")
      .on(table.applicationId, table.section, table.slot)
      .where(sql`${table.removedAt} IS NULL`),
    foreignKey({
      columns: [table.applicationId, table.section],
      foreignColumns: [sections.applicationId, sections.name],
    }),
  ],
);

export const documentBytes = sqliteTable("document_bytes", {
  documentId: text()
    .primaryKey()
    .references(() => documents.id),
  bytes: blob({ mode: "buffer" }).notNull(),
});

/** The sealed package; triggers refuse every change but the record of dispatch. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    number: text().notNull(),
    version: integer().notNull(),
    state: text().$type<State>().notNull(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    submittedAt: text().notNull(),
    submittedBy: text()
      .notNull()
      .references(() => people.id),
    programme: text().notNull(),
    applicationDate: text().notNull(),
    leadOrganisationId: text()
      .notNull()
      .references(() => organisations.id),
    leadName: text().notNull(),
    title: text(),
    authorityName: text().notNull(),
    /** Null where the authority does not use this system: the lead sends the papers itself. */
    authorityOrganisationId: text().references(() => organisations.id),
    /** When this version came to the authority, at the end of its way; until then the authority does not read it. */
    reachedAuthorityAt: text(),
    dispatchedOn: text(),
    dispatchWay: text(),
    sectionVersions: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
    pdfSha256: text().notNull(),
    manifest: text({ mode: "json" }).$type<unknown>().notNull(),
    data: text({ mode: "json" }).$type<StoredData>().notNull(),
    report: text({ mode: "json" }).$type<Report>().notNull(),
    pdf: blob({ mode: "buffer" }).notNull(),
    /** The key of the grant authority; null where one from before keys had none of the known names. */
    authorityOffice: text(),
    /** What the lead wrote to a later version: its answer, or what it adds; null where it wrote nothing. */
    covering: text(),
    /** What of the resolutions differed and was ticked as looked at; null for a version from before it was asked. */
    ticked: text({ mode: "json" }).$type<TickedDeviation[]>(),
  },
  (table) => [
    index("submissions_without_office")
      .on(table.number, table.version)
      .where(sql`${table.authorityOffice} IS NULL`),
    uniqueIndex("submissions_number").on(table.number, table.version),
    uniqueIndex("submissions_sequence").on(table.state, table.year, table.sequence, table.version),
    uniqueIndex("submissions_application").on(table.applicationId, table.version),
    index("submissions_authority").on(table.authorityOrganisationId, table.submittedAt),
  ],
);

/** Which files went into which submission: the authority may read these and no others. */
export const submissionDocuments = sqliteTable(
  "submission_documents",
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.documentId] }),
    index("submission_documents_document").on(table.documentId),
  ],
);
