import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { checkPage } from "../case/check-page.server";
import { CheckPageView } from "../case/check-page-view";

export const loader = openTo.involved("case-check", async ({ stored, today, now }) => {
  const view = caseView(stored, today);
  return { head: caseHead(view, now), ...checkPage(view) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Prüfung – ${data?.head.title ?? "Antrag"} – IKZ-Antrag` },
];

export default function CaseCheck() {
  return <CheckPageView page={useLoaderData<typeof loader>()} />;
}
