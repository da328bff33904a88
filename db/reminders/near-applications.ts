import { and, eq, gt, isNull, lte, or, sql as raw } from "drizzle-orm";
import { WHOLE_APPLICATION } from "../applications/planned-dates";
import type { Database } from "../engine/open";
import { applications, sections } from "../schema/applications";
import { plannedDates } from "../schema/plans";
import { reminderMarks, reminderSettings } from "../schema/reminders";
import { ofSubmission, standsSince } from "./planned-day";

export type NearApplication = {
  applicationId: string;
  /** YYYY-MM-DD */
  day: string;
  /** The day on which it was planned, or reminders were switched on again, whichever is later. */
  since: string;
  /** As the draft names it: "HE", "NW". */
  state: string;
  /** The marks of this day that are over. */
  handled: number[];
};

type Found = Omit<NearApplication, "since" | "handled"> & {
  setAt: string;
  switchedAt: string | null;
  mark: number | null;
};

const common = {
  applicationId: applications.id,
  switchedAt: reminderSettings.changedAt,
  state: raw<string>`coalesce(${sections.data} ->> '$.state', '')`,
  mark: reminderMarks.mark,
};

const caseOf = and(eq(sections.applicationId, applications.id), eq(sections.name, "case"));

/** Drafts alone, with their reminders on. */
const remindable = and(
  eq(applications.status, "draft"),
  isNull(applications.deletedAt),
  or(isNull(reminderSettings.automatic), eq(reminderSettings.automatic, true)),
);

type Span = { after: string; until: string };

function planned({ reader }: Pick<Database, "reader">, { after, until }: Span): Promise<Found[]> {
  const over = and(
    eq(reminderMarks.applicationId, applications.id),
    eq(reminderMarks.plannedDay, plannedDates.day),
  );
  return reader
    .select({ ...common, day: plannedDates.day, setAt: plannedDates.updatedAt })
    .from(plannedDates)
    .innerJoin(applications, eq(applications.id, plannedDates.applicationId))
    .leftJoin(sections, caseOf)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, applications.id))
    .leftJoin(reminderMarks, over)
    .where(
      and(
        eq(plannedDates.what, "submission"),
        eq(plannedDates.subject, WHOLE_APPLICATION),
        gt(plannedDates.day, after),
        lte(plannedDates.day, until),
        remindable,
      ),
    );
}

/** Without a plan the day an import by the operator kept. */
async function entered({ reader }: Pick<Database, "reader">, { after, until }: Span): Promise<Found[]> {
  const over = and(
    eq(reminderMarks.applicationId, applications.id),
    eq(reminderMarks.plannedDay, applications.applicationDate),
  );
  return reader
    .select({
      ...common,
      day: raw<string>`${applications.applicationDate}`,
      setAt: raw<string>`coalesce(${applications.importedAt}, ${applications.createdAt})`,
    })
    .from(applications)
    .leftJoin(plannedDates, ofSubmission)
    .leftJoin(sections, caseOf)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, applications.id))
    .leftJoin(reminderMarks, over)
    .where(
      and(
        gt(applications.applicationDate, after),
        lte(applications.applicationDate, until),
        isNull(plannedDates.day),
        remindable,
      ),
    );
}

/** Of all applications the drafts whose planned day lies in this span of days, with the marks that are over. */
export async function listNearApplications(
  db: Pick<Database, "reader">,
  span: Span,
): Promise<NearApplication[]> {
  const near = new Map<string, NearApplication>();
  for (const { setAt, switchedAt, mark, ...row } of [
    ...(await planned(db, span)),
    ...(await entered(db, span)),
  ]) {
    const since = standsSince(setAt, switchedAt);
    const known = near.get(row.applicationId) ?? { ...row, since, handled: [] };
    if (mark !== null) known.handled.push(mark);
    near.set(row.applicationId, known);
  }
  return [...near.values()];
}
