import { and, eq, inArray, isNull } from "drizzle-orm";
import { permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database, Sql } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { applications, sections } from "~/db/schema/applications";
import { organisationProfiles, people } from "~/db/schema/people";
import { instant } from "~/db/values/instant";
import type { Profile } from "~/forms/profile/profile";
import { appendTeamEvent } from "./team/team-events";

export type KeptProfile = {
  profile: Profile;
  /** An instant, and the name of who changed it. */
  changed: { at: string; by: string };
};

/** What an organisation says of itself; null before it was entered. @throws AccessDenied for all but its members */
export async function loadProfile(
  db: Database,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<KeptProfile | null> {
  permitMember(actor, "organisation.read", organisationId);
  const [row] = await db.reader
    .select({ profile: organisationProfiles.data, at: organisationProfiles.updatedAt, by: people.name })
    .from(organisationProfiles)
    .innerJoin(people, eq(people.id, organisationProfiles.updatedBy))
    .where(eq(organisationProfiles.organisationId, organisationId));
  return row ? { profile: row.profile, changed: { at: row.at, by: row.by } } : null;
}

/** Puts the profile in the place of the one before; applications that stand keep what they hold. @throws AccessDenied */
export async function saveProfile(
  db: Database,
  actor: Actor,
  { organisationId, profile, now }: { organisationId: string; profile: Profile; now: string },
): Promise<void> {
  permitMember(actor, "profile.change", organisationId);
  await transaction(db, async (tx) => {
    const { personId } = actor;
    const row = { data: profile, updatedAt: instant(now), updatedBy: personId };
    await tx.sql
      .insert(organisationProfiles)
      .values({ organisationId, ...row })
      .onConflictDoUpdate({ target: organisationProfiles.organisationId, set: row });
    await appendTeamEvent(tx, actor, { organisationId, event: "profile.changed", personId, now });
  });
}

/**
 * Section → profile of whose part it is, for the parts of an application that belong to these organisations. A part that
 * the lead writes for a partner is not the lead's: its profile says nothing of it.
 */
export async function profilesOfParts(
  sql: Sql,
  { applicationId, organisationIds }: { applicationId: string; organisationIds: readonly string[] },
): Promise<ReadonlyMap<string, Profile>> {
  const owner = sections.ownerOrganisationId;
  const rows = await sql
    .select({
      name: sections.name,
      data: sections.data,
      owner,
      lead: applications.leadOrganisationId,
      profile: organisationProfiles.data,
    })
    .from(sections)
    .innerJoin(applications, eq(applications.id, sections.applicationId))
    .innerJoin(organisationProfiles, eq(organisationProfiles.organisationId, owner))
    .where(
      and(
        eq(sections.applicationId, applicationId),
        inArray(owner, [...organisationIds]),
        isNull(sections.removedAt),
      ),
    );
  return new Map(
    rows
      .filter((row) => row.name.startsWith("participant:"))
      .filter((row) => (row.owner === row.lead) === (row.data.lead === true))
      .map(({ name, profile }) => [name, profile]),
  );
}
