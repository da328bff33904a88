import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invite } from "~/db/participants/invitations";
import { Refusal } from "~/db/values/refusal";
import { participantSectionName } from "~/forms/interchange/section-set";
import { openTo } from "../access/guard.server";
import { invitationPath } from "../addresses/account";
import { invitationsPath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { dayOf } from "../clock/clock.server";
import { readForm } from "../http/read-form.server";
import { invitationMail } from "../mail/invitation-mail";
import { InvitationsView } from "./invitations-view";
import { readInvitation } from "./read-invitation.server";

export const loader = openTo.lead("case-invitations", async ({ stored, today, now }) => {
  const view = caseView(stored, today);
  return {
    id: stored.application.id,
    head: caseHead(view, now),
    partners: view.set.participants
      .filter(({ data: participant }) => participant.lead !== true)
      .map(({ id, data: { name, contact } }) => {
        const invitation = stored.invitations.find(({ section }) => section === participantSectionName(id));
        return {
          id,
          name,
          email: invitation?.email ?? contact?.email ?? "",
          state: invitation?.acceptedAt
            ? ("accepted" as const)
            : invitation
              ? ("open" as const)
              : ("none" as const),
          sentAt: invitation?.createdAt ?? null,
          expiresAt: invitation?.expiresAt ?? null,
        };
      }),
  };
});

export const action = openTo.lead("case-invitations", async (visit) => {
  const { db, actor, stored, request, now, today, context } = visit;
  const read = readInvitation((await readForm(request)).form);
  if (!read.ok) return data(read.refused, { status: 422 });
  const { participant, email } = read;
  const { settings } = context;
  const view = caseView(stored, today);
  try {
    await invite(db, actor, {
      applicationId: stored.application.id,
      section: participantSectionName(participant),
      email,
      linkFor: (token) => settings.origin + invitationPath(token),
      mail: ({ link, participantName, expiresAt }) =>
        invitationMail(settings, {
          link,
          participantName,
          leadName: view.leadName,
          title: view.application.title ?? null,
          lastDay: dayOf(expiresAt),
          invitedBy: { name: actor.name, email: actor.email },
        }),
      now,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ participant, email, message: error.message }, { status: 422 });
  }
  return redirect(invitationsPath(stored.application.id));
});

export const meta: MetaFunction = () => [{ title: "Beteiligte einladen – IKZ-Antrag" }];

export default function Invitations() {
  return (
    <InvitationsView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
