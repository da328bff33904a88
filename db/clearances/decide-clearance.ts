import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../access/policy/actor";
import { STATE_REASONS } from "../access/policy/state-reasons";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { approversOf } from "../people/team/approvers";
import { sections } from "../schema/applications";
import type { ClearedContents } from "../schema/clearances";
import { documents } from "../schema/submissions";
import { involvedIn } from "../telling/involved";
import { notify } from "../telling/notify";
import { Refusal } from "../values/refusal";
import { appendClearance } from "./clearance-log";
import { LEAD_PART } from "./part";
import { demandPart, type PartGiven, permitPart, type ToldClearance, tellOfPart } from "./request-clearance";

export type ClearanceDecision = PartGiven &
  ToldClearance & {
    /** The handing over the approver looked at. */
    seen: number;
  } & ({ event: "cleared" } | { event: "returned"; reason: string });

/** What is cleared, so that it can be shown later that nothing else was. */
async function contentsOf(
  tx: Transaction,
  organisationId: string,
  { applicationId, part }: PartGiven,
): Promise<ClearedContents> {
  const mine = and(
    eq(sections.applicationId, applicationId),
    part === LEAD_PART ? eq(sections.ownerOrganisationId, organisationId) : eq(sections.name, part),
    isNull(sections.removedAt),
  );
  const rows = await tx.sql
    .select({ name: sections.name, version: sections.version })
    .from(sections)
    .where(mine);
  const files = await tx.sql
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(
      sections,
      and(eq(sections.applicationId, documents.applicationId), eq(sections.name, documents.section)),
    )
    .where(and(mine, isNull(documents.removedAt)));
  return {
    versions: Object.fromEntries(rows.map(({ name, version }) => [name, version])),
    documents: files.map(({ id }) => id),
  };
}

/** Whether the person clears what it handed over itself. @throws Refusal where somebody else could */
async function isAlone(
  tx: Transaction,
  actor: Actor,
  { organisationId, handedOverBy, now }: { organisationId: string; handedOverBy: string; now: string },
): Promise<boolean> {
  if (handedOverBy !== actor.personId) return false;
  const others = (await approversOf(tx.sql, organisationId, now)).filter(
    ({ personId }) => personId !== actor.personId,
  );
  if (others.length === 0) return true;
  const names = others.map(({ name }) => name).join(" oder ");
  throw new Refusal(`Sie haben diesen Teil selbst zur Freigabe gegeben. Beantworten kann das ${names}.`);
}

/**
 * The approver clears what was handed over, or returns it with a reason; either opens it again.
 * @throws Refusal for what one handed over oneself where there is another approver, and where it moved on
 */
export async function decideClearance(db: Database, actor: Actor, given: ClearanceDecision): Promise<void> {
  const { applicationId, part, seen, event, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    const organisationId = await permitPart(tx, actor, "clearance.decide", given);
    const latest = await demandPart(tx, actor, "clearance.decide", given);
    // Taken back and handed over again: what was read is not what is answered.
    if (latest?.sequence !== seen) throw new Refusal(STATE_REASONS.answeredMeanwhile);
    const note = given.event === "returned" ? given.reason.trim() : null;
    if (note === "") throw new Refusal("Nennen Sie den Grund der Rückgabe.");
    const alone = await isAlone(tx, actor, { organisationId, handedOverBy: latest.byId, now });
    const contents = event === "cleared" ? await contentsOf(tx, organisationId, given) : {};
    const answer = { applicationId, part, event, organisationId, note, alone, contents, now };
    await appendClearance(tx, actor, answer);
    const { subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      to: [{ organisationId }],
      kind: `clearance.${event}`,
      figures: { ...subject, person: actor.name },
      noticeMail,
      now,
    });
    if (event === "cleared") {
      await tellOfPart(tx, actor, {
        applicationId,
        part,
        kind: "partner.cleared",
        organisationId,
        noticeMail,
        now,
      });
    }
    const detail = { part, request: seen, ...(alone ? { alone } : {}), ...contents };
    await appendAudit(tx, { now, actor, action: `clearance.${event}`, applicationId, detail });
  });
}
