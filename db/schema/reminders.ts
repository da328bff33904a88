import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import type { MissingFigures } from "./missing";
import { organisations, people } from "./people";

/** Whether the program reminds by itself; without a row it does. */
export const reminderSettings = sqliteTable("reminder_settings", {
  applicationId: text()
    .primaryKey()
    .references(() => applications.id),
  automatic: integer({ mode: "boolean" }).notNull(),
  changedAt: text().notNull(),
  changedBy: text()
    .notNull()
    .references(() => people.id),
});

/** The marks that are over: whoever was not ready then has been reminded, and it is not done again. Append-only. */
export const reminderMarks = sqliteTable(
  "reminder_marks",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    /** The planned day that was reminded of, or where none is planned the last sure day of the programme, YYYY-MM-DD. */
    plannedDay: text().notNull(),
    /** Working days before it. */
    mark: integer().notNull(),
    handledAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.plannedDay, table.mark] })],
);

/** Every reminder that was sent, of itself or by hand. Append-only. */
export const reminders = sqliteTable(
  "reminders",
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    /** The part of the participant that was reminded. */
    section: text().notNull(),
    /** The day in Germany, YYYY-MM-DD: one participant is reminded once a day at most. */
    sentOn: text().notNull(),
    sentAt: text().notNull(),
    /** Null where none was planned, which only a reminder by hand can be about. */
    plannedDay: text(),
    /** Null: by hand. */
    mark: integer(),
    /** What was missing then. */
    missing: text({ mode: "json" }).$type<MissingFigures[]>().notNull(),
    /** Whose members were told; null where it went to the mailbox of an open invitation. */
    organisationId: text().references(() => organisations.id),
    mailbox: text(),
    /** Null: by the program itself. */
    by: text().references(() => people.id),
  },
  (table) => [
    uniqueIndex("reminders_once_a_day").on(table.applicationId, table.section, table.sentOn),
    uniqueIndex("reminders_once_a_mark")
      .on(table.applicationId, table.section, table.plannedDay, table.mark)
      .where(sql`${table.mark} IS NOT NULL`),
    index("reminders_application").on(table.applicationId, table.sentAt),
  ],
);
