import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { programmeOf, programmePage } from "./programme-page.server";
import { ProgrammePageView } from "./programme-page-view";

export const loader = openTo.everyone("rule-book-programme", async ({ params, today }) =>
  programmePage(programmeOf(params.programme), today),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.head.title ?? "Förderprogramm"} – Regeln – IKZ-Antrag` },
];

export default function RuleBookProgramme() {
  return <ProgrammePageView page={useLoaderData<typeof loader>()} />;
}
