import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listPlannedDates, savePlannedDates } from "~/db/applications/planned-dates";
import { openTo } from "../access/guard.server";
import { schedulePath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { caseSchedule } from "./case-schedule.server";
import { planFields } from "./plan-fields.server";
import { readPlans, typedPlans } from "./read-plans.server";
import { schedulePage } from "./schedule-page.server";
import { ScheduleView } from "./schedule-view";
import { shownConflicts } from "./shown-conflicts.server";

const SAVED = "gespeichert";

export const loader = openTo.involved("case-schedule", async ({ db, actor, stored, today, now, request }) => {
  const view = caseView(stored, today);
  const planned = await listPlannedDates(db, actor, stored.application.id);
  const saved = new URL(request.url).searchParams.has(SAVED);
  return { head: caseHead(view, now), saved, ...schedulePage(view, planned, today) };
});

export const action = openTo.involved("case-schedule", async (visit) => {
  const { db, actor, stored, request, now, today } = visit;
  const { form } = await readForm(request);
  const applicationId = stored.application.id;
  const view = caseView(stored, today);
  const planned = await listPlannedDates(db, actor, applicationId);
  const fields = planFields(view, caseSchedule(view, planned, today), planned);
  const read = readPlans(form, fields);
  const typed = typedPlans(form, fields);
  if (!read.ok) return data({ errors: read.errors, seen: {}, typed }, { status: 422 });
  const result = await savePlannedDates(db, actor, { applicationId, changes: read.changes, now });
  if (!result.ok) return data({ ...shownConflicts(result.conflicts, fields), typed }, { status: 409 });
  return redirect(`${schedulePath(applicationId)}?${SAVED}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Zeitplan – ${page?.head.title ?? "Antrag"} – IKZ-Antrag` },
];

export default function CaseSchedule() {
  return (
    <ScheduleView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
