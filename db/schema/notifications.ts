import { sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { outbox } from "./log";
import type { NoticeKind } from "./notices";
import { organisations, people } from "./people";

/** One entry in one person's inbox, written in the transaction of the change it tells of. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** As whose member the person is told; null where it is told for itself. */
    organisationId: text().references(() => organisations.id),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    kind: text().$type<NoticeKind>().notNull(),
    /** Facts, no words: `notice` in notices.ts says which. */
    figures: text({ mode: "json" }).notNull(),
    createdAt: text().notNull(),
    readAt: text(),
    /** The mail that points here; null where the person wants none. */
    mailId: text().references(() => outbox.id),
  },
  (table) => [
    index("notifications_person").on(table.personId, table.createdAt),
    index("notifications_unread").on(table.personId, table.createdAt).where(sql`${table.readAt} IS NULL`),
  ],
);

/** Whether a person wants a mail with each notification; without a row it does. */
export const MAIL_CHOICES = ["each", "none"] as const;

export const mailChoices = sqliteTable("mail_choices", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  notices: text({ enum: MAIL_CHOICES }).notNull(),
  chosenAt: text().notNull(),
});
