import { permitMember } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { Refusal } from "~/db/values/refusal";
import { colleagueIn, endMembership, setRole } from "./members";
import { appendTeamEvent } from "./team-events";

/**
 * Hands one's own tasks to a colleague: it gets the role one has, which one gives up, and with `leave` one acts
 * here no more.
 * What was done stays under the name of who did it. @throws Refusal for oneself
 */
export async function handOverTasks(
  db: Database,
  actor: Actor,
  given: {
    organisationId: string;
    /** The colleague. */
    personId: string;
    note: string;
    leave: boolean;
    now: string;
  },
): Promise<void> {
  const { organisationId, personId, leave, now } = given;
  permitMember(actor, "tasks.hand-over", organisationId);
  if (personId === actor.personId) throw new Refusal("Übergeben wird an eine andere Person.");
  await transaction(db, async (tx) => {
    const { members, member } = await colleagueIn(tx, given);
    // The role as entered: a deputy hands on its work, not somebody else's clearance.
    const mine = members.find((one) => one.personId === actor.personId);
    const role = mine?.role === "approver" ? mine.role : member.role;
    if (role !== member.role) await setRole(tx, { organisationId, personId, role, now });
    const own = { organisationId, personId: actor.personId, now };
    if (leave) await endMembership(tx, own);
    else if (mine?.role === "approver") await setRole(tx, { ...own, role: "editor" });
    const note = given.note.trim();
    const detail = { role, ...(note ? { note } : {}), left: leave };
    await appendTeamEvent(tx, actor, { organisationId, event: "tasks.handed-over", personId, detail, now });
  });
}
