import { and, eq } from "drizzle-orm";
import type { Database } from "../engine/open";
import { type Transaction, transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { applications, isOpenDraft } from "../schema/applications";
import type { NoticeFigures } from "../schema/notices";
import { successorNotices } from "../schema/successors";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { instant } from "../values/instant";

type Given = {
  applicationId: string;
  /** What the version changes; which application it is, the record says. */
  change: Omit<NoticeFigures["successor.loaded"], "applicationId" | "title">;
  noticeMail: NoticeMail;
  now: string;
};

async function isDraft(tx: Transaction, applicationId: string): Promise<boolean> {
  const [draft] = await tx.sql
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, applicationId), isOpenDraft));
  return draft !== undefined;
}

/**
 * Tells the members of the lead what a version changes for its draft, and notes in the same transaction that they
 * were told. Null where that is done already or it is no draft any more; else how many people were told.
 */
export async function tellSuccessor(db: Database, given: Given): Promise<number | null> {
  const { applicationId, change, noticeMail, now } = given;
  const { programme } = change;
  return transaction(db, async (tx) => {
    const [known] = await tx.sql
      .select({ toldAt: successorNotices.toldAt })
      .from(successorNotices)
      .where(
        and(eq(successorNotices.applicationId, applicationId), eq(successorNotices.programme, programme)),
      );
    if (known || !(await isDraft(tx, applicationId))) return null;
    const { lead, subject } = await involvedIn(tx.sql, applicationId);
    const figures = { ...subject, ...change };
    const people = await notify(tx, null, { to: lead, kind: "successor.loaded", figures, noticeMail, now });
    const row = { applicationId, programme, toldAt: instant(now), people };
    await tx.sql.insert(successorNotices).values(row);
    const detail = { programme, people };
    await appendAudit(tx, { now, actor: null, action: "successor.told", applicationId, detail });
    return people;
  });
}
