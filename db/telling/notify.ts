import { eq, inArray } from "drizzle-orm";
import type { Actor } from "~/db/access/policy/actor";
import type { Transaction } from "~/db/engine/transaction";
import { type Notice, notice } from "~/db/schema/notices";
import { mailChoices, notifications } from "~/db/schema/notifications";
import { type MembershipRole, memberships, people } from "~/db/schema/people";
import { instant } from "~/db/values/instant";
import { newId } from "~/db/values/token";
import { collectInMail } from "./collect-in-mail";
import { gathered } from "./gathered";

/** A notice with the id of its entry, as a mail points to it. */
export type ToldNotice = Notice & { id: string };
/** The mail that points to one or more notices of a person; `app/notices` has the words. */
export type NoticeMail = (notices: readonly ToldNotice[]) => { subject: string; text: string };

/** The members of an organisation, those of one role, or single ones. */
export type Recipients = {
  organisationId: string;
  only?: MembershipRole;
  people?: readonly string[];
};

/** What happened, with its figures, and who is to learn of it. */
export type Told = Notice & {
  to: readonly Recipients[];
  noticeMail: NoticeMail;
  /** A receipt goes to whoever acted as well: a shared mailbox is one person and wants it in writing. */
  alsoActor?: boolean;
  now: string;
};

type Recipient = { personId: string; email: string; organisationId: string; mail: boolean };

/** Each person once, under the first of the organisations it belongs to. */
async function recipientsOf(tx: Transaction, to: readonly Recipients[]): Promise<Recipient[]> {
  if (to.length === 0) return [];
  const rows = await tx.sql
    .select({
      personId: people.id,
      email: people.email,
      organisationId: memberships.organisationId,
      role: memberships.role,
      notices: mailChoices.notices,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(mailChoices, eq(mailChoices.personId, people.id))
    .where(
      inArray(
        memberships.organisationId,
        to.map(({ organisationId }) => organisationId),
      ),
    )
    .orderBy(people.email);
  const found = new Map<string, Recipient>();
  for (const { organisationId, only, people: single } of to) {
    for (const { role, notices, ...row } of rows) {
      if (row.organisationId !== organisationId || found.has(row.personId)) continue;
      if (only !== undefined && role !== only) continue;
      if (single && !single.includes(row.personId)) continue;
      found.set(row.personId, { ...row, mail: notices !== "none" });
    }
  }
  return [...found.values()];
}

/**
 * Tells people of a change, in its transaction: an entry in the inbox of each, and a mail that points to
 * it unless the person wants none. Whoever acted is not told. Gives the number of people told.
 */
export async function notify(
  tx: Transaction,
  actor: Pick<Actor, "personId"> | null,
  { to, noticeMail, alsoActor = false, now, ...happened }: Told,
): Promise<number> {
  const parsed = notice.parse(happened);
  const told = (await recipientsOf(tx, to)).filter(
    ({ personId }) => alsoActor || personId !== actor?.personId,
  );
  for (const { personId, email, organisationId, mail } of told) {
    const grown = await gathered(tx, { personId, organisationId }, { told: parsed, now });
    const entry = grown ?? { ...parsed, id: newId() };
    const mailId = mail ? await collectInMail(tx, { personId, email, told: entry, noticeMail, now }) : null;
    const { id, kind, figures } = entry;
    // One that grew is new again: who marks what was shown before leaves it unread.
    const news = { figures, mailId, createdAt: instant(now) };
    if (grown) await tx.sql.update(notifications).set(news).where(eq(notifications.id, id));
    else {
      const row = { id, personId, organisationId, applicationId: parsed.figures.applicationId, kind };
      await tx.sql.insert(notifications).values({ ...row, ...news });
    }
  }
  return told.length;
}
