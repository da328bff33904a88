import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loadReminders } from "~/db/reminders/load-reminders";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { Refusal } from "~/db/values/refusal";
import { type CaseVisit, openTo } from "../access/guard.server";
import { boardPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { invitationReminderMail } from "../mail/invitation-reminder-mail";
import { noticeMail } from "../notices/notice-mail";
import { readShown } from "./read-board.server";
import { readinessOf } from "./readiness.server";
import { remindPage } from "./remind-page.server";
import { RemindView } from "./remind-view";
import { unreadyOf } from "./unready.server";

const caseOf = async ({ db, actor, stored, today }: CaseVisit) => ({
  view: caseView(stored, today),
  reminders: await loadReminders(db, actor, stored.application.id),
});

export const loader = openTo.lead("case-remind", async (visit) => {
  const { view, reminders } = await caseOf(visit);
  return remindPage(view, reminders, visit);
});

export const action = openTo.lead("case-remind", async (visit) => {
  const { db, actor, stored, request, context, now, today } = visit;
  const shown = readShown((await readForm(request)).form);
  const { view, reminders } = await caseOf(visit);
  const applicationId = stored.application.id;
  const unready = unreadyOf(view, readinessOf(view, now), { day: reminders.day, today });
  try {
    const reminded = await remindByHand(db, actor, {
      applicationId,
      unready: unready.filter(({ section }) => shown.has(section)),
      noticeMail: noticeMail(context.settings),
      invitedMail: invitationReminderMail(context.settings),
      now,
    });
    return redirect(`${boardPath(applicationId)}?erinnert=${reminded.length}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ message: error.message }, { status: 409 });
  }
});

export const meta: MetaFunction = () => [{ title: "Beteiligte erinnern – IKZ-Antrag" }];

export default function CaseRemind() {
  return (
    <RemindView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
