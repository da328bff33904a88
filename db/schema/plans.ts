import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { people } from "./people";

/** What can be planned: the first three of the application, a council meeting of each participant. */
const PLANNED = ["submission", "signing", "supervision", "council"] as const;
export type Planned = (typeof PLANNED)[number];

/**
 * Days somebody means to keep. `subject` is "application" or the name of a participant's section. They are no part
 * of what is submitted, so they have no revisions: the log says who set or cleared one.
 */
export const plannedDates = sqliteTable(
  "planned_dates",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    subject: text().notNull(),
    what: text({ enum: PLANNED }).notNull(),
    /** YYYY-MM-DD */
    day: text().notNull(),
    updatedAt: text().notNull(),
    updatedBy: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.subject, table.what] }),
    /** Of all applications: whose day comes near. */
    index("planned_dates_day").on(table.what, table.day),
  ],
);
