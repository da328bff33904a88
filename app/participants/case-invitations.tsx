import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shareText } from "~/db/applications/share-text";
import { invite } from "~/db/participants/invitations";
import { Refusal } from "~/db/values/refusal";
import { participantSectionName } from "~/forms/interchange/section-set";
import { refusedAt } from "~/forms/small-forms/refused";
import { type CaseVisit, openTo } from "../access/guard.server";
import { invitationPath } from "../addresses/account";
import { invitationsPath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { changeable } from "../case/section-lock.server";
import { readForm } from "../http/read-form.server";
import { invitationMail } from "../mail/invitation-mail";
import { InvitationsView } from "./invitations-view";
import { invitedPartners, lastDayOf } from "./invited-partners.server";
import { readInvitation, type Wanted } from "./read-invitation.server";

export const loader = openTo.lead("case-invitations", async ({ stored, today, now }) => {
  const view = caseView(stored, today);
  return {
    id: stored.application.id,
    head: caseHead(view, now),
    heldBack: stored.application.textHeldBack,
    changeable: stored.submissions.length === 0 || changeable(stored).length > 0,
    partners: invitedPartners(view, now),
  };
});

async function sendInvitation(visit: CaseVisit, wanted: Wanted<"einladen">): Promise<void> {
  const { db, actor, stored, now, today, context } = visit;
  const { settings } = context;
  const view = caseView(stored, today);
  await invite(db, actor, {
    applicationId: stored.application.id,
    section: participantSectionName(wanted.beteiligte),
    email: wanted.email,
    answerBy: wanted.bis,
    words: wanted.worte,
    linkFor: (token) => settings.origin + invitationPath(token),
    mail: ({ expiresAt, ...mail }) =>
      invitationMail(settings, {
        ...mail,
        leadName: view.leadName,
        title: view.application.title ?? null,
        lastDay: lastDayOf(expiresAt),
        invitedBy: { name: actor.name, email: actor.email },
      }),
    now,
  });
}

export const action = openTo.lead("case-invitations", async (visit) => {
  const { db, actor, stored, now } = visit;
  const applicationId = stored.application.id;
  const { form } = await readForm(visit.request);
  const read = readInvitation(form);
  if (!read.ok) return data(read.refused, { status: 422 });
  try {
    if (read.values.absicht === "einladen") await sendInvitation(visit, read.values);
    else {
      const heldBack = read.values.absicht === "zurueckhalten";
      await shareText(db, actor, { applicationId, heldBack, now });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(refusedAt(form, "email", error.message), { status: 422 });
  }
  return redirect(invitationsPath(applicationId));
});

export const meta: MetaFunction = () => [{ title: "Beteiligte einladen – IKZ-Antrag" }];

export default function Invitations() {
  return (
    <InvitationsView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
