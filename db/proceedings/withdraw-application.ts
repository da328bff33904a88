import { eq } from "drizzle-orm";
import { permit } from "../access";
import type { Actor } from "../actor";
import { appendAudit } from "../audit";
import { instant } from "../instant";
import type { Database } from "../open";
import { Refusal } from "../refusal";
import { applications } from "../schema/applications";
import { returns } from "../schema/proceedings";
import { newId } from "../token";
import { transaction } from "../transaction";
import { type Moved, moveProceeding, proceedingOf } from "./move-proceeding";

export type Withdrawal = {
  applicationId: string;
  /** The version of the proceeding the lead saw. */
  expectedVersion: number;
  reason: string;
  now: string;
};

/**
 * The lead takes its application back: nobody works on it any further, everything submitted stays readable, and
 * it can be handed in again. @throws Refusal once decided or withdrawn; AccessDenied for everybody but the lead.
 */
export async function withdrawApplication(db: Database, actor: Actor, given: Withdrawal): Promise<Moved> {
  const { applicationId, expectedVersion, reason, now } = given;
  return transaction(db, async (tx) => {
    await permit(tx.sql, actor, "application.withdraw", { applicationId });
    const { state, submissionVersion } = await proceedingOf(tx, applicationId);
    if (state === "withdrawn") throw new Refusal("Der Antrag ist schon zurückgenommen.");
    if (state === "decided") {
      throw new Refusal("Über den Antrag ist entschieden. Zurücknehmen lässt er sich nicht mehr.");
    }
    const change = {
      state: "withdrawn" as const,
      holderOrganisationId: null,
      assigneeId: null,
      stationPosition: null,
      dueOn: null,
    };
    const moved = await moveProceeding(tx, { applicationId, expectedVersion, change, now });
    if (!moved.ok) return moved;
    const at = instant(now);
    const row = { id: newId(), applicationId, submissionVersion, reason, at, by: actor.personId };
    await tx.sql.insert(returns).values({ ...row, kind: "withdrawn", position: null });
    const status = { status: "withdrawn" as const, updatedAt: at };
    await tx.sql.update(applications).set(status).where(eq(applications.id, applicationId));
    const detail = { submissionVersion };
    await appendAudit(tx, { now, actor, action: "application.withdrawn", applicationId, detail });
    return moved;
  });
}
