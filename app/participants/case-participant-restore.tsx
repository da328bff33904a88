import { redirect } from "@remix-run/node";
import { z } from "zod";
import { undoExchange } from "~/db/participants/exchange-participant";
import { restoreParticipant } from "~/db/participants/participants";
import { choiceKind } from "~/forms/inputs/choice";
import { participantSectionName } from "~/forms/interchange/section-set";
import { ifGiven, readSmallForm } from "~/forms/small-forms/small-form";
import { openTo } from "../access/guard.server";
import { casePath, stepPath } from "../addresses/case";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";

const undoing = z.object({ statt: ifGiven(choiceKind, { longest: 200 }) });

export const loader = openTo.lead("case-participant-restore", async ({ stored }) =>
  redirect(casePath(stored.application.id)),
);

export const action = openTo.lead("case-participant-restore", async (visit) => {
  const { db, actor, stored, params, request, now, context } = visit;
  const applicationId = stored.application.id;
  const section = participantSectionName(params.participant ?? "");
  const given = { applicationId, noticeMail: noticeMail(context.settings), now };
  // Named when it was exchanged: the one that came in its place goes again.
  const read = readSmallForm((await readForm(request)).form, undoing);
  const instead = read.ok ? read.values.statt : null;
  if (instead === null) await restoreParticipant(db, actor, { ...given, section });
  else await undoExchange(db, actor, { ...given, from: section, to: instead });
  return redirect(stepPath(applicationId, "beteiligte"));
});
