import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decide } from "~/db/access/policy/decide";
import { decideState } from "~/db/access/policy/decide-state";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { refusedAt } from "~/forms/small-forms/refused";
import { openTo } from "../access/guard.server";
import { casePath } from "../addresses/case";
import { leadsApprovers, ownApprovers } from "../case/approvers.server";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { readWithdrawal } from "./read-withdrawal.server";
import { WithdrawView } from "./withdraw-view";

export const loader = openTo.lead("case-withdraw", async (visit) => {
  const { stored, today, now: time } = visit;
  const { proceeding, submissions } = stored;
  if (!proceeding) throw new Response(null, { status: 404 });
  const [latest] = submissions;
  const now = decideState("application.withdraw", stored.situation);
  const { leadOrganisationId } = stored.application;
  return {
    id: stored.application.id,
    head: caseHead(caseView(stored, today), time),
    number: latest?.number ?? "",
    seen: proceeding.version,
    possible: now.allowed,
    why: now.allowed ? null : now.text,
    withdrawn: proceeding.state === "withdrawn",
    /** Only the lead's approver takes it back; an editor is told who that is. */
    mine: decide("application.withdraw", stored.stands).allowed,
    approvers: leadsApprovers(await ownApprovers(visit, stored), leadOrganisationId),
    organisationId: leadOrganisationId,
  };
});

export const action = openTo.lead("case-withdraw", async (visit) => {
  const { db, actor, stored, request, context, now } = visit;
  const { form } = await readForm(request);
  const read = readWithdrawal(form);
  const applicationId = stored.application.id;
  if (!read.ok) return data(read.refused, { status: 422 });
  const { grund, gesehen } = read.values;
  const done = await withdrawApplication(db, actor, {
    applicationId,
    expectedVersion: gesehen,
    reason: grund,
    noticeMail: noticeMail(context.settings),
    now,
  });
  if (done.ok) return redirect(casePath(applicationId));
  const message =
    "Inzwischen ist in diesem Vorgang etwas geschehen. Sehen Sie nach, bevor Sie den Antrag zurücknehmen.";
  return data(refusedAt(form, "grund", message), { status: 409 });
});

export const meta: MetaFunction = () => [{ title: "Antrag zurücknehmen – IKZ-Antrag" }];

export default function CaseWithdraw() {
  return (
    <WithdrawView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
