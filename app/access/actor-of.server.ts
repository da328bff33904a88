import type { Actor } from "~/db/access/policy/actor";
import { findActor } from "~/db/people/sessions";
import type { LoadContext } from "../http/load-context";
import { readSessionToken } from "./session-cookie.server";

type Known = Pick<LoadContext, "db" | "clock" | "settings">;
const found = new WeakMap<object, { token: string | null; actor: Promise<Actor | null> }>();

/**
 * Who sends this request: one look at the session, however many loaders ask. Every loader gets a request
 * object of its own but the same context, so the answer is kept with the context, for the same cookie.
 */
export async function actorOfRequest(request: Request, context: Known): Promise<Actor | null> {
  const { db, clock, settings } = context;
  const token = await readSessionToken(request, settings.origin);
  const known = found.get(context);
  if (known && known.token === token) return known.actor;
  const actor = token === null ? Promise.resolve(null) : findActor(db, token, clock.now());
  found.set(context, { token, actor });
  return actor;
}
