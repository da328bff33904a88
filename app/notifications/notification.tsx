import { redirect } from "@remix-run/node";
import { openNotification } from "~/db/telling/notifications";
import { openTo } from "../access/guard.server";
import { notificationsPath } from "../addresses/notifications";
import { addressOfNotice } from "../notices/notice-words";

/**
 * Where the mail leads: marks the entry as read and goes on to what it speaks of. One that is not there (any more), or
 * is another's, leads to one's own list.
 */
export const loader = openTo.signedIn("notification", async ({ db, actor, params, now }) => {
  const notice = await openNotification(db, actor, { id: params.notification ?? "", now });
  return redirect(notice === null ? notificationsPath() : addressOfNotice(notice));
});
