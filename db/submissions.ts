import { and, asc, desc, eq, inArray, sql as raw } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { State } from "~/rules/facts";
import type { Report } from "~/rules/report";
import { AccessDenied, findAccess, requireLead } from "./access";
import { type Actor, organisationIds } from "./actor";
import { appendAudit } from "./audit";
import type { DocumentMeta } from "./documents";
import type { Database } from "./open";
import { Refusal } from "./refusal";
import type { SectionData } from "./schema/applications";
import { documents, submissionDocuments, submissions } from "./schema/submissions";
import { transaction } from "./transaction";

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

function authorityIds(actor: Actor): string[] {
  return organisationIds({
    ...actor,
    memberships: actor.memberships.filter((one) => one.kind === "authority"),
  });
}

/** The authority's inbox: what was submitted to it, the latest version of each application, newest first. */
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
        raw`NOT EXISTS (SELECT 1 FROM ${submissions} AS ${later} WHERE ${later.applicationId} = ${submissions.applicationId}
          AND ${later.version} > ${submissions.version})`,
      ),
    )
    .orderBy(desc(submissions.submittedAt))
    .limit(limit);
}

export type LoadedSubmission = {
  applicationId: string;
  number: string;
  version: number;
  /** All versions of this number, oldest first. */
  versions: { version: number; submittedAt: string; pdfSha256: string }[];
  access: "lead" | "partner" | "authority";
  title: string | null;
  leadName: string;
  state: State;
  programme: string;
  applicationDate: string;
  submittedAt: string;
  authorityName: string;
  authorityInSystem: boolean;
  dispatchedOn: string | null;
  dispatchWay: string | null;
  data: SectionData;
  report: Report;
  manifest: unknown;
  pdf: Uint8Array;
  pdfSha256: string;
  documents: DocumentMeta[];
};

/** A sealed package: for lead, partners and the authority it went to. Null for everybody else (404). */
export async function loadSubmission(
  db: Database,
  actor: Actor,
  number: string,
  version?: number,
): Promise<LoadedSubmission | null> {
  const wanted = version === undefined ? undefined : eq(submissions.version, version);
  const [row] = await db.reader
    .select()
    .from(submissions)
    .where(and(eq(submissions.number, number), wanted))
    .orderBy(desc(submissions.version))
    .limit(1);
  if (!row) return null;
  const addressed =
    row.authorityOrganisationId !== null && authorityIds(actor).includes(row.authorityOrganisationId);
  const own = await findAccess(db.reader, actor, row.applicationId);
  const access = own?.access ?? (addressed ? "authority" : null);
  if (access === null) return null;
  const versions = await db.reader
    .select({
      version: submissions.version,
      submittedAt: submissions.submittedAt,
      pdfSha256: submissions.pdfSha256,
    })
    .from(submissions)
    .where(eq(submissions.number, number))
    .orderBy(asc(submissions.version));
  const files = await db.reader
    .select({ document: documents })
    .from(submissionDocuments)
    .innerJoin(documents, eq(documents.id, submissionDocuments.documentId))
    .where(eq(submissionDocuments.submissionId, row.id))
    .orderBy(asc(documents.addedAt), asc(documents.id));
  return {
    applicationId: row.applicationId,
    number,
    version: row.version,
    versions,
    access,
    title: row.title,
    leadName: row.leadName,
    state: row.state,
    programme: row.programme,
    applicationDate: row.applicationDate,
    submittedAt: row.submittedAt,
    authorityName: row.authorityName,
    authorityInSystem: row.authorityOrganisationId !== null,
    dispatchedOn: row.dispatchedOn,
    dispatchWay: row.dispatchWay,
    data: row.data,
    report: row.report,
    manifest: row.manifest,
    pdf: row.pdf,
    pdfSha256: row.pdfSha256,
    documents: files.map(({ document: { replacedBy: _, removedAt: __, addedBy: ___, ...meta } }) => meta),
  };
}

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
    now: string;
  },
): Promise<void> {
  const { applicationId, version, dispatchedOn, way, now } = given;
  await transaction(db, async (tx) => {
    await requireLead(tx.sql, actor, applicationId);
    const place = and(eq(submissions.applicationId, applicationId), eq(submissions.version, version));
    const [row] = await tx.sql
      .select({ number: submissions.number, authority: submissions.authorityOrganisationId })
      .from(submissions)
      .where(place);
    if (!row) throw new AccessDenied(false, "Diese Fassung gibt es nicht.");
    if (row.authority !== null) throw new Refusal("Die Behörde hat den Antrag über dieses Portal erhalten.");
    await tx.sql.update(submissions).set({ dispatchedOn, dispatchWay: way }).where(place);
    const detail = { number: row.number, version, dispatchedOn, way };
    await appendAudit(tx, { now, actor, action: "submission.dispatched", applicationId, detail });
  });
}
