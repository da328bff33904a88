import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { inboxPage } from "./inbox-page.server";
import { InboxView } from "./inbox-view";

export const loader = openTo.supervision("supervision-inbox", (visit) => inboxPage(visit, "supervision"));

export const meta: MetaFunction = () => [{ title: "Posteingang – IKZ-Antrag" }];

export default function SupervisionInbox() {
  return <InboxView page={useLoaderData<typeof loader>()} />;
}
