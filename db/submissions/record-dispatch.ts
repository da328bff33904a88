import { and, eq } from "drizzle-orm";
import { AccessDenied, permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { submissions } from "~/db/schema/submissions";
import { involvedIn } from "~/db/telling/involved";
import { type NoticeMail, notify } from "~/db/telling/notify";
import { Refusal } from "~/db/values/refusal";

/**
 * Notes when and how the lead sent the papers to an authority outside the system; a later entry
 * replaces the earlier one, the log keeps both. @throws Refusal where the authority has them already.
 */
export async function recordDispatch(
  db: Database,
  actor: Actor,
  given: {
    applicationId: string;
    version: number;
    /** YYYY-MM-DD */
    dispatchedOn: string;
    way: string;
    noticeMail: NoticeMail;
    now: string;
  },
): Promise<void> {
  const { applicationId, version, dispatchedOn, way, noticeMail, now } = given;
  await transaction(db, async (tx) => {
    await permit(tx.sql, actor, "submission.dispatch", { applicationId });
    const place = and(eq(submissions.applicationId, applicationId), eq(submissions.version, version));
    const [row] = await tx.sql
      .select({ number: submissions.number, authority: submissions.authorityOrganisationId })
      .from(submissions)
      .where(place);
    if (!row) throw new AccessDenied(false, "Diese Fassung gibt es nicht.");
    if (row.authority !== null) throw new Refusal("Die Behörde hat den Antrag über dieses Portal erhalten.");
    await tx.sql.update(submissions).set({ dispatchedOn, dispatchWay: way }).where(place);
    const { lead, partners, subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      to: [...lead, ...partners],
      kind: "submission.dispatched",
      figures: { ...subject, number: row.number },
      noticeMail,
      now,
    });
    const detail = { number: row.number, version, dispatchedOn, way };
    await appendAudit(tx, { now, actor, action: "submission.dispatched", applicationId, detail });
  });
}
