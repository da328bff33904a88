import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, sql as raw } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { State } from "~/rules/facts";
import type { Report } from "~/rules/report";
import { AccessDenied, accessOf, findPlace, type Place, permit } from "./access";
import { type Actor, organisationIds } from "./actor";
import { appendAudit } from "./audit";
import type { DocumentMeta } from "./documents";
import { involvedIn } from "./involved";
import { type NoticeMail, notify } from "./notify";
import type { Database, Sql } from "./open";
import { decide } from "./policy/decide";
import { receivedVersions } from "./reached-by";
import { Refusal } from "./refusal";
import type { SectionData } from "./schema/applications";
import { receipts } from "./schema/receipts";
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

export type LoadedSubmission = {
  applicationId: string;
  number: string;
  version: number;
  /** All versions of this number that the actor may see, oldest first. */
  versions: { version: number; submittedAt: string; pdfSha256: string }[];
  access: "lead" | "partner" | Outside;
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
  pdfSha256: string;
  documents: DocumentMeta[];
};

/** A recipient has the version, but no longer the case. */
type Outside = "supervision" | "authority" | "recipient";

function outsideAs({ stands }: Place): Outside {
  const [nearest] = stands;
  const { standing } = nearest ?? {};
  return standing === "supervision" || standing === "authority" ? standing : "recipient";
}

const { pdf: _pdf, ...withoutPdf } = getTableColumns(submissions);

/** The submission with all but its PDF; for those outside the newest one that came to them. */
export async function findSubmission(sql: Sql, actor: Actor, number: string, version?: number) {
  const [any] = await sql
    .select({ applicationId: submissions.applicationId })
    .from(submissions)
    .where(eq(submissions.number, number))
    .limit(1);
  if (!any) return null;
  const place = await findPlace(sql, actor, any.applicationId);
  if (!place || !decide("submission.read", place.stands).allowed) return null;
  const inside = accessOf(place);
  const access = inside ?? outsideAs(place);
  const readable = and(eq(submissions.number, number), inside ? undefined : receivedVersions(sql, actor));
  const wanted = version === undefined ? undefined : eq(submissions.version, version);
  const [row] = await sql
    .select(withoutPdf)
    .from(submissions)
    .where(and(readable, wanted))
    .orderBy(desc(submissions.version))
    .limit(1);
  return row ? { row, readable, access, place } : null;
}

/** A sealed package without its PDF: for lead, partners and the authority it went to. Null for others (404). */
export async function loadSubmission(
  db: Database,
  actor: Actor,
  number: string,
  version?: number,
): Promise<LoadedSubmission | null> {
  const found = await findSubmission(db.reader, actor, number, version);
  if (!found) return null;
  const { row, readable, access } = found;
  const versions = await db.reader
    .select({
      version: submissions.version,
      submittedAt: submissions.submittedAt,
      pdfSha256: submissions.pdfSha256,
    })
    .from(submissions)
    .where(readable)
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
    pdfSha256: row.pdfSha256,
    documents: files.map(({ document: { replacedBy: _, removedAt: __, addedBy: ___, ...meta } }) => meta),
  };
}

/** The PDF of a submission, with the rights of `loadSubmission`. */
export async function readSubmissionPdf(
  db: Database,
  actor: Actor,
  number: string,
  version?: number,
): Promise<Uint8Array | null> {
  const found = await findSubmission(db.reader, actor, number, version);
  if (!found) return null;
  const place = eq(submissions.id, found.row.id);
  const [row] = await db.reader.select({ pdf: submissions.pdf }).from(submissions).where(place);
  return row?.pdf ?? null;
}

/** The receipt of a submission, with the rights of `loadSubmission`; null also for one older than receipts. */
export async function readReceipt(
  db: Database,
  actor: Actor,
  number: string,
  version?: number,
): Promise<Uint8Array | null> {
  const found = await findSubmission(db.reader, actor, number, version);
  if (!found) return null;
  const [row] = await db.reader
    .select({ pdf: receipts.pdf })
    .from(receipts)
    .where(eq(receipts.submissionId, found.row.id));
  return row?.pdf ?? null;
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
