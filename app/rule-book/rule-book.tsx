import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { programmeList } from "./programme-list.server";
import { ProgrammeListView } from "./programme-list-view";

export const loader = openTo.everyone("rule-book", async ({ today }) => programmeList(today));

export const meta: MetaFunction = () => [
  { title: "Regeln der Förderprogramme – IKZ-Antrag" },
  {
    name: "description",
    content:
      "Alle Fassungen der Förderprogramme für interkommunale Zusammenarbeit in Hessen und Nordrhein-Westfalen mit Voraussetzungen, Beträgen und Quellen",
  },
];

export default function RuleBook() {
  return <ProgrammeListView list={useLoaderData<typeof loader>()} />;
}
