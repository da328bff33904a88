import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { organisations, people } from "./people";

/** Who acts as approver in somebody's place, from a day to a day, both included. */
export const deputies = sqliteTable(
  "deputies",
  {
    id: text().primaryKey(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    forPersonId: text()
      .notNull()
      .references(() => people.id),
    /** YYYY-MM-DD, days in Germany. */
    fromDay: text().notNull(),
    toDay: text().notNull(),
    namedAt: text().notNull(),
    namedBy: text()
      .notNull()
      .references(() => people.id),
    endedAt: text(),
  },
  (table) => [
    index("deputies_person").on(table.personId, table.toDay),
    index("deputies_organisation").on(table.organisationId, table.toDay),
  ],
);

export const TEAM_EVENTS = [
  "member.added",
  "member.removed",
  "role.given",
  "deputy.named",
  "deputy.ended",
  "tasks.handed-over",
  "profile.changed",
] as const;
export type TeamEvent = (typeof TEAM_EVENTS)[number];

export type TeamDetail = {
  role?: "editor" | "approver";
  from?: string;
  to?: string;
  note?: string;
  left?: boolean;
};

/** What happened among the members of an organisation, as its page shows it. Append-only. */
export const teamEvents = sqliteTable(
  "team_events",
  {
    sequence: integer().primaryKey(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    event: text({ enum: TEAM_EVENTS }).notNull(),
    /** Whom it concerns. */
    personId: text()
      .notNull()
      .references(() => people.id),
    detail: text({ mode: "json" }).$type<TeamDetail>().notNull(),
    at: text().notNull(),
    /** Null: the operator's command line. */
    by: text().references(() => people.id),
  },
  (table) => [index("team_events_organisation").on(table.organisationId, table.sequence)],
);
