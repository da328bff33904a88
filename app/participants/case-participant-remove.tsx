import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { removeParticipant } from "~/db/participants/participants";
import { Refusal } from "~/db/values/refusal";
import { participantSectionName } from "~/forms/interchange/section-set";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath, exchangeParticipantPath, stepPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { participantsLock } from "../case/section-lock.server";
import { LinkButton } from "../components/link-button";
import { SubmitButton } from "../components/submit-button";
import { noticeMail } from "../notices/notice-mail";
import { withoutParticipant } from "./changed-participants.server";
import { consequencesOf } from "./consequences.server";
import { ConsequencesView } from "./consequences-view";

function participantOf({ stored, params, today }: CaseVisit) {
  const view = caseView(stored, today);
  const found = view.set.participants.find(({ id, data }) => id === params.participant && data.lead !== true);
  if (!found) throw new Response(null, { status: 404 });
  const lock = participantsLock(stored, "participant.remove");
  if (lock !== null) throw new Refusal(lock);
  return { view, participant: found };
}

export const loader = openTo.lead("case-participant-remove", async (visit) => {
  const { view, participant } = participantOf(visit);
  return {
    id: visit.stored.application.id,
    participant: participant.id,
    name: participant.data.name,
    consequences: consequencesOf(view, withoutParticipant(view, participant.id, visit.today)),
  };
});

export const action = openTo.lead("case-participant-remove", async (visit) => {
  const section = participantSectionName(participantOf(visit).participant.id);
  const applicationId = visit.stored.application.id;
  await removeParticipant(visit.db, visit.actor, {
    applicationId,
    section,
    noticeMail: noticeMail(visit.context.settings),
    now: visit.now,
  });
  return redirect(`${casePath(applicationId)}?entfernt=${encodeURIComponent(section)}`);
});

export const meta: MetaFunction = () => [{ title: "Beteiligte herausnehmen – IKZ-Antrag" }];

export default function RemoveParticipant() {
  const { id, participant, name, consequences } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">{name} aus dem Antrag nehmen</h1>
      <p className="lead">
        Was für {name} eingetragen ist, bleibt aufbewahrt; gleich danach können Sie das zurücknehmen.
      </p>
      <ConsequencesView consequences={consequences} />
      <Form method="post" className="actions">
        <SubmitButton label={`${name} herausnehmen`} busy="Wird herausgenommen …" />
        <LinkButton href={stepPath(id, "beteiligte")} label={`${name} behalten`} />
      </Form>
      <p>
        Kommt jemand anderes dafür? <a href={exchangeParticipantPath(id, participant)}>{name} austauschen</a>
      </p>
    </main>
  );
}
