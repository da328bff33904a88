import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand } from "~/db/access/access";
import { decide } from "~/db/access/policy/decide";
import { isWithLead } from "~/db/access/policy/situation";
import { nextStop } from "~/db/proceedings/where-to";
import { loadReadings } from "~/db/readings/load-readings";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { loadSubmission } from "~/db/submissions/submissions";
import { refusedAt } from "~/forms/small-forms/refused";
import { type CaseVisit, openTo } from "../access/guard.server";
import { casePath, submittedPath } from "../addresses/case";
import { ownApprovers } from "../case/approvers.server";
import { caseComparisons } from "../case/case-comparisons.server";
import { caseDoubts } from "../case/case-doubts.server";
import { caseHead } from "../case/case-head.server";
import { caseView, sealedView } from "../case/case-view.server";
import { dayOf } from "../clock/clock.server";
import { readForm } from "../http/read-form.server";
import { noticeMail } from "../notices/notice-mail";
import { asTicked, deviationsIn, notFoundIn } from "./deviations.server";
import { isDispatch, readSubmission } from "./read-submission.server";
import { resubmission } from "./resubmission.server";
import { submitCase } from "./submit-case.server";
import { goingOf, submitPage } from "./submit-page.server";
import { SubmitPageView } from "./submit-page-view";
import { readDispatch } from "./submitted/read-dispatch.server";

export const loader = openTo.lead("case-submit", async (visit) => {
  const { db, actor, stored, today, now } = visit;
  const view = caseView(stored, today);
  const page = submitPage(view, today, await ownApprovers(visit, stored));
  const readings = await loadReadings(db, actor, page.id);
  const comparisons = caseComparisons(view, readings);
  const last = page.latest ? await loadSubmission(db, actor, page.latest.number) : null;
  return {
    head: caseHead(view, now),
    ...page,
    doubts: await caseDoubts(visit, view, readings),
    next: await nextStop(db, goingOf(view)),
    deviations: deviationsIn(comparisons),
    notFound: notFoundIn(comparisons),
    resubmission: last && resubmission(view, last.data, today),
  };
});

const MOVED_ON =
  "Inzwischen hat sich am Antrag, am Antragstag oder am Förderprogramm etwas geändert. Sehen Sie ihn noch einmal durch und reichen Sie ihn dann ein.";
const NOT_YET =
  "Der Antrag kann noch nicht eingereicht werden. Sehen Sie auf der Seite „Prüfung“, was fehlt.";

const nothingNew = (version: number): string =>
  `Alles ist noch wie in Fassung ${version}. Ändern Sie, was verlangt wird, oder schreiben Sie hier Ihre Antwort.`;

/** The case waits for a further version, and this would be the one that is there. */
function isNothingNew(
  { stored: { acts, submissions } }: CaseVisit,
  done: { repeated: boolean; version: number },
) {
  const waits = acts !== null && isWithLead(acts.state);
  return waits && done.repeated && done.version === submissions[0]?.version;
}

/** The other form of the page: when and how the papers were sent. */
async function dispatched(visit: CaseVisit, form: FormData) {
  const { db, actor, stored, now, today, context } = visit;
  const applicationId = stored.application.id;
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

export const action = openTo.lead("case-submit", async (visit) => {
  const { db, actor, stored, request, now, today, context } = visit;
  const { form } = await readForm(request);
  const applicationId = stored.application.id;
  if (isDispatch(form)) return dispatched(visit, form);
  // Before anything is compared or made: whoever may not submit is told that, not what else is missing.
  demand(decide("application.submit", stored.stands));
  const readings = await loadReadings(db, actor, applicationId);
  const view = sealedView(stored, today);
  const deviations = deviationsIn(caseComparisons(view, readings));
  const read = readSubmission(form, deviations);
  if (!read.ok) return data(read.refused, { status: 422 });
  const { gesehen: seen, begleittext } = read.values;
  const result = seen
    ? await submitCase({
        db,
        actor,
        view,
        seen,
        // The first version makes the application and answers nothing.
        covering: stored.submissions.length > 0 ? begleittext : null,
        ticked: deviations.map(asTicked),
        noticeMail: noticeMail(context.settings),
        now,
        today,
      })
    : { ok: false as const, stale: ["gesehen"] };
  if (result.ok && !isNothingNew(visit, result)) return redirect(submittedPath(applicationId));
  if (result.ok) return data(refusedAt(form, "begleittext", nothingNew(result.version)), { status: 409 });
  return data(refusedAt(form, "bestaetigt", "stale" in result ? MOVED_ON : NOT_YET), { status: 409 });
});

export const meta: MetaFunction = () => [{ title: "Einreichen – IKZ-Antrag" }];

export default function CaseSubmit() {
  return (
    <SubmitPageView page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  );
}
