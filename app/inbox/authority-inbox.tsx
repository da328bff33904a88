import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openTo } from "../access/guard.server";
import { inboxPage } from "./inbox-page.server";
import { InboxView } from "./inbox-view";

export const loader = openTo.authority("authority-inbox", (visit) => inboxPage(visit, "authority"));

export const meta: MetaFunction = () => [{ title: "Posteingang – IKZ-Antrag" }];

export default function AuthorityInbox() {
  return <InboxView page={useLoaderData<typeof loader>()} />;
}
