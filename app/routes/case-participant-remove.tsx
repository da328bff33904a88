import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { removeParticipant } from "~/db/participants";
import { participantSectionName, sectionSetOf } from "~/forms/interchange/section-set";
import { formatEuroShort } from "~/rules/german/money";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath, stepPath } from "../case/addresses";
import { caseView } from "../case/case-view.server";
import { LinkButton } from "../components/link-button";
import { SubmitButton } from "../components/submit-button";
import { noticeMail } from "../mail/notice-mail";

function participantOf({ stored, params, today }: CaseVisit) {
  const view = caseView(stored, today);
  const found = view.set.participants.find(({ id, data }) => id === params.participant && data.lead !== true);
  if (!found) throw new Response(null, { status: 404 });
  return { view, participant: found };
}

const amount = (cents: number | null) => (cents === null ? "noch offen" : formatEuroShort(cents));

export const loader = openTo.lead("case-participant-remove", async (visit) => {
  const { view, participant } = participantOf(visit);
  const rest = visit.stored.sections.filter(({ name }) => name !== participantSectionName(participant.id));
  const without = caseView({ ...visit.stored, sections: rest }, visit.today, sectionSetOf(rest));
  return {
    id: visit.stored.application.id,
    name: participant.data.name,
    before: amount(view.report.amount.cents),
    after: amount(without.report.amount.cents),
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
  const { id, name, before, after } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">{name} aus dem Antrag nehmen</h1>
      <p className="verdict-line">
        {before === after
          ? `Die berechnete Förderung bleibt bei ${before}.`
          : `Die berechnete Förderung ändert sich von ${before} auf ${after}.`}{" "}
        Was für {name} eingetragen ist, bleibt aufbewahrt; gleich danach können Sie das zurücknehmen.
      </p>
      <Form method="post" className="actions">
        <SubmitButton label={`${name} herausnehmen`} busy="Wird herausgenommen …" />
        <LinkButton href={stepPath(id, "beteiligte")} label="Behalten" />
      </Form>
    </main>
  );
}
