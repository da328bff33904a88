import { redirect } from "@remix-run/node";
import { endSession } from "~/db/people/sessions";
import { openTo } from "../access/guard.server";
import { endedSessionCookie, readSessionToken } from "../access/session-cookie.server";
import { signedOutPath } from "../addresses/account";
import { homePath } from "../addresses/site";

export const loader = openTo.signedIn("sign-out", async () => redirect(homePath));

export const action = openTo.signedIn("sign-out", async ({ request, context, db, now }) => {
  const { origin } = context.settings;
  const token = await readSessionToken(request, origin);
  if (token !== null) await endSession(db, token, now);
  // What a browser keeps of unsaved texts goes with the session, even where no script of ours runs any more.
  const headers = {
    "Clear-Site-Data": '"storage"',
    "Set-Cookie": await endedSessionCookie(origin),
  };
  return redirect(signedOutPath("hier"), { headers });
});
