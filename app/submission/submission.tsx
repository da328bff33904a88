import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadSubmittedReadings } from "~/db/readings/load-readings";
import { openTo } from "../access/guard.server";
import { submissionPage } from "./submission-page.server";
import { SubmissionView } from "./submission-view";

export const loader = openTo.reader("submission", async ({ db, actor, submission }) =>
  submissionPage(submission, await loadSubmittedReadings(db, actor, submission)),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vorgang ${data?.number ?? ""} – IKZ-Antrag` },
];

export default function SubmissionRoute() {
  return <SubmissionView page={useLoaderData<typeof loader>()} />;
}
