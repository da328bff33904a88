import { and, eq, isNull, sql as raw } from "drizzle-orm";
import { WHOLE_APPLICATION } from "../applications/planned-dates";
import type { Sql } from "../engine/open";
import { applications } from "../schema/applications";
import { plannedDates } from "../schema/plans";
import { reminderSettings } from "../schema/reminders";
import { germanDay } from "../values/german-day";

/** The day for which the submission of an application is planned, beside its row. */
export const ofSubmission = and(
  eq(plannedDates.applicationId, applications.id),
  eq(plannedDates.subject, WHOLE_APPLICATION),
  eq(plannedDates.what, "submission"),
);

/** The German day since which the planned day stands and reminders are on: both instants, the later counts. */
export const standsSince = (setAt: string, switchedAt: string | null): string =>
  germanDay(switchedAt !== null && switchedAt > setAt ? switchedAt : setAt);

/** Null for an application that is submitted, withdrawn or deleted: nobody is reminded of it any more. */
export async function reminderState(sql: Sql, applicationId: string) {
  const [row] = await sql
    .select({
      day: raw<string | null>`coalesce(${plannedDates.day}, ${applications.applicationDate})`,
      automatic: raw<number>`coalesce(${reminderSettings.automatic}, 1)`,
    })
    .from(applications)
    .leftJoin(plannedDates, ofSubmission)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, applications.id))
    .where(
      and(
        eq(applications.id, applicationId),
        eq(applications.status, "draft"),
        isNull(applications.deletedAt),
      ),
    );
  return row ? { day: row.day, automatic: row.automatic === 1 } : null;
}
