import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "~/app/access/guard.server";
import { historyPage } from "./history-page.server";
import { HistoryPageView } from "./history-page-view";

export const loader = openTo.involved("case-step-history", historyPage);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title}: Verlauf – ${page.head.title} – IKZ-Antrag` : "IKZ-Antrag" },
];

export default function StepHistory() {
  return <HistoryPageView page={useLoaderData<typeof loader>()} />;
}
