import { redirect } from "@remix-run/node";
import { openNotification } from "~/db/telling/notifications";
import { openTo } from "../access/guard.server";
import { addressOfNotice } from "../notices/notice-words";

/** Where the mail leads: marks the entry as read and goes on to what it speaks of. */
export const loader = openTo.signedIn("notification", async ({ db, actor, params, now }) => {
  const notice = await openNotification(db, actor, { id: params.notification ?? "", now });
  if (notice === null) throw new Response(null, { status: 404 });
  return redirect(addressOfNotice(notice));
});
