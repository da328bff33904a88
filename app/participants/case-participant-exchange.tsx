import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { exchangeParticipant } from "~/db/participants/exchange-participant";
import { Refusal } from "~/db/values/refusal";
import { participantSectionName } from "~/forms/interchange/section-set";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { participantsLock } from "../case/section-lock.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { withOther } from "./changed-participants.server";
import { consequencesOf } from "./consequences.server";
import { ExchangeView } from "./exchange-view";
import { readOther } from "./read-other.server";

function participantOf({ stored, params, today }: CaseVisit) {
  const view = caseView(stored, today);
  const found = view.set.participants.find(({ id, data }) => id === params.participant && data.lead !== true);
  if (!found) throw new Response(null, { status: 404 });
  const lock = participantsLock(stored, "participant.exchange");
  if (lock !== null) throw new Refusal(lock);
  return { view, participant: found, known: view.set.participants.map((one) => one.data) };
}

export const loader = openTo.lead("case-participant-exchange", async (visit) => {
  const { view, participant, known } = participantOf(visit);
  const { searchParams } = new URL(visit.request.url);
  const read = readOther(searchParams, known);
  const asked = searchParams.has("name");
  return {
    id: visit.stored.application.id,
    participant: participant.id,
    name: participant.data.name,
    head: caseHead(view, visit.now),
    typed: read.typed,
    errors: asked && !read.ok ? read.errors : [],
    consequences: read.ok
      ? consequencesOf(view, withOther(view, participant.id, read.data, visit.today))
      : null,
  };
});

export const action = openTo.lead("case-participant-exchange", async (visit) => {
  const { participant, known } = participantOf(visit);
  const { db, actor, now, context, stored } = visit;
  const read = readOther((await readForm(visit.request)).form, known);
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 422 });
  const applicationId = stored.application.id;
  const section = participantSectionName(participant.id);
  const to = await exchangeParticipant(db, actor, {
    applicationId,
    section,
    data: read.data,
    noticeMail: noticeMail(context.settings),
    now,
  });
  return redirect(`${casePath(applicationId)}?${new URLSearchParams({ entfernt: section, dafuer: to })}`);
});

export const meta: MetaFunction = () => [{ title: "Beteiligte austauschen – IKZ-Antrag" }];

export default function ExchangeParticipant() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ExchangeView page={refused ? { ...page, ...refused } : page} />;
}
