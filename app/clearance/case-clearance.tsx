import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { listApprovers } from "~/db/people/team/approvers";
import { Refusal } from "~/db/values/refusal";
import { refusedAt } from "~/forms/small-forms/refused";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath, clearancePath } from "../addresses/case";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { ownerOfPart, ownPart, partClearances } from "./clearance.server";
import { ClearanceView } from "./clearance-view";
import { type ReadClearance, readClearance } from "./read-clearance.server";

export const loader = openTo.involved("case-clearance", async ({ db, actor, stored, today, now }) => {
  const parts = partClearances(stored);
  const own = await Promise.all(
    parts
      .filter((one) => one.own)
      .map(async (part) => {
        const organisationId = ownerOfPart(stored, part.part) ?? "";
        return ownPart(stored, actor, part, await listApprovers(db, actor, { organisationId, now }));
      }),
  );
  return {
    id: stored.application.id,
    head: caseHead(caseView(stored, today), now),
    lead: stored.access === "lead",
    own,
    others: parts.filter((one) => !one.own),
  };
});

async function act({ db, actor, stored, now, context }: CaseVisit, wanted: ReadClearance): Promise<void> {
  const place = { applicationId: stored.application.id, part: wanted.teil, now };
  const told = { ...place, noticeMail: noticeMail(context.settings) };
  switch (wanted.absicht) {
    case "geben":
      return requestClearance(db, actor, { ...told, note: wanted.notiz });
    case "zuruecknehmen":
      return withdrawClearance(db, actor, told);
    case "freigeben":
      return decideClearance(db, actor, { ...told, seen: wanted.gesehen, event: "cleared" });
    case "zurueckgeben":
      return decideClearance(db, actor, {
        ...told,
        seen: wanted.gesehen,
        event: "returned",
        reason: wanted.grund,
      });
  }
}

export const action = openTo.involved("case-clearance", async (visit) => {
  const { form } = await readForm(visit.request);
  const read = readClearance(form);
  if (!read.ok) return data(read.refused, { status: 422 });
  try {
    await act(visit, read.values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(refusedAt(form, "", error.message), { status: 409 });
  }
  const { id } = visit.stored.application;
  const fromCase = new URL(visit.request.url).searchParams.get("von") === "antrag";
  return redirect(fromCase ? casePath(id) : clearancePath(id));
});

export const meta: MetaFunction = () => [{ title: "Freigabe – IKZ-Antrag" }];

export default function CaseClearance() {
  return (
    <ClearanceView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
