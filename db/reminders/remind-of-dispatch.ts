import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { State } from "~/rules/facts/facts";
import type { Database } from "../engine/open";
import { transaction } from "../engine/transaction";
import { appendAudit } from "../log/audit";
import { reminderMarks, reminderSettings } from "../schema/reminders";
import { submissions } from "../schema/submissions";
import { involvedIn } from "../telling/involved";
import { type NoticeMail, notify } from "../telling/notify";
import { germanDay } from "../values/german-day";
import { instant } from "../values/instant";
import { isUndispatched } from "../versions/undispatched";

/** Among the marks of an application: not days before a planned day, but after a version was handed in. */
const AFTER_SUBMISSION = -1;

export type UndispatchedVersion = {
  applicationId: string;
  version: number;
  state: State;
  /** The German day on which it was handed in, YYYY-MM-DD. */
  submittedOn: string;
};

/** Versions handed in before this instant that nobody has sent, of which the lead was not reminded yet. */
export async function listUndispatched(
  db: Pick<Database, "reader">,
  { before }: { before: string },
): Promise<UndispatchedVersion[]> {
  const rows = await db.reader
    .select({
      applicationId: submissions.applicationId,
      version: submissions.version,
      state: submissions.state,
      submittedAt: submissions.submittedAt,
      reminded: reminderMarks.plannedDay,
    })
    .from(submissions)
    .leftJoin(reminderSettings, eq(reminderSettings.applicationId, submissions.applicationId))
    .leftJoin(
      reminderMarks,
      and(
        eq(reminderMarks.applicationId, submissions.applicationId),
        eq(reminderMarks.mark, AFTER_SUBMISSION),
      ),
    )
    .where(
      and(
        isNull(submissions.authorityOrganisationId),
        lt(submissions.submittedAt, before),
        isUndispatched,
        or(isNull(reminderSettings.automatic), eq(reminderSettings.automatic, true)),
      ),
    );
  const found = new Map<string, UndispatchedVersion>();
  const over = new Set<string>();
  for (const { submittedAt, reminded, ...row } of rows) {
    const submittedOn = germanDay(submittedAt);
    found.set(row.applicationId, { ...row, submittedOn });
    if (reminded === submittedOn) over.add(row.applicationId);
  }
  return [...found.values()].filter(({ applicationId }) => !over.has(applicationId));
}

type OfDispatch = UndispatchedVersion & { noticeMail: NoticeMail; now: string };

/** Reminds the lead once; false where it is sent or taken back meanwhile, or was reminded already. */
export async function remindOfDispatch(db: Database, given: OfDispatch): Promise<boolean> {
  const { applicationId, version, submittedOn, noticeMail, now } = given;
  return transaction(db, async (tx) => {
    const [row] = await tx.sql
      .select({ number: submissions.number, authority: submissions.authorityName })
      .from(submissions)
      .where(
        and(eq(submissions.applicationId, applicationId), eq(submissions.version, version), isUndispatched),
      );
    if (!row) return false;
    const mark = { applicationId, plannedDay: submittedOn, mark: AFTER_SUBMISSION, handledAt: instant(now) };
    const { changes } = await tx.sql.insert(reminderMarks).values(mark).onConflictDoNothing();
    if (changes === 0) return false;
    const { lead, subject } = await involvedIn(tx.sql, applicationId);
    await notify(tx, null, {
      to: lead,
      kind: "submission.undispatched",
      figures: { ...subject, ...row },
      noticeMail,
      now,
    });
    const detail = { number: row.number, version };
    await appendAudit(tx, { now, actor: null, action: "submission.reminded", applicationId, detail });
    return true;
  });
}
