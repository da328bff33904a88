import { eq, inArray } from "drizzle-orm";
import { findPlace } from "~/db/access/access";
import { type Actor, loadActor } from "~/db/access/policy/actor";
import { MAY_STILL_READ } from "~/db/access/policy/standing";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { outbox } from "~/db/schema/log";
import { type NoticeKind, noticeOf } from "~/db/schema/notices";
import { mailChoices, notifications } from "~/db/schema/notifications";
import { entriesOfMail, type MailEntry } from "./entries-of-mail";
import { giveUp } from "./mail-delivery";
import type { NoticeMail } from "./notify";
import type { Mail } from "./outbox";

/** They tell somebody that it no longer takes part, so nobody who is told of them has to be able to read the case. */
const FAREWELLS: readonly NoticeKind[] = [
  "application.deleted",
  "application.rerouted",
  "participant.removed",
  "participant.exchanged",
];

async function wantsMails(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.sql
    .select({ notices: mailChoices.notices })
    .from(mailChoices)
    .where(eq(mailChoices.personId, personId));
  return row?.notices !== "none";
}

/** Whether the person still acts for whom it was told, and that organisation still reads the case. */
async function isStillTold(tx: Transaction, actor: Actor, entry: MailEntry): Promise<boolean> {
  const { organisationId, applicationId, kind } = entry;
  if (organisationId === null) return true;
  if (!actor.memberships.some((one) => one.organisationId === organisationId)) return false;
  if (FAREWELLS.includes(kind)) return true;
  const place = await findPlace(tx.sql, actor, applicationId);
  if (!place || place.application.deletedAt !== null) return false;
  return place.stands.some(
    (stand) => stand.organisationId === organisationId && MAY_STILL_READ.includes(stand.standing),
  );
}

async function stillTold(tx: Transaction, actor: Actor, entries: readonly MailEntry[]): Promise<MailEntry[]> {
  const told: MailEntry[] = [];
  for (const entry of entries) if (await isStillTold(tx, actor, entry)) told.push(entry);
  return told;
}

/** The mail with what its reader may and wants to know now; null where nothing of it is left. */
async function collectedAnew(tx: Transaction, personId: string, mail: Mail, noticeMail: NoticeMail) {
  const actor = await loadActor(tx.sql, personId);
  const entries = await entriesOfMail(tx, personId, mail);
  const told = actor && (await wantsMails(tx, personId)) ? await stillTold(tx, actor, entries) : [];
  const dropped = entries.filter((entry) => !told.includes(entry)).map(({ id }) => id);
  if (dropped.length > 0) {
    await tx.sql.update(notifications).set({ mailId: null }).where(inArray(notifications.id, dropped));
  }
  if (!actor || told.length === 0) return null;
  if (dropped.length === 0 && mail.to === actor.email) return mail;
  const written = {
    to: actor.email,
    ...noticeMail(told.map(({ id, kind, figures }) => ({ ...noticeOf({ kind, figures }), id }))),
  };
  await tx.sql.update(outbox).set(written).where(eq(outbox.id, mail.id));
  return { ...mail, ...written };
}

/** Whether what a mail invites to can no longer be accepted; asked of mails that point to no notice. */
export type IsRevoked = (tx: Transaction, mail: Mail) => Promise<boolean>;

/**
 * A claimed mail as it may go now, however long it has waited: whoever left the organisation, lost sight of the case or
 * wants no mails since is not written to, and what was revoked is not sent. Null where nothing is left to send.
 */
export async function renewMail(
  db: Database,
  mail: Mail,
  { noticeMail, isRevoked, now }: { noticeMail: NoticeMail; isRevoked: IsRevoked; now: string },
): Promise<Mail | null> {
  return transaction(db, async (tx) => {
    const { collectsFor } = mail;
    const renewed =
      collectsFor !== null
        ? await collectedAnew(tx, collectsFor, mail, noticeMail)
        : (await isRevoked(tx, mail))
          ? null
          : mail;
    if (renewed === null) await giveUp(tx, mail, "unwanted", now);
    return renewed;
  });
}
