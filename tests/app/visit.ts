import { sessionCookie } from "~/app/access/session-cookie.server";
import { createClock } from "~/app/clock/clock.server";
import type { LoadContext } from "~/app/http/load-context";
import { createLog } from "~/app/log/log.server";
import { readSettings } from "~/app/settings/env.server";
import type { Database } from "~/db/engine/open";
import { issueSignInToken, redeemSignInToken } from "~/db/people/sign-in";
import { NOW } from "../db/world";
import { testSettings } from "../e2e/server";

const settings = readSettings(testSettings(3000, "data/ikz.db"));

function contextOf(db: Database, now = NOW): LoadContext {
  const clock = createClock(undefined, () => Date.parse(now));
  const log = createLog(clock.now, () => {});
  return { settings, db, clock, log, requestId: "test", nonce: "test" };
}

/** What a browser sends back after this person signed in. */
export async function cookieOf(db: Database, email: string, now = NOW): Promise<string> {
  const token = await issueSignInToken(db, { email, now, minutes: 15 });
  const done = await redeemSignInToken(db, { token: token ?? "", now });
  if (!done.ok) throw new Error(done.reason);
  return (await sessionCookie(done.sessionToken, settings.origin)).split(";")[0] ?? "";
}

type Sent = { path: string; cookie?: string; form?: FormData; now?: string };

/** The arguments with which the router calls a loader or, with a form, an action. */
export function argumentsOf(db: Database, params: Record<string, string>, sent: Sent) {
  const { path, cookie, form, now } = sent;
  const request = new Request(settings.origin + path, {
    ...(cookie && { headers: { Cookie: cookie } }),
    ...(form && { method: "POST", body: form }),
  });
  return { request, params, context: contextOf(db, now) };
}

/** What a handler answers or throws, as the router takes it. */
export async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
