import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The imported municipality register: municipalities and Kreise of both states, replaced as a whole. */
export const registerEntries = sqliteTable("register_entries", {
  /** Eight digits a municipality, five a Kreis. */
  key: text().primaryKey(),
  name: text().notNull(),
  /** "Stadt", "Gemeinde"; null for a Kreis. */
  designation: text(),
  population: integer(),
  /** Of the administration; null for a Kreis. */
  postcode: text(),
  /** Where a Kreis has its administration. */
  town: text(),
});

/** One row at most: which day the register is of. None until the first import. */
export const registerState = sqliteTable("register_state", {
  id: integer().primaryKey(),
  /** YYYY-MM-DD */
  asOf: text().notNull(),
  /** SHA-256 over day and entries: tells one register from another. */
  digest: text().notNull(),
  importedAt: text().notNull(),
});
