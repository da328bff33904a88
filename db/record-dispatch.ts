import { and, eq } from "drizzle-orm";
import { AccessDenied, permit } from "./access";
import type { Actor } from "./actor";
import { appendAudit } from "./audit";
import { involvedIn } from "./involved";
import { type NoticeMail, notify } from "./notify";
import type { Database } from "./open";
import { Refusal } from "./refusal";
import { submissions } from "./schema/submissions";
import { transaction } from "./transaction";

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
    const { lead, partners, words } = await involvedIn(tx.sql, applicationId);
    await notify(tx, actor, {
      to: [...lead, ...partners],
      kind: "submission.dispatched",
      applicationId,
      text: `Für den ${words} (${row.number}) ist eingetragen, wann und wie er an die Behörde ging.`,
      href: `/eingereicht/${row.number}`,
      noticeMail,
      now,
    });
    const detail = { number: row.number, version, dispatchedOn, way };
    await appendAudit(tx, { now, actor, action: "submission.dispatched", applicationId, detail });
  });
}
