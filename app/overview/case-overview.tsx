import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listApplications } from "~/db/applications/list-applications";
import { loadReadings } from "~/db/readings/load-readings";
import { type CaseVisit, openTo } from "../access/guard.server";
import { ownApprovers } from "../case/approvers.server";
import { caseComparisons } from "../case/case-comparisons.server";
import { caseHead } from "../case/case-head.server";
import { caseView } from "../case/case-view.server";
import { twinOf } from "../case/same-task";
import { ownParts } from "../clearance/clearance.server";
import { CaseOverviewView } from "./case-overview-view";
import { overviewOf } from "./overview.server";
import { partnerStart } from "./partner-start.server";

/** The id of the other draft for the same task; for what was handed in the list is not read. */
async function twinOfDraft({ db, actor, stored: { application } }: CaseVisit): Promise<string | null> {
  if (application.status !== "draft") return null;
  const lines = await listApplications(db, actor);
  const line = lines.find(({ id }) => id === application.id);
  return line ? (twinOf(line, lines)?.id ?? null) : null;
}

export const loader = openTo.involved("case-overview", async (visit) => {
  const { stored, today, now, request, actor } = visit;
  const view = caseView(stored, today);
  const { searchParams } = new URL(request.url);
  const asked = { removed: searchParams.get("entfernt"), instead: searchParams.get("dafuer") };
  const own = await ownApprovers(visit, stored);
  const readings = stored.access === "lead" ? [] : await loadReadings(visit.db, actor, stored.application.id);
  const parts = ownParts(stored, actor, own);
  const start = partnerStart(view, { parts, comparisons: caseComparisons(view, readings) });
  const twin = await twinOfDraft(visit);
  return { head: caseHead(view, now), ...overviewOf(view, asked, { own, parts }), start, twin };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.head.title ?? "Antrag"} – IKZ-Antrag` },
];

export default function CaseOverview() {
  return <CaseOverviewView overview={useLoaderData<typeof loader>()} />;
}
