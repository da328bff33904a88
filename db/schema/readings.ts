import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Aspect } from "~/forms/comparison/comparison";
import type { Unreadable } from "~/forms/uploads/reading/read-text";
import { people } from "./people";
import { documents } from "./submissions";

/** What an uploaded file says. The row comes with the file and waits until the file has been read, once. */
export const documentTexts = sqliteTable(
  "document_texts",
  {
    documentId: text()
      .primaryKey()
      .references(() => documents.id),
    /** Read no earlier than this; null once it is read. */
    dueAt: text(),
    attempts: integer().notNull(),
    /** The text of each page, "" for one that is a picture; null while unread or where it could not be read. */
    pages: text({ mode: "json" }).$type<string[]>(),
    /** There is more text in the file than is kept. */
    cut: integer({ mode: "boolean" }).notNull(),
    unreadable: text().$type<Unreadable>(),
    readAt: text(),
  },
  (table) => [index("document_texts_due").on(table.dueAt)],
);

/** "Geprüft, stimmt": somebody compared an aspect of a resolution with the paper. */
export const comparisonNotes = sqliteTable(
  "comparison_notes",
  {
    documentId: text()
      .notNull()
      .references(() => documents.id),
    aspect: text().$type<Aspect | "whole">().notNull(),
    /** What was entered when it was looked at: after a change the note holds no longer. */
    expected: text().notNull(),
    notedBy: text()
      .notNull()
      .references(() => people.id),
    notedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.aspect] })],
);
