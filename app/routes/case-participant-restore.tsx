import { redirect } from "@remix-run/node";
import { restoreParticipant } from "~/db/participants";
import { participantSectionName } from "~/forms/interchange/section-set";
import { openTo } from "../access/guard.server";
import { casePath, stepPath } from "../case/addresses";
import { noticeMail } from "../mail/notice-mail";

export const loader = openTo.lead("case-participant-restore", async ({ stored }) =>
  redirect(casePath(stored.application.id)),
);

export const action = openTo.lead("case-participant-restore", async (visit) => {
  const { db, actor, stored, params, now, context } = visit;
  const applicationId = stored.application.id;
  await restoreParticipant(db, actor, {
    applicationId,
    section: participantSectionName(params.participant ?? ""),
    noticeMail: noticeMail(context.settings),
    now,
  });
  return redirect(stepPath(applicationId, "beteiligte"));
});
