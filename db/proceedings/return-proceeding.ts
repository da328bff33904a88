import type { Actor } from "../access/policy/actor";
import type { Database } from "../engine/open";
import { returns } from "../schema/proceedings";
import { instant } from "../values/instant";
import { newId } from "../values/token";
import type { Moved } from "./move-proceeding";
import { type ActGiven, performAct } from "./perform-act";
import { tellApplicants } from "./tell";

/**
 * Gives the application back to the lead as a whole, with the reason: everything can be changed, and the next
 * version comes back to whoever returned it.
 */
export async function returnProceeding(
  db: Database,
  actor: Actor,
  given: ActGiven & { reason: string },
): Promise<Moved> {
  const { applicationId, reason, now } = given;
  return performAct(db, actor, given, {
    action: "proceeding.return",
    logged: "proceeding.returned",
    change: () => ({ state: "returned", holderOrganisationId: null, dueOn: null }),
    write: async (tx, moved, { stationPosition: position, submissionVersion }) => {
      const row = { id: newId(), applicationId, submissionVersion, position, reason, at: instant(now) };
      await tx.sql.insert(returns).values({ ...row, kind: "returned", by: actor.personId });
      const { number } = moved;
      await tellApplicants(tx, actor, {
        given,
        number,
        notice: (figures) => ({ kind: "proceeding.returned", figures }),
      });
      return { position };
    },
  });
}
