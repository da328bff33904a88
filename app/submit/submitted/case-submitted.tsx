import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadSubmission } from "~/db/submissions/submissions";
import { openTo } from "../../access/guard.server";
import { submitPath } from "../../addresses/case";
import { caseHead } from "../../case/case-head.server";
import { caseView } from "../../case/case-view.server";
import { submittedPage } from "./submitted-page.server";
import { SubmittedView } from "./submitted-view";

export const loader = openTo.lead("case-submitted", async ({ db, actor, stored, today, now }) => {
  const [latest] = stored.submissions;
  const sealed = latest ? await loadSubmission(db, actor, latest.number) : null;
  const { acts } = stored;
  if (!sealed || !acts) throw redirect(submitPath(stored.application.id));
  const view = caseView(stored, today);
  return { head: caseHead(view, now), ...submittedPage(view, acts, sealed) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Eingereicht"} – IKZ-Antrag` },
];

export default function CaseSubmitted() {
  return <SubmittedView page={useLoaderData<typeof loader>()} />;
}
