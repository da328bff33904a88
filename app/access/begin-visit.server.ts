import { redirect } from "@remix-run/node";
import { endSession } from "~/db/people/sessions";
import type { AnyVisit } from "./guard.server";
import { readSessionToken, sessionCookie } from "./session-cookie.server";

/**
 * Hands the browser its new session and sends it on to `path`. A session it had before ends here: one
 * browser is one person at a time.
 */
export async function beginVisit(
  { request, context, db, now }: AnyVisit,
  sessionToken: string,
  path: string,
): Promise<Response> {
  const { origin } = context.settings;
  const before = await readSessionToken(request, origin);
  if (before !== null) await endSession(db, before, now);
  return redirect(path, { headers: { "Set-Cookie": await sessionCookie(sessionToken, origin) } });
}
