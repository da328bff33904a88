import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";

/** Versions of a programme that an operator loaded, since the first start that knew them. Append-only. */
export const successors = sqliteTable("successors", {
  programme: text().primaryKey(),
  loadedAt: text().notNull(),
});

/** Of which drafts the lead was told what such a version changes: once each. Append-only. */
export const successorNotices = sqliteTable(
  "successor_notices",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    programme: text()
      .notNull()
      .references(() => successors.programme),
    toldAt: text().notNull(),
    /** How many people were told; none where nobody acts for the lead any more. */
    people: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.programme] })],
);
