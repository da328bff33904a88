import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadSubmittedReadings } from "~/db/readings/load-readings";
import { sectionLabels } from "~/forms/asked/section-labels";
import { openTo } from "../access/guard.server";
import { proceedingPage } from "./proceeding-page.server";
import { ProceedingView } from "./proceeding-view";

export const loader = openTo.proceeding("proceeding", async ({ db, loaded, submission, actor, today }) => {
  const parts = sectionLabels(loaded.sections);
  const readings = await loadSubmittedReadings(db, actor, submission);
  return proceedingPage({ loaded, submission, actor, today, parts, target: "" }, readings);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vorgang ${data?.number ?? ""} – IKZ-Antrag` },
];

export default function ProceedingRoute() {
  return <ProceedingView page={useLoaderData<typeof loader>()} />;
}
