import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptLead } from "~/db/participants/accept-lead";
import { declineLead, offerLead, withdrawOffer } from "~/db/participants/lead-offers";
import { listCandidates } from "~/db/participants/list-candidates";
import { Refusal } from "~/db/values/refusal";
import { participantSectionName } from "~/forms/interchange/section-set";
import { refusedAt } from "~/forms/small-forms/refused";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath, leadPath } from "../addresses/case";
import { ownApprovers } from "../case/approvers.server";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { leadPage } from "./lead-page.server";
import { LeadView } from "./lead-view";
import { type LeadAct, readLeadAct } from "./read-lead-act.server";

export const loader = openTo.involved("case-lead", async (visit) => {
  const { db, actor, stored, request, today, now } = visit;
  const applicationId = stored.application.id;
  const candidates = stored.access === "lead" ? await listCandidates(db, actor, { applicationId, now }) : [];
  const asked = new URL(request.url).searchParams.get("an");
  const own = await ownApprovers(visit, stored);
  return leadPage(caseView(stored, today), { today, now, asked, candidates, own });
});

async function act({ db, actor, stored, now, context }: CaseVisit, wanted: LeadAct): Promise<void> {
  const applicationId = stored.application.id;
  const given = { applicationId, noticeMail: noticeMail(context.settings), now };
  switch (wanted.absicht) {
    case "anbieten":
      return offerLead(db, actor, {
        ...given,
        section: participantSectionName(wanted.an),
        note: wanted.mitteilung ?? "",
      });
    case "zuruecknehmen":
      return withdrawOffer(db, actor, { ...given, offer: wanted.angebot });
    case "annehmen":
      return acceptLead(db, actor, { ...given, offer: wanted.angebot });
    case "ablehnen":
      return declineLead(db, actor, { ...given, offer: wanted.angebot });
  }
}

export const action = openTo.involved("case-lead", async (visit) => {
  const { form } = await readForm(visit.request);
  const read = readLeadAct(form);
  if (!read.ok) return data(read.refused, { status: 422 });
  try {
    await act(visit, read.values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(refusedAt(form, "", error.message), { status: 409 });
  }
  const { id } = visit.stored.application;
  return redirect(read.values.absicht === "annehmen" ? casePath(id) : leadPath(id));
});

export const meta: MetaFunction = () => [{ title: "Federführung – IKZ-Antrag" }];

export default function CaseLead() {
  return <LeadView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
