import type { ActorPlace } from "../access/access";
import { caseSituation, demandState } from "../access/case-situation";
import type { Actor } from "../access/policy/actor";
import type { ApplicationAction } from "../access/policy/application-actions";
import { ofPart } from "../access/policy/situation";
import type { Transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { appendClearance, latestClearance } from "./clearance-log";

type Change = {
  act: ApplicationAction;
  /** The section in question; left out, what concerns none in particular. */
  section?: string;
  part: string;
  /** The section that changes, or "documents". */
  changed: string;
  /** The owner of the part. */
  organisationId: string;
  now: string;
};

/**
 * Before anything in a part changes, in the transaction of the change. What was cleared is cleared no more, and the
 * log says what changed. @throws Refusal where it is not to be changed now: by where the case is, or while the part is
 * with its approver
 */
export async function openForChange(
  tx: Transaction,
  actor: Actor,
  { application }: Pick<ActorPlace, "application">,
  { act, section, part, changed, organisationId, now }: Change,
): Promise<void> {
  const applicationId = application.id;
  const latest = await latestClearance(tx.sql, applicationId, part);
  const situation = await caseSituation(
    tx.sql,
    actor,
    section ? { applicationId, section } : { applicationId },
  );
  demandState(act, ofPart(situation, latest));
  if (latest?.event !== "cleared") return;
  const contents = { changed };
  await appendClearance(tx, actor, { applicationId, part, event: "lifted", organisationId, contents, now });
  const detail = { part, changed };
  await appendAudit(tx, { now, actor, action: "clearance.lifted", applicationId, detail });
}
