import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { proceedingPage } from "../proceeding/proceeding-page.server";
import { ProceedingView } from "../proceeding/proceeding-view";
import { sectionLabels } from "../proceeding/section-labels";

export const loader = openTo.proceeding("proceeding", async ({ loaded, submission, actor, today }) => {
  const parts = sectionLabels(loaded.sections);
  return proceedingPage({ loaded, submission, actor, today, parts, target: "" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vorgang ${data?.number ?? ""} – IKZ-Antrag` },
];

export default function ProceedingRoute() {
  return <ProceedingView page={useLoaderData<typeof loader>()} />;
}
