import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadReadings } from "~/db/readings/load-readings";
import { openTo } from "../access/guard.server";
import { caseDoubts } from "../case/case-doubts.server";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { readableCase } from "../case/readable-case.server";
import { checkPage } from "./check-page.server";
import { CheckPageView } from "./check-page-view";
import { compareVersion } from "./version-comparison.server";
import { wholeCheck } from "./whole-check.server";

export const loader = openTo.involved("case-check", async (visit) => {
  const { db, actor, stored, today, now, request } = visit;
  const view = caseView(stored, today);
  const head = caseHead(view, now);
  const { searchParams } = new URL(request.url);
  const [version, before] = [searchParams.get("fassung"), searchParams.get("bisher")];
  if (version === null || version === (before ?? view.programme.id)) {
    const readings = await loadReadings(db, actor, stored.application.id);
    const page = checkPage(view, null, readings);
    const doubts = await caseDoubts(visit, view, readings);
    return { head, ...wholeCheck(page, readableCase(stored), today), doubts };
  }
  const compared = compareVersion(view, { id: version, before }, today);
  return { head, ...checkPage(compared.view, compared.comparison), whole: null, draft: true, doubts: [] };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Prüfung – ${data?.head.title ?? "Antrag"} – IKZ-Antrag` },
];

export default function CaseCheck() {
  return <CheckPageView page={useLoaderData<typeof loader>()} />;
}
