import { and, asc, eq, or } from "drizzle-orm";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import {
  type MembershipRole,
  memberships,
  type OrganisationKind,
  organisations,
  people,
} from "~/db/schema/people";
import { instant } from "~/db/values/instant";
import { isMailbox, mailbox } from "~/db/values/mailbox";
import { Refusal } from "~/db/values/refusal";
import { newId } from "~/db/values/token";
import { endMembership, setRole } from "./team/members";
import { appendTeamEvent } from "./team/team-events";

export type Organisation = typeof organisations.$inferSelect;
export type Person = typeof people.$inferSelect;

type NewOrganisation = {
  name: string;
  kind: OrganisationKind;
  key?: string;
  state?: "HE" | "NW";
  /** The key of the office it stands for. */
  office?: string;
  now: string;
};

/** @throws Refusal when the operator has an organisation of that name, key or office already. */
export async function addOrganisation(db: Database, organisation: NewOrganisation): Promise<Organisation> {
  const { kind, now } = organisation;
  const name = organisation.name.normalize("NFC").trim();
  if (!name) throw new Refusal("Die Organisation braucht einen Namen.");
  const row: Organisation = {
    id: newId(),
    name,
    kind,
    key: organisation.key ?? null,
    state: organisation.state ?? null,
    addedBy: "operator",
    addedAt: instant(now),
    office: organisation.office ?? null,
  };
  return transaction(db, async (tx) => {
    const same = or(
      eq(organisations.name, name),
      row.key ? eq(organisations.key, row.key) : undefined,
      row.office ? eq(organisations.office, row.office) : undefined,
    );
    const [taken] = await tx.sql
      .select()
      .from(organisations)
      .where(and(eq(organisations.addedBy, "operator"), same));
    if (taken?.name === name) throw new Refusal(`Es gibt schon eine Organisation mit dem Namen „${name}“.`);
    if (taken && taken.office === row.office && row.office !== null) {
      throw new Refusal(`Für diese Stelle ist schon „${taken.name}“ eingetragen.`);
    }
    if (taken) throw new Refusal(`Der Schlüssel ${row.key} gehört schon zu „${taken.name}“.`);
    await tx.sql.insert(organisations).values(row);
    await appendAudit(tx, {
      now,
      actor: null,
      action: "organisation.added",
      detail: { organisation: row.id },
    });
    return row;
  });
}

/** @throws Refusal when the address is none or belongs to another person. */
export async function addPerson(
  db: Database,
  person: { name: string; email: string; now: string },
): Promise<Person> {
  const email = mailbox(person.email);
  if (!isMailbox(email)) throw new Refusal(`„${person.email}“ ist keine E-Mail-Adresse.`);
  const row: Person = { id: newId(), name: person.name.trim() || email, email, addedAt: instant(person.now) };
  return transaction(db, async (tx) => {
    const [taken] = await tx.sql.select().from(people).where(eq(people.email, email));
    if (taken) throw new Refusal(`Die Adresse ${email} ist schon eingetragen.`);
    await tx.sql.insert(people).values(row);
    await appendAudit(tx, {
      now: person.now,
      actor: null,
      action: "person.added",
      detail: { person: row.id },
    });
    return row;
  });
}

/** For the operator; who is a member already gets the role. @throws Refusal when it has it */
export async function addMembership(
  db: Database,
  membership: { personId: string; organisationId: string; role?: MembershipRole; now: string },
): Promise<void> {
  const { personId, organisationId, role = "editor", now } = membership;
  await transaction(db, async (tx) => {
    const place = and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId));
    const [taken] = await tx.sql.select().from(memberships).where(place);
    if (taken?.role === role) throw new Refusal("Diese Person gehört schon zu dieser Organisation.");
    if (taken) await setRole(tx, { personId, organisationId, role, now });
    else await tx.sql.insert(memberships).values({ personId, organisationId, role, addedAt: instant(now) });
    const event = taken ? "role.given" : "member.added";
    await appendTeamEvent(tx, null, { organisationId, event, personId, detail: { role }, now });
  });
}

/** From the next request on the person acts for this organisation no more. @throws Refusal when it never did. */
export async function removeMembership(
  db: Database,
  { personId, organisationId, now }: { personId: string; organisationId: string; now: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const ended = await endMembership(tx, { organisationId, personId, now });
    if (!ended) throw new Refusal("Diese Person gehört nicht zu dieser Organisation.");
    await appendTeamEvent(tx, null, { organisationId, event: "member.removed", personId, now });
  });
}

const byOperator = eq(organisations.addedBy, "operator");

export async function findOrganisationByName(db: Database, name: string): Promise<Organisation | null> {
  const place = and(eq(organisations.name, name.normalize("NFC").trim()), byOperator);
  const [row] = await db.reader.select().from(organisations).where(place);
  return row ?? null;
}

export async function findOrganisationByKey(db: Database, key: string): Promise<Organisation | null> {
  const [row] = await db.reader
    .select()
    .from(organisations)
    .where(and(eq(organisations.key, key), byOperator));
  return row ?? null;
}

export async function findOrganisationByOffice(db: Database, office: string): Promise<Organisation | null> {
  const [row] = await db.reader
    .select()
    .from(organisations)
    .where(and(eq(organisations.office, office), byOperator));
  return row ?? null;
}

export async function findPersonByEmail(db: Database, email: string): Promise<Person | null> {
  const [row] = await db.reader
    .select()
    .from(people)
    .where(eq(people.email, mailbox(email)));
  return row ?? null;
}

export type OrganisationWithMembers = Organisation & {
  members: { personId: string; name: string; email: string; role: MembershipRole }[];
};

/** All organisations by name, each with its members. */
export async function listOrganisations(db: Database): Promise<OrganisationWithMembers[]> {
  const rows = await db.reader
    .select({ organisation: organisations, person: people, role: memberships.role })
    .from(organisations)
    .leftJoin(memberships, eq(memberships.organisationId, organisations.id))
    .leftJoin(people, eq(people.id, memberships.personId))
    .orderBy(asc(organisations.name), asc(organisations.id), asc(people.email));
  const found = new Map<string, OrganisationWithMembers>();
  for (const { organisation, person, role } of rows) {
    const entry = found.get(organisation.id) ?? { ...organisation, members: [] };
    if (person && role)
      entry.members.push({ personId: person.id, name: person.name, email: person.email, role });
    found.set(organisation.id, entry);
  }
  return [...found.values()];
}
