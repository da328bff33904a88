import { and, eq } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import type { Transaction } from "../engine/transaction";
import { memberships, people } from "../schema/people";
import { Refusal } from "../values/refusal";
import type { Moved, Proceeding } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { tellApplicants } from "./tell";

/** The name of a member of the authority. @throws Refusal for anybody else */
async function memberName(tx: Transaction, stands: Proceeding, personId: string): Promise<string> {
  const [member] = await tx.sql
    .select({ name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, stands.authorityOrganisationId ?? ""),
      ),
    );
  if (!member) throw new Refusal("Diese Person gehört nicht zu Ihrer Behörde.");
  return member.name;
}

/**
 * An officer takes the case on, or hands it to a colleague; null gives it back to the pile. From the first time
 * on the application can only be changed where something is asked for.
 */
export async function assignProceeding(
  db: Database,
  actor: Actor,
  given: ActGiven & { assigneeId: string | null },
): Promise<Moved> {
  const { assigneeId } = given;
  return performAct(db, actor, given, {
    action: "proceeding.take",
    logged: "proceeding.assigned",
    change: async (tx, stands) => {
      if (assigneeId !== null) await memberName(tx, stands, assigneeId);
      return {
        assigneeId,
        ...(stands.state === "received" && assigneeId ? { state: "in-progress" as const } : {}),
      };
    },
    write: async (tx, moved, stands) => {
      if (stands.state === "received" && moved.state === "in-progress") {
        const { number } = moved;
        await tellApplicants(tx, actor, {
          given,
          number,
          notice: (figures) => ({ kind: "proceeding.in-progress", figures }),
        });
      }
      return { assignee: assigneeId, before: stands.assigneeId };
    },
  });
}
