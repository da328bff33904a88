import { listPlannedDates } from "~/db/applications/planned-dates";
import { openTo } from "../access/guard.server";
import { schedulePath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { fileAnswer } from "../http/answers.server";
import { calendarText } from "./calendar.server";
import { caseSchedule } from "./case-schedule.server";

/** The days of the schedule for a calendar; a partner gets those it sees. */
export const loader = openTo.involved("case-calendar", async (visit) => {
  const { db, actor, stored, today, now, context } = visit;
  const view = caseView(stored, today);
  const applicationId = stored.application.id;
  const planned = await listPlannedDates(db, actor, applicationId);
  const { origin } = context.settings;
  const text = calendarText(caseSchedule(view, planned, today), {
    applicationId,
    host: new URL(origin).hostname,
    title: caseHead(view, now).title,
    page: origin + schedulePath(applicationId),
    now,
    today,
  });
  return fileAnswer(new TextEncoder().encode(text), "zeitplan.ics", "text/calendar; charset=utf-8");
});
