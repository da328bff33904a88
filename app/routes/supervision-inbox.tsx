import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { inboxPage } from "../proceeding/inbox-page.server";
import { InboxView } from "../proceeding/inbox-view";

export const loader = openTo.supervision("supervision-inbox", (visit) => inboxPage(visit, "supervision"));

export const meta: MetaFunction = () => [{ title: "Posteingang – IKZ-Antrag" }];

export default function SupervisionInbox() {
  return <InboxView page={useLoaderData<typeof loader>()} />;
}
