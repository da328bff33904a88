import { and, count, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { permit } from "../access/access";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { applications, sections } from "../schema/applications";
import type { MissingFigures } from "../schema/missing";
import { memberships, organisations, people } from "../schema/people";
import { plannedDates } from "../schema/plans";
import { reminderMarks, reminderSettings, reminders } from "../schema/reminders";
import { ofSubmission, standsSince } from "./planned-day";

export type SentReminder = {
  id: string;
  section: string;
  /** YYYY-MM-DD */
  sentOn: string;
  plannedDay: string | null;
  /** Null: by hand. */
  mark: number | null;
  missing: MissingFigures[];
  /** Whose members were told; null where it went to a mailbox. */
  organisation: string | null;
  mailbox: string | null;
  /** Name of the person; null for the program itself. */
  by: string | null;
};

export type Reminders = {
  automatic: boolean;
  /** The last one that switched them. */
  switched: { at: string; by: string } | null;
  /** The planned day of the application, else the one entered; null for neither. */
  day: string | null;
  /** Since when that day stands and reminders are on. */
  since: string;
  /** The marks of that day that are over. */
  handled: number[];
  /** Latest first. */
  sent: SentReminder[];
  /** Section → how many people its organisation has. */
  people: ReadonlyMap<string, number>;
};

async function settingOf({ reader }: Database, applicationId: string) {
  const [row] = await reader
    .select({
      createdAt: applications.createdAt,
      importedAt: applications.importedAt,
      entered: applications.applicationDate,
      planned: plannedDates.day,
      plannedAt: plannedDates.updatedAt,
      automatic: reminderSettings.automatic,
      switchedAt: reminderSettings.changedAt,
      switchedBy: people.name,
    })
    .from(applications)
    .leftJoin(plannedDates, ofSubmission)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, applications.id))
    .leftJoin(people, eq(people.id, reminderSettings.changedBy))
    .where(eq(applications.id, applicationId));
  return row;
}

async function sentOf({ reader }: Database, applicationId: string): Promise<SentReminder[]> {
  const sender = alias(people, "sender");
  return reader
    .select({
      id: reminders.id,
      section: reminders.section,
      sentOn: reminders.sentOn,
      plannedDay: reminders.plannedDay,
      mark: reminders.mark,
      missing: reminders.missing,
      organisation: organisations.name,
      mailbox: reminders.mailbox,
      by: sender.name,
    })
    .from(reminders)
    .leftJoin(organisations, eq(organisations.id, reminders.organisationId))
    .leftJoin(sender, eq(sender.id, reminders.by))
    .where(eq(reminders.applicationId, applicationId))
    .orderBy(desc(reminders.sentAt));
}

async function handledOf({ reader }: Database, applicationId: string, day: string | null): Promise<number[]> {
  if (day === null) return [];
  const rows = await reader
    .select({ mark: reminderMarks.mark })
    .from(reminderMarks)
    .where(and(eq(reminderMarks.applicationId, applicationId), eq(reminderMarks.plannedDay, day)));
  return rows.map(({ mark }) => mark);
}

async function peopleOf({ reader }: Database, applicationId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .select({ section: sections.name, people: count(memberships.personId) })
    .from(sections)
    .leftJoin(memberships, eq(memberships.organisationId, sections.ownerOrganisationId))
    .where(and(eq(sections.applicationId, applicationId), isNull(sections.removedAt)))
    .groupBy(sections.name);
  return new Map(rows.map((row) => [row.section, row.people]));
}

/** All the lead sees of the reminders of one application. @throws AccessDenied for everybody else. */
export async function loadReminders(db: Database, actor: Actor, applicationId: string): Promise<Reminders> {
  await permit(db.reader, actor, "application.oversee", { applicationId });
  const row = await settingOf(db, applicationId);
  const day = row?.planned ?? row?.entered ?? null;
  const setAt = row?.plannedAt ?? row?.importedAt ?? row?.createdAt ?? "";
  const { switchedAt = null, switchedBy = null } = row ?? {};
  return {
    automatic: row?.automatic ?? true,
    switched: switchedAt !== null && switchedBy !== null ? { at: switchedAt, by: switchedBy } : null,
    day,
    since: standsSince(setAt, switchedAt),
    handled: await handledOf(db, applicationId, day),
    sent: await sentOf(db, applicationId),
    people: await peopleOf(db, applicationId),
  };
}
