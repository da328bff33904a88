import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { organisations, people } from "./people";
import { PROCEEDING_STATES } from "./proceeding-states";
import { proceedings } from "./proceedings";

/** Stands in `dueOn` for none: after every real day, so that the index has the order of the list. */
export const NO_DAY = "9999-12-31";

/**
 * A proceeding in the list of one body: the authority, or a station it has reached. What the list filters and sorts
 * by is copied here by `keepEntries`, so that each page is read off an index, however many cases there are.
 */
export const listEntries = sqliteTable(
  "list_entries",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    applicationId: text()
      .notNull()
      .references(() => proceedings.applicationId),
    /** When it came to lie with this body, the last time it came from elsewhere: its age counts from here. */
    arrivedAt: text().notNull(),
    number: text().notNull(),
    state: text({ enum: PROCEEDING_STATES }).notNull(),
    assigneeId: text().references(() => people.id),
    /** YYYY-MM-DD */
    dueOn: text().notNull(),
  },
  (table) => {
    const { organisationId, state, assigneeId, arrivedAt, number, dueOn } = table;
    return [
      primaryKey({ columns: [table.applicationId, organisationId] }),
      index("list_entries_arrived").on(organisationId, state, arrivedAt, number),
      index("list_entries_due").on(organisationId, state, dueOn, arrivedAt, number),
      index("list_entries_officer").on(organisationId, assigneeId, state, arrivedAt, number),
      index("list_entries_officer_due").on(organisationId, assigneeId, state, dueOn, arrivedAt, number),
    ];
  },
);
