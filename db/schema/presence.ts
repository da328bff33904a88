import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { people } from "./people";

/**
 * Who has a step open at the moment, by session: two colleagues behind one mailbox are two. A row that has
 * not been renewed for a while says nothing any more; nothing of this is kept.
 */
export const presence = sqliteTable(
  "presence",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    step: text().notNull(),
    sessionId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    seenAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.step, table.sessionId] })],
);
