import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { markAllRead, openNotification } from "~/db/telling/notifications";
import { openTo } from "../access/guard.server";
import { problem } from "../http/problem";
import { readForm } from "../http/read-form.server";
import { notificationsPage, readMark } from "./notifications-page.server";
import { NotificationsView } from "./notifications-view";

export const meta: MetaFunction = () => [{ title: "Nachrichten – IKZ-Antrag" }];

export const loader = openTo.signedIn("notifications", async ({ db, actor, request, context }) =>
  notificationsPage({ db, actor, url: request.url, sends: context.settings.smtpUrl !== undefined }),
);

export const action = openTo.signedIn("notifications", async ({ db, actor, request, now }) => {
  const mark = readMark((await readForm(request)).form);
  if (mark === null) {
    throw problem(422, {
      title: "Was gelesen ist, war nicht zu erkennen",
      text: "Öffnen Sie die Seite „Nachrichten“ noch einmal und wählen Sie dort.",
    });
  }
  if ("until" in mark) await markAllRead(db, actor, { until: mark.until, now });
  else if ((await openNotification(db, actor, { id: mark.id, now })) === null)
    throw new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
});

export default function Notifications() {
  return <NotificationsView page={useLoaderData<typeof loader>()} />;
}
