import { and, eq, isNull, sql as raw } from "drizzle-orm";
import type { Database } from "../engine/open";
import { applications, isOpenDraft, sections } from "../schema/applications";
import { plannedDates } from "../schema/plans";
import { reminderMarks, reminderSettings } from "../schema/reminders";
import { ofSubmission, standsSince } from "./planned-day";

export type UnplannedDraft = {
  applicationId: string;
  /** As the draft names them: "HE", "NW"; the version only where it names one itself. */
  state: string;
  programme: string | null;
  /** The day on which it was begun, or reminders were switched on again, whichever is later. */
  since: string;
  /** The marks that are over, each with the day it lay before. */
  handled: { day: string; mark: number }[];
};

/** Of all applications the drafts for which no day is planned or entered, with their reminders on. */
export async function listUnplannedDrafts({ reader }: Pick<Database, "reader">): Promise<UnplannedDraft[]> {
  const rows = await reader
    .select({
      applicationId: applications.id,
      createdAt: applications.createdAt,
      switchedAt: reminderSettings.changedAt,
      automatic: reminderSettings.automatic,
      state: raw<string>`coalesce(${sections.data} ->> '$.state', '')`,
      programme: raw<string | null>`${sections.data} ->> '$.programme'`,
      day: reminderMarks.plannedDay,
      mark: reminderMarks.mark,
    })
    .from(applications)
    .innerJoin(sections, and(eq(sections.applicationId, applications.id), eq(sections.name, "case")))
    .leftJoin(plannedDates, ofSubmission)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, applications.id))
    .leftJoin(reminderMarks, eq(reminderMarks.applicationId, applications.id))
    .where(and(isOpenDraft, isNull(applications.applicationDate), isNull(plannedDates.day)));
  const drafts = new Map<string, UnplannedDraft>();
  for (const { createdAt, switchedAt, automatic, day, mark, ...row } of rows) {
    if (automatic === false) continue;
    const since = standsSince(createdAt, switchedAt);
    const known = drafts.get(row.applicationId) ?? { ...row, since, handled: [] };
    if (day !== null && mark !== null) known.handled.push({ day, mark });
    drafts.set(row.applicationId, known);
  }
  return [...drafts.values()];
}
