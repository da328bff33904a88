import { and, asc, desc, eq, getTableColumns, type SQL } from "drizzle-orm";
import { type ActorPlace, accessOf, findPlace } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { decide } from "~/db/access/policy/decide";
import { receivedVersions } from "~/db/access/reached-by";
import type { DocumentMeta } from "~/db/documents/documents";
import type { Database, Sql } from "~/db/engine/open";
import type { StoredData } from "~/db/schema/applications";
import { people } from "~/db/schema/people";
import { receipts } from "~/db/schema/receipts";
import { documents, submissionDocuments, submissions } from "~/db/schema/submissions";
import { confirmsArrival } from "~/db/versions/confirms-arrival";
import { supplementedAt } from "~/db/versions/supplement";
import { isUndispatched } from "~/db/versions/undispatched";
import type { TickedDeviation } from "~/forms/comparison/comparison";
import type { State } from "~/rules/facts/facts";
import type { Report } from "~/rules/report/report";

export type LoadedSubmission = {
  applicationId: string;
  number: string;
  version: number;
  /** All versions of this number that the actor may see, oldest first. */
  versions: { version: number; submittedAt: string; pdfSha256: string; covering: string | null }[];
  access: "lead" | "partner" | Outside;
  title: string | null;
  leadName: string;
  state: State;
  programme: string;
  applicationDate: string;
  /** The instant at which this version supplemented the application; null for the one that made it. */
  supplementedAt: string | null;
  submittedAt: string;
  authorityName: string;
  authorityInSystem: boolean;
  dispatchedOn: string | null;
  dispatchWay: string | null;
  /** It is the newest one, goes to nobody who uses this system, and is not sent yet. */
  undispatched: boolean;
  /** Its receipt says that it has come to the authority; else no more than that it was sent off. */
  confirmsArrival: boolean;
  /** What the lead wrote to it. */
  covering: string | null;
  /** What differed in the resolutions and was ticked before it was handed in; null where that was not asked yet. */
  ticked: TickedDeviation[] | null;
  /** By name. */
  submittedBy: string;
  data: StoredData;
  report: Report;
  manifest: unknown;
  pdfSha256: string;
  documents: DocumentMeta[];
};

/** A recipient has the version, but no longer the case. */
type Outside = "supervision" | "authority" | "recipient";

function outsideAs({ stands }: ActorPlace): Outside {
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
    .select({ ...withoutPdf, supplementedAt, undispatched: isUndispatched, confirmsArrival })
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
  return {
    applicationId: row.applicationId,
    number,
    version: row.version,
    versions: await versionsOf(db.reader, readable),
    access,
    title: row.title,
    leadName: row.leadName,
    state: row.state,
    programme: row.programme,
    applicationDate: row.applicationDate,
    supplementedAt: row.supplementedAt,
    submittedAt: row.submittedAt,
    authorityName: row.authorityName,
    authorityInSystem: row.authorityOrganisationId !== null,
    dispatchedOn: row.dispatchedOn,
    dispatchWay: row.dispatchWay,
    undispatched: row.undispatched,
    confirmsArrival: row.confirmsArrival,
    covering: row.covering,
    ticked: row.ticked,
    submittedBy: await personName(db.reader, row.submittedBy),
    data: row.data,
    report: row.report,
    manifest: row.manifest,
    pdfSha256: row.pdfSha256,
    documents: await documentsOf(db.reader, row.id),
  };
}

async function personName(sql: Sql, id: string): Promise<string> {
  const [found] = await sql.select({ name: people.name }).from(people).where(eq(people.id, id));
  return found?.name ?? "";
}

async function versionsOf(sql: Sql, readable: SQL | undefined): Promise<LoadedSubmission["versions"]> {
  return sql
    .select({
      version: submissions.version,
      submittedAt: submissions.submittedAt,
      pdfSha256: submissions.pdfSha256,
      covering: submissions.covering,
    })
    .from(submissions)
    .where(readable)
    .orderBy(asc(submissions.version));
}

async function documentsOf(sql: Sql, submissionId: string): Promise<DocumentMeta[]> {
  const files = await sql
    .select({ document: documents })
    .from(submissionDocuments)
    .innerJoin(documents, eq(documents.id, submissionDocuments.documentId))
    .where(eq(submissionDocuments.submissionId, submissionId))
    .orderBy(asc(documents.addedAt), asc(documents.id));
  return files.map(({ document: { replacedBy: _, removedAt: __, addedBy: ___, ...meta } }) => meta);
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
