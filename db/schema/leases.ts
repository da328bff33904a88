import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who alone may do something for a while, among the processes on one database. */
export const leases = sqliteTable("leases", {
  name: text().primaryKey(),
  /** One process; a new one after each start. */
  holder: text().notNull(),
  expiresAt: text().notNull(),
});
