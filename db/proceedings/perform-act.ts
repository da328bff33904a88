import { permit } from "../access/access";
import { caseSituation, demandState } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import type { ApplicationAction } from "../access/policy/application-actions";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import type { NoticeMail } from "../telling/notify";
import { type Change, type Moved, moveProceeding, type Proceeding, proceedingOf } from "./move-proceeding";

/** What every act is given: the case, the version of its proceeding the person saw, and the time. */
export type ActGiven = {
  applicationId: string;
  expectedVersion: number;
  noticeMail: NoticeMail;
  now: string;
};

export type ActSteps = {
  /** As the policy names it. */
  action: ApplicationAction;
  /** As the log names it. */
  logged: string;
  /** What becomes of the proceeding. @throws Refusal for what the person named or entered */
  change: (tx: Transaction, stands: Proceeding) => Change | Promise<Change>;
  /** Writes the act's own rows and tells whom it concerns; gives the figures and ids for the log. */
  write?: (tx: Transaction, moved: Proceeding, stands: Proceeding) => Promise<Record<string, unknown>>;
};

/**
 * The frame of every act on a proceeding, in one transaction: rights, the version the person saw, whether it is
 * possible as the case stands, the change, the act's own rows, the log. Where somebody acted meanwhile nothing is written, and what stands is given back.
 * @throws AccessDenied; Refusal where the state does not allow it
 */
export async function performAct(db: Database, actor: Actor, given: ActGiven, act: ActSteps): Promise<Moved> {
  const { applicationId, expectedVersion, now } = given;
  return transaction(db, async (tx) => {
    await permit(tx.sql, actor, act.action, { applicationId });
    const stands = await proceedingOf(tx, applicationId);
    if (stands.version !== expectedVersion) return { ok: false, stands };
    demandState(act.action, await caseSituation(tx.sql, actor, { applicationId }));
    const change = await act.change(tx, stands);
    const moved = await moveProceeding(tx, { applicationId, expectedVersion, change, now });
    if (!moved.ok) return moved;
    const detail = (await act.write?.(tx, moved.proceeding, stands)) ?? {};
    await appendAudit(tx, { now, actor, action: act.logged, applicationId, detail });
    return moved;
  });
}
