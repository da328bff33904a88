import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { programmeOf } from "./programme-page.server";
import { rulePage } from "./rule-page.server";
import { RulePageView } from "./rule-page-view";

export const loader = openTo.everyone("rule-book-rule", async ({ params }) =>
  rulePage(programmeOf(params.programme), params.rule),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – ${data.programme.title} – IKZ-Antrag` : "IKZ-Antrag" },
];

export default function RuleBookRule() {
  return <RulePageView page={useLoaderData<typeof loader>()} />;
}
