import { sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications";
import { outbox } from "./log";
import { organisations, people } from "./people";

/** What happened. Each kind needs its words for the mail: `app/mail/notice-mail.ts`. */
export const NOTIFICATION_KINDS = [
  "partner.accepted",
  "participant.removed",
  "participant.restored",
  "application.submitted",
  "application.received",
  "submission.dispatched",
  "application.deleted",
  "application.restored",
  "application.withdrawn",
  "proceeding.arrived",
  "proceeding.forwarded",
  "proceeding.returned",
  "proceeding.in-progress",
  "correction.requested",
  "correction.closed",
  "decision.recorded",
  "decision.corrected",
  "appeal.recorded",
  "clearance.requested",
  "clearance.cleared",
  "clearance.returned",
  "participant.exchanged",
  "lead.offered",
  "lead.declined",
  "lead.withdrawn",
  "lead.passed",
  "part.reminded",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

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
    applicationId: text().references(() => applications.id),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    /** A German sentence. */
    text: text().notNull(),
    /** A path of this site. */
    href: text().notNull(),
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
export const mailChoices = sqliteTable("mail_choices", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  notices: text({ enum: ["each", "none"] }).notNull(),
  chosenAt: text().notNull(),
});
