import { and, desc, inArray, isNotNull, sql as raw } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { State } from "~/rules/facts";
import type { Actor } from "./actor";
import type { Database } from "./open";
import { submissions } from "./schema/submissions";
import { authorityIds } from "./submissions";

export type InboxLine = {
  number: string;
  /** The latest version handed in. */
  version: number;
  title: string | null;
  leadName: string;
  state: State;
  programme: string;
  applicationDate: string;
  submittedAt: string;
  amountCents: number | null;
};

const later = alias(submissions, "later");

/** The authority's inbox: the latest version submitted to it of each application, newest first. */
export async function listSubmissions(db: Database, actor: Actor, limit = 200): Promise<InboxLine[]> {
  return db.reader
    .select({
      number: submissions.number,
      version: submissions.version,
      title: submissions.title,
      leadName: submissions.leadName,
      state: submissions.state,
      programme: submissions.programme,
      applicationDate: submissions.applicationDate,
      submittedAt: submissions.submittedAt,
      amountCents: raw<number | null>`json_extract(${submissions.report}, '$.amount.cents')`,
    })
    .from(submissions)
    .where(
      and(
        inArray(submissions.authorityOrganisationId, authorityIds(actor)),
        isNotNull(submissions.reachedAuthorityAt),
        raw`NOT EXISTS (SELECT 1 FROM ${submissions} AS ${later} WHERE ${later.applicationId} = ${submissions.applicationId}
          AND ${later.version} > ${submissions.version} AND ${later.authorityOrganisationId} = ${submissions.authorityOrganisationId})`,
      ),
    )
    .orderBy(desc(submissions.submittedAt))
    .limit(limit);
}
