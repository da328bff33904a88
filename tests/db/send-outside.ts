import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { listUndispatched, remindOfDispatch } from "~/db/reminders/remind-of-dispatch";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { NOW, noticeMail } from "./world";

/** A first version for a body outside the system: the lead is reminded to send it, and enters that it did. */
export async function sendOutside(db: Database, actor: Actor, applicationId: string): Promise<void> {
  const undispatched = await listUndispatched(db, { before: "2036-03-02T09:00:00.000Z" });
  for (const one of undispatched) await remindOfDispatch(db, { ...one, noticeMail, now: NOW });
  const sent = { dispatchedOn: "2026-03-03", way: "Post", noticeMail, now: NOW };
  await recordDispatch(db, actor, { applicationId, version: 1, ...sent });
}
