import { redirect } from "@remix-run/node";
import { undoExchange } from "~/db/participants/exchange-participant";
import { restoreParticipant } from "~/db/participants/participants";
import { participantSectionName } from "~/forms/interchange/section-set";
import { openTo } from "../access/guard.server";
import { casePath, stepPath } from "../addresses/case";
import { noticeMail } from "../notices/notice-mail";

export const loader = openTo.lead("case-participant-restore", async ({ stored }) =>
  redirect(casePath(stored.application.id)),
);

export const action = openTo.lead("case-participant-restore", async (visit) => {
  const { db, actor, stored, params, request, now, context } = visit;
  const applicationId = stored.application.id;
  const section = participantSectionName(params.participant ?? "");
  const given = { applicationId, noticeMail: noticeMail(context.settings), now };
  // Named when it was exchanged: the one that came in its place goes again.
  const instead = (await request.formData()).get("statt");
  if (typeof instead === "string" && instead !== "") {
    await undoExchange(db, actor, { ...given, from: section, to: instead });
  } else await restoreParticipant(db, actor, { ...given, section });
  return redirect(stepPath(applicationId, "beteiligte"));
});
