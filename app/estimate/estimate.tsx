import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { estimatePage } from "./estimate-page.server";
import { EstimateView } from "./estimate-view";

export const loader = openTo.everyone("estimate", async ({ request, today }) =>
  estimatePage(new URL(request.url).searchParams, today),
);

export const meta: MetaFunction = () => [
  { title: "Förderung schätzen – IKZ-Antrag" },
  {
    name: "description",
    content:
      "In zwei Minuten sehen, welche Förderung sich für eine interkommunale Zusammenarbeit in Hessen oder Nordrhein-Westfalen berechnet",
  },
];

export default function Estimate() {
  return <EstimateView page={useLoaderData<typeof loader>()} />;
}
