import { and, count, eq, gt, lt } from "drizzle-orm";
import { type Actor, loadActor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { people, signInRequests, signInTokens } from "~/db/schema/people";
import { queueMail } from "~/db/telling/outbox";
import { instant, later } from "~/db/values/instant";
import { mailbox } from "~/db/values/mailbox";
import { newId, newToken, sha256 } from "~/db/values/token";
import { SIGN_IN_LINKS_PER_HOUR } from "./periods";
import { beginSession } from "./sessions";

/** Used and expired links are remembered so long, to say why they no longer work. */
const REMEMBERED_DAYS = 30;

export type TokenState = "valid" | "used" | "expired" | "unknown";

async function addToken(
  tx: Transaction,
  { personId, now, minutes, reusable }: { personId: string; now: string; minutes: number; reusable: boolean },
): Promise<string> {
  const token = newToken();
  const expiresAt = later(now, { minutes });
  await tx.sql
    .insert(signInTokens)
    .values({ tokenHash: sha256(token), personId, createdAt: instant(now), expiresAt, reusable });
  return token;
}

/** Counts this request for the address; false when the hour's links are used up. */
async function mayHaveLink(tx: Transaction, email: string, now: string): Promise<boolean> {
  const hourAgo = later(now, { hours: -1 });
  await tx.sql.delete(signInRequests).where(lt(signInRequests.requestedAt, hourAgo));
  const emailHash = sha256(email);
  const recent = and(eq(signInRequests.emailHash, emailHash), gt(signInRequests.requestedAt, hourAgo));
  const [asked] = await tx.sql.select({ links: count() }).from(signInRequests).where(recent);
  if ((asked?.links ?? 0) >= SIGN_IN_LINKS_PER_HOUR) return false;
  await tx.sql.insert(signInRequests).values({ id: newId(), emailHash, requestedAt: instant(now) });
  return true;
}

/**
 * Sends a sign-in link to a known address, by way of the outbox. An unknown address, or too many
 * requests, gives the same answer: nothing here tells who has an account.
 */
export async function requestSignIn(
  db: Database,
  request: {
    email: string;
    now: string;
    /** How long the link is valid. */
    minutes: number;
    linkFor: (token: string) => string;
    mail: (link: string) => { subject: string; text: string };
  },
): Promise<void> {
  const { now, minutes } = request;
  const email = mailbox(request.email);
  await transaction(db, async (tx) => {
    await tx.sql
      .delete(signInTokens)
      .where(lt(signInTokens.expiresAt, later(now, { days: -REMEMBERED_DAYS })));
    if (!(await mayHaveLink(tx, email, now))) return;
    const [person] = await tx.sql.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (!person) return;
    const token = await addToken(tx, { personId: person.id, now, minutes, reusable: false });
    const mail = { to: email, ...request.mail(request.linkFor(token)), secret: true };
    await queueMail(tx, { ...mail, expiresAt: later(now, { minutes }) }, now);
    await appendAudit(tx, { now, actor: null, action: "sign-in.link-sent", detail: { person: person.id } });
  });
}

/**
 * A link for the operator to hand over itself (the demo prints its links; there they may be used again).
 * Null for an unknown address.
 */
export async function issueSignInToken(
  db: Database,
  {
    email,
    now,
    minutes,
    reusable = false,
  }: { email: string; now: string; minutes: number; reusable?: boolean },
): Promise<string | null> {
  return transaction(db, async (tx) => {
    const [person] = await tx.sql
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, mailbox(email)));
    if (!person) return null;
    await appendAudit(tx, {
      now,
      actor: null,
      action: "sign-in.link-issued",
      detail: { person: person.id, reusable },
    });
    return addToken(tx, { personId: person.id, now, minutes, reusable });
  });
}

type TokenRow = typeof signInTokens.$inferSelect;

function stateOf(row: TokenRow | undefined, now: string): TokenState {
  if (!row) return "unknown";
  if (row.usedAt !== null && !row.reusable) return "used";
  return row.expiresAt <= instant(now) ? "expired" : "valid";
}

/** Looks at a link without using it up: mail gateways open links. */
export async function inspectSignInToken(db: Database, token: string, now: string): Promise<TokenState> {
  const [row] = await db.reader
    .select()
    .from(signInTokens)
    .where(eq(signInTokens.tokenHash, sha256(token)));
  return stateOf(row, now);
}

export type SignIn =
  | { ok: true; sessionToken: string; actor: Actor }
  | { ok: false; reason: Exclude<TokenState, "valid"> };

/** Uses the link up and begins a session. Of two at once only one succeeds. */
export async function redeemSignInToken(
  db: Database,
  { token, now }: { token: string; now: string },
): Promise<SignIn> {
  return transaction(db, async (tx): Promise<SignIn> => {
    const place = eq(signInTokens.tokenHash, sha256(token));
    const [row] = await tx.sql.select().from(signInTokens).where(place);
    const state = stateOf(row, now);
    if (state !== "valid") return { ok: false, reason: state };
    if (!row) return { ok: false, reason: "unknown" };
    await tx.sql
      .update(signInTokens)
      .set({ usedAt: instant(now) })
      .where(place);
    const { sessionId, sessionToken } = await beginSession(tx, { personId: row.personId, now });
    const actor = await loadActor(tx.sql, row.personId, sessionId);
    if (!actor) return { ok: false, reason: "unknown" };
    await appendAudit(tx, { now, actor, action: "sign-in.done", detail: { session: sessionId } });
    return { ok: true, sessionToken, actor };
  });
}
