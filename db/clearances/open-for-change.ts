import type { Place } from "../access/access";
import type { Actor } from "../access/policy/actor";
import type { Transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { Refusal } from "../values/refusal";
import { appendClearance, type ClearanceLine, latestClearance } from "./clearance-log";

/** The part is with its approver: nothing in it can change until it is taken back or answered. */
class Locked extends Refusal {
  constructor(readonly since: Pick<ClearanceLine, "at" | "by" | "part">) {
    super(
      `Dieser Teil liegt zur Freigabe: ${since.by} hat ihn übergeben. Er kann erst geändert werden, wenn er freigegeben, zurückgegeben oder zurückgenommen ist.`,
    );
  }
}

type Change = {
  part: string;
  /** The section that changes, or "documents". */
  changed: string;
  /** The owner of the part. */
  organisationId: string;
  now: string;
};

/**
 * Before anything in a part changes, in the transaction of the change. What was cleared is cleared no more,
 * and the log says what changed. @throws Locked while it is with the approver
 */
export async function openForChange(
  tx: Transaction,
  actor: Actor,
  { application }: Pick<Place, "application">,
  { part, changed, organisationId, now }: Change,
): Promise<void> {
  const applicationId = application.id;
  const latest = await latestClearance(tx.sql, applicationId, part);
  if (latest?.event === "requested") throw new Locked(latest);
  if (latest?.event !== "cleared") return;
  const contents = { changed };
  await appendClearance(tx, actor, { applicationId, part, event: "lifted", organisationId, contents, now });
  const detail = { part, changed };
  await appendAudit(tx, { now, actor, action: "clearance.lifted", applicationId, detail });
}
