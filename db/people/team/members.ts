import { and, count, eq, gt, gte, isNull } from "drizzle-orm";
import { AccessDenied, permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { type MembershipRole, memberships, organisations, people } from "~/db/schema/people";
import { deputies, teamEvents } from "~/db/schema/teams";
import { type NewMail, queueMail } from "~/db/telling/outbox";
import { germanDay } from "~/db/values/german-day";
import { instant, later } from "~/db/values/instant";
import { isMailbox, mailbox } from "~/db/values/mailbox";
import { Refusal } from "~/db/values/refusal";
import { newId } from "~/db/values/token";
import { membersOf, type TeamMember } from "./load-team";
import { appendTeamEvent } from "./team-events";

/** So many colleagues an hour for one organisation, since each gets a mail at whatever address is named. */
export const MEMBERS_PER_HOUR = 20;

export type MemberGiven = { organisationId: string; personId: string; now: string };

/** The colleagues, and the one in question. @throws AccessDenied (404) where it is none of them */
export async function colleagueIn(
  tx: Transaction,
  { organisationId, personId }: Pick<MemberGiven, "organisationId" | "personId">,
): Promise<{ members: TeamMember[]; member: TeamMember }> {
  const members = await membersOf(tx.sql, organisationId);
  const member = members.find((one) => one.personId === personId);
  if (!member) throw new AccessDenied(false, "Diese Person gehört nicht zu Ihrer Organisation.");
  return { members, member };
}

/** Approvers beside this person. */
const otherApprovers = (members: readonly TeamMember[], personId: string): TeamMember[] =>
  members.filter((one) => one.role === "approver" && one.personId !== personId);

async function tooMany(tx: Transaction, organisationId: string, now: string): Promise<boolean> {
  const recent = and(
    eq(teamEvents.organisationId, organisationId),
    eq(teamEvents.event, "member.added"),
    gt(teamEvents.at, later(now, { hours: -1 })),
  );
  const [found] = await tx.sql.select({ added: count() }).from(teamEvents).where(recent);
  return (found?.added ?? 0) >= MEMBERS_PER_HOUR;
}

/** A colleague by its function mailbox, as editor; it is told by mail. @throws Refusal with the reason */
export async function addMember(
  db: Database,
  actor: Actor,
  given: {
    organisationId: string;
    name: string;
    email: string;
    mail: (organisationName: string) => Omit<NewMail, "to">;
    now: string;
  },
): Promise<string> {
  const { organisationId, now } = given;
  permitMember(actor, "member.add", organisationId);
  const email = mailbox(given.email);
  if (!isMailbox(email)) throw new Refusal(`„${given.email}“ ist keine E-Mail-Adresse.`);
  return transaction(db, async (tx) => {
    if (await tooMany(tx, organisationId, now)) {
      throw new Refusal("Das waren viele Personen in kurzer Zeit. Versuchen Sie es in einer Stunde wieder.");
    }
    const members = await membersOf(tx.sql, organisationId);
    if (members.some((one) => one.email === email)) {
      throw new Refusal(`${email} gehört schon zu Ihrer Organisation.`);
    }
    const [known] = await tx.sql.select({ id: people.id }).from(people).where(eq(people.email, email));
    const personId = known?.id ?? newId();
    const addedAt = instant(now);
    if (!known) {
      // A name somebody gave itself is not changed by who adds it.
      const name = given.name.normalize("NFC").trim() || email;
      await tx.sql.insert(people).values({ id: personId, name, email, addedAt });
    }
    await tx.sql.insert(memberships).values({ personId, organisationId, role: "editor", addedAt });
    const [own] = await tx.sql
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    await queueMail(tx, { to: email, ...given.mail(own?.name ?? "") }, now);
    const detail = { role: "editor" as const };
    await appendTeamEvent(tx, actor, { organisationId, event: "member.added", personId, detail, now });
    return personId;
  });
}

/** The days on which the person stands in, or somebody for it. */
async function endDeputies(
  tx: Transaction,
  who: typeof deputies.personId | typeof deputies.forPersonId,
  { organisationId, personId, now }: MemberGiven,
): Promise<void> {
  const present = and(
    eq(deputies.organisationId, organisationId),
    gte(deputies.toDay, germanDay(now)),
    eq(who, personId),
    isNull(deputies.endedAt),
  );
  await tx.sql
    .update(deputies)
    .set({ endedAt: instant(now) })
    .where(present);
}

/** Ends what the person is here; part of a larger change, which notes it. False where it was no member. */
export async function endMembership(tx: Transaction, given: MemberGiven): Promise<boolean> {
  const { organisationId, personId } = given;
  const { changes } = await tx.sql
    .delete(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId)));
  await endDeputies(tx, deputies.personId, given);
  await endDeputies(tx, deputies.forPersonId, given);
  return changes > 0;
}

/** From the next request on the person acts no more here. @throws Refusal for the last member or approver */
export async function removeMember(db: Database, actor: Actor, given: MemberGiven): Promise<void> {
  const { organisationId, personId, now } = given;
  permitMember(actor, "member.remove", organisationId);
  await transaction(db, async (tx) => {
    const { members, member } = await colleagueIn(tx, given);
    if (members.length === 1) throw new Refusal("Die letzte Person einer Organisation bleibt.");
    if (member.role === "approver" && otherApprovers(members, personId).length === 0) {
      throw new Refusal(
        `${member.name} ist die einzige freigebende Person. Benennen Sie zuerst eine andere.`,
      );
    }
    await endMembership(tx, given);
    await appendTeamEvent(tx, actor, { organisationId, event: "member.removed", personId, now });
  });
}

/** Makes a member approver or editor; where there is no approver, any member names the first. @throws Refusal */
export async function giveRole(
  db: Database,
  actor: Actor,
  given: MemberGiven & { role: MembershipRole },
): Promise<void> {
  const { organisationId, personId, role, now } = given;
  await transaction(db, async (tx) => {
    const members = await membersOf(tx.sql, organisationId);
    const first = role === "approver" && !members.some((one) => one.role === "approver");
    permitMember(actor, first ? "role.give-first" : "role.give", organisationId);
    const { member } = await colleagueIn(tx, given);
    if (member.role === role) return;
    if (role === "editor" && otherApprovers(members, personId).length === 0) {
      throw new Refusal(
        `${member.name} ist die einzige freigebende Person. Benennen Sie zuerst eine andere.`,
      );
    }
    await setRole(tx, given);
    await appendTeamEvent(tx, actor, {
      organisationId,
      event: "role.given",
      personId,
      detail: { role },
      now,
    });
  });
}

/** Part of a larger change, which notes it. */
export async function setRole(tx: Transaction, given: MemberGiven & { role: MembershipRole }): Promise<void> {
  const { organisationId, personId, role } = given;
  await tx.sql
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId)));
  // An approver stands in for nobody, and nobody stands in for an editor.
  await endDeputies(tx, role === "approver" ? deputies.personId : deputies.forPersonId, given);
}
