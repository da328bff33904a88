import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { AccessDenied, permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { deputies } from "~/db/schema/teams";
import { germanDay } from "~/db/values/german-day";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { newId } from "~/db/values/token";
import { colleagueIn } from "./members";
import { appendTeamEvent } from "./team-events";

/** Longer absences are a change of roles, not a deputy's task. */
const DEPUTY_LONGEST_DAYS = 366;

export type NewDeputy = {
  organisationId: string;
  /** The colleague that stands in, and the approver in whose place. */
  personId: string;
  forPersonId: string;
  /** YYYY-MM-DD, both included. */
  fromDay: string;
  toDay: string;
  now: string;
};

function refuseDays({ fromDay, toDay, now }: NewDeputy): void {
  if (toDay < fromDay) throw new Refusal("Der letzte Tag liegt vor dem ersten.");
  if (toDay < germanDay(now)) throw new Refusal("Der letzte Tag ist schon vorbei.");
  const days = Temporal.PlainDate.from(fromDay).until(Temporal.PlainDate.from(toDay)).days;
  if (days >= DEPUTY_LONGEST_DAYS) {
    throw new Refusal(
      "Eine Vertretung dauert höchstens ein Jahr. Benennen Sie sonst eine freigebende Person.",
    );
  }
}

/** An approver's place is taken by a colleague for some days. @throws Refusal with the reason */
export async function nameDeputy(db: Database, actor: Actor, given: NewDeputy): Promise<void> {
  const { organisationId, personId, forPersonId, fromDay, toDay, now } = given;
  permitMember(actor, "deputy.name", organisationId);
  refuseDays(given);
  await transaction(db, async (tx) => {
    const { members, member } = await colleagueIn(tx, given);
    const absent = members.find((one) => one.personId === forPersonId);
    if (absent?.role !== "approver") throw new Refusal("Vertreten wird eine freigebende Person.");
    if (member.role === "approver") {
      throw new Refusal(`${member.name} gibt schon selbst frei und braucht dafür keine Vertretung.`);
    }
    const [overlapping] = await tx.sql
      .select({ id: deputies.id })
      .from(deputies)
      .where(
        and(
          eq(deputies.personId, personId),
          gte(deputies.toDay, fromDay),
          lte(deputies.fromDay, toDay),
          eq(deputies.organisationId, organisationId),
          isNull(deputies.endedAt),
        ),
      )
      .limit(1);
    if (overlapping) throw new Refusal(`${member.name} vertritt in dieser Zeit schon jemanden.`);
    const row = { id: newId(), organisationId, personId, forPersonId, fromDay, toDay };
    await tx.sql.insert(deputies).values({ ...row, namedAt: instant(now), namedBy: actor.personId });
    const detail = { from: fromDay, to: toDay };
    await appendTeamEvent(tx, actor, { organisationId, event: "deputy.named", personId, detail, now });
  });
}

/** Ends it before its last day, from the next request on. */
export async function endDeputy(
  db: Database,
  actor: Actor,
  { organisationId, deputyId, now }: { organisationId: string; deputyId: string; now: string },
): Promise<void> {
  permitMember(actor, "deputy.end", organisationId);
  await transaction(db, async (tx) => {
    const place = and(eq(deputies.id, deputyId), eq(deputies.organisationId, organisationId));
    const [row] = await tx.sql.select().from(deputies).where(place);
    if (!row) throw new AccessDenied(false, "Diese Vertretung gibt es nicht.");
    if (row.endedAt !== null) return;
    await tx.sql
      .update(deputies)
      .set({ endedAt: instant(now) })
      .where(place);
    const { personId } = row;
    await appendTeamEvent(tx, actor, { organisationId, event: "deputy.ended", personId, now });
  });
}
