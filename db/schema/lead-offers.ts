import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { organisations, people } from "./people";

/** The lead is offered to another participant, which accepts or declines; at most one is open. */
export const leadOffers = sqliteTable(
  "lead_offers",
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    /** The participant that is to lead. */
    section: text().notNull(),
    fromOrganisationId: text()
      .notNull()
      .references(() => organisations.id),
    toOrganisationId: text()
      .notNull()
      .references(() => organisations.id),
    note: text(),
    offeredAt: text().notNull(),
    offeredBy: text()
      .notNull()
      .references(() => people.id),
    answer: text({ enum: ["accepted", "declined", "withdrawn"] }),
    answeredAt: text(),
    answeredBy: text().references(() => people.id),
  },
  (table) => [
    index("lead_offers_application").on(table.applicationId, table.offeredAt),
    uniqueIndex("lead_offers_open").on(table.applicationId).where(sql`${table.answer} IS NULL`),
  ],
);
