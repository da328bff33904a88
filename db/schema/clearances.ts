import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { organisations, people } from "./people";

/**
 * requested: handed over, locked from here · withdrawn: taken back by the editors · cleared · returned: with a
 * reason · lifted: something changed after it was cleared.
 */
export const CLEARANCE_EVENTS = ["requested", "withdrawn", "cleared", "returned", "lifted"] as const;
export type ClearanceEvent = (typeof CLEARANCE_EVENTS)[number];

/** Four eyes: every handing over and every answer, for one part of an application. Append-only. */
export const clearances = sqliteTable(
  "clearances",
  {
    sequence: integer().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    /** "lead" for everything the lead owns, else the section of the partner. */
    part: text().notNull(),
    event: text({ enum: CLEARANCE_EVENTS }).notNull(),
    /** For whom the person acted. */
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    /** A word to the approver, or the reason of a return. */
    note: text(),
    /** Cleared by the person that handed it over, since the organisation has no other approver. */
    alone: integer({ mode: "boolean" }).notNull(),
    /** What was cleared: sections with their versions, and files by id. Of a lifting: what changed. */
    contents: text({ mode: "json" }).$type<ClearedContents>().notNull(),
    at: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [index("clearances_part").on(table.applicationId, table.part, table.sequence)],
);

export type ClearedContents = { versions?: Record<string, number>; documents?: string[]; changed?: string };
