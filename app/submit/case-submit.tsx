import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand } from "~/db/access/access";
import { decide } from "~/db/access/policy/decide";
import { isReceivedHere } from "~/db/offices/organisations-of-offices";
import { loadReadings } from "~/db/readings/load-readings";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { refusedAt } from "~/forms/small-forms/refused";
import { openTo } from "../access/guard.server";
import { casePath, submissionPath } from "../addresses/case";
import { ownApprovers } from "../case/approvers.server";
import { caseDoubts } from "../case/case-doubts.server";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { dayOf } from "../clock/clock.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { readDispatch } from "./read-dispatch.server";
import { isDispatch, readSubmission } from "./read-submission.server";
import { submitCase } from "./submit-case.server";
import { submitPage } from "./submit-page.server";
import { SubmitPageView } from "./submit-page-view";

export const loader = openTo.lead("case-submit", async (visit) => {
  const { db, actor, stored, today, now } = visit;
  const view = caseView(stored, today);
  const page = submitPage(view, today, await ownApprovers(visit, stored));
  const doubts = await caseDoubts(visit, view, await loadReadings(db, actor, stored.application.id));
  return { head: caseHead(view, now), ...page, doubts, inSystem: await isReceivedHere(db, page.offices) };
});

export const action = openTo.lead("case-submit", async (visit) => {
  const { db, actor, stored, request, now, today, context } = visit;
  const { form } = await readForm(request);
  const applicationId = stored.application.id;
  if (isDispatch(form)) {
    const [latest] = stored.submissions;
    if (!latest) throw new Response(null, { status: 404 });
    const read = readDispatch(form, { from: dayOf(latest.submittedAt), today });
    if (!read.ok) return data(read.refused, { status: 422 });
    const { tag, weg } = read.values;
    await recordDispatch(db, actor, {
      applicationId,
      version: latest.version,
      dispatchedOn: tag,
      way: weg,
      noticeMail: noticeMail(context.settings),
      now,
    });
    return redirect(casePath(applicationId));
  }
  // Before anything is compared or made: whoever may not submit is told that, not what else is missing.
  demand(decide("application.submit", stored.stands));
  const read = readSubmission(form);
  if (!read.ok) return data(read.refused, { status: 422 });
  const seen = read.values.gesehen;
  const result = seen
    ? await submitCase({ db, actor, stored, seen, noticeMail: noticeMail(context.settings), now, today })
    : { ok: false as const, stale: ["gesehen"] };
  if (result.ok) return redirect(submissionPath(result.number));
  const message =
    "stale" in result
      ? "Inzwischen hat sich am Antrag, am Antragstag oder am Förderprogramm etwas geändert. Sehen Sie ihn noch einmal durch und reichen Sie ihn dann ein."
      : "Der Antrag kann noch nicht eingereicht werden. Sehen Sie auf der Seite „Prüfung“, was fehlt.";
  return data(refusedAt(form, "bestaetigt", message), { status: 409 });
});

export const meta: MetaFunction = () => [{ title: "Einreichen – IKZ-Antrag" }];

export default function CaseSubmit() {
  return (
    <SubmitPageView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
