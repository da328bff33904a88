import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What the operator has said of an office's address, once for the installation: that the known one is right, or what
 * it is instead. Either way the lines are kept as they were then.
 */
export const officeAddresses = sqliteTable("office_addresses", {
  office: text().primaryKey(),
  lines: text({ mode: "json" }).$type<string[]>().notNull(),
  kind: text({ enum: ["confirmed", "corrected"] }).notNull(),
  recordedAt: text().notNull(),
});
