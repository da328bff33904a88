import { redirect } from "@remix-run/node";
import { openNotification } from "~/db/telling/notifications";
import { openTo } from "../access/guard.server";

/** Where the mail leads: marks the entry as read and goes on to what it speaks of. */
export const loader = openTo.signedIn("notification", async ({ db, actor, params, now }) => {
  const href = await openNotification(db, actor, { id: params.notification ?? "", now });
  if (href === null) throw new Response(null, { status: 404 });
  return redirect(href);
});
