import { and, desc, eq } from "drizzle-orm";
import { type ApplicationRow, permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import { organisationOfOffice } from "~/db/offices/organisations-of-offices";
import { receiveSubmission } from "~/db/proceedings/receive-submission";
import { applications, type StoredData } from "~/db/schema/applications";
import { organisations } from "~/db/schema/people";
import { receipts } from "~/db/schema/receipts";
import { submissionDocuments, submissions } from "~/db/schema/submissions";
import { type Contents, currentContents, differences, submittedContents } from "~/db/sections/changed-since";
import type { NoticeMail } from "~/db/telling/notify";
import { germanDay } from "~/db/values/german-day";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { textOf } from "~/db/values/section-names";
import { newId, sha256 } from "~/db/values/token";
import { fixedDay, handedInOf } from "~/db/versions/fixed-day";
import type { State } from "~/rules/facts/facts";
import type { Report } from "~/rules/report/report";
import { tellOfSubmission } from "./tell-of-submission";

/** What is frozen: the data in the public format, the report, the PDF, the list of files in it, the receipt. */
export type Sealed = {
  data: StoredData;
  report: Report;
  pdf: Uint8Array;
  manifest: unknown;
  receipt: Uint8Array;
};

export type Submission = {
  applicationId: string;
  /** The versions the lead has seen and confirmed, of every section. */
  expectedVersions: Record<string, number>;
  /** The files it has seen, by id; left out, they are not compared. */
  expectedDocuments?: string[];
  state: State;
  programme: string;
  /** YYYY-MM-DD; its year is in the number of a first version. A later one keeps day and programme of the first. */
  applicationDate: string;
  /** As it stands in the report, and the key by which the office is known. */
  authorityName: string;
  authorityOffice: string;
  /**
   * Renders the papers with the number on them. Runs inside the transaction, so that what is printed
   * is what is stored; other writers wait for it, readers do not. What it throws undoes everything.
   */
  seal: (submission: { number: string; version: number }) => Promise<Sealed>;
  noticeMail: NoticeMail;
  now: string;
};

export type Submitted =
  | {
      ok: true;
      number: string;
      version: number;
      /** Nothing had changed since the last submission, so that one stands (double click, retry). */
      repeated: boolean;
    }
  /** Names of the sections (and "documents", "applicationDate") that have moved on since the lead looked. */
  | { ok: false; stale: string[] };

type Place = { number: string; version: number; year: number; sequence: number };

type Last = Place & { state: State };

async function lastSubmission(tx: Transaction, applicationId: string): Promise<Last | undefined> {
  const { number, version, state, year, sequence } = submissions;
  const [last] = await tx.sql
    .select({ number, version, state, year, sequence })
    .from(submissions)
    .where(eq(submissions.applicationId, applicationId))
    .orderBy(desc(submissions.version))
    .limit(1);
  return last;
}

/** The first submission takes the next number of its state and year, later ones keep it with a higher version. */
async function placeFor(tx: Transaction, given: Submission, last: Last | undefined): Promise<Place> {
  const version = (last?.version ?? 0) + 1;
  if (last && last.state === given.state) {
    return { number: last.number, version, year: last.year, sequence: last.sequence };
  }
  const year = Number(given.applicationDate.slice(0, 4));
  const [highest] = await tx.sql
    .select({ sequence: submissions.sequence })
    .from(submissions)
    .where(and(eq(submissions.state, given.state), eq(submissions.year, year)))
    .orderBy(desc(submissions.sequence))
    .limit(1);
  const sequence = (highest?.sequence ?? 0) + 1;
  return {
    number: `IKZ-${given.state}-${year}-${String(sequence).padStart(4, "0")}`,
    version,
    year,
    sequence,
  };
}

type Standing = { given: Submission; application: ApplicationRow; place: Place; contents: Contents };

/** Writes the package down: the row with all that is frozen, the receipt, the list of files. */
async function keepSealed(
  tx: Transaction,
  actor: Actor,
  { given, application, place, contents, sealed }: Standing & { sealed: Sealed },
) {
  const { applicationId, state, programme, applicationDate, authorityName, authorityOffice, now } = given;
  const id = newId();
  const pdfSha256 = sha256(sealed.pdf);
  const { leadOrganisationId } = application;
  const leadName = await organisationName(tx, leadOrganisationId);
  const body = await organisationOfOffice(tx, authorityOffice, "authority");
  const authorityOrganisationId = body?.id ?? null;
  await tx.sql.insert(submissions).values({
    id,
    applicationId,
    ...place,
    state,
    submittedAt: instant(now),
    submittedBy: actor.personId,
    programme,
    applicationDate,
    leadOrganisationId,
    leadName,
    title: textOf(sealed.data, "title"),
    authorityName,
    authorityOffice,
    authorityOrganisationId,
    sectionVersions: contents.versions,
    pdfSha256,
    manifest: sealed.manifest,
    data: sealed.data,
    report: sealed.report,
    pdf: Buffer.from(sealed.pdf),
  });
  await keepReceiptAndFiles(tx, id, {
    receipt: sealed.receipt,
    documents: contents.documents,
  });
  return { pdfSha256, leadName, authorityOrganisationId };
}

async function organisationName(tx: Transaction, id: string): Promise<string> {
  const [found] = await tx.sql
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id));
  return found?.name ?? "";
}

async function keepReceiptAndFiles(
  tx: Transaction,
  submissionId: string,
  { receipt, documents }: { receipt: Uint8Array; documents: readonly string[] },
): Promise<void> {
  await tx.sql.insert(receipts).values({ submissionId, pdf: Buffer.from(receipt) });
  for (const documentId of documents) {
    await tx.sql.insert(submissionDocuments).values({ submissionId, documentId });
  }
}

/**
 * Whether this version is for the day and the programme that hold: those fixed with the first version, else a day on
 * paper, else today.
 */
async function isForTheFixedDay(tx: Transaction, given: Submission, application: ApplicationRow) {
  const { applicationId, state, applicationDate, programme, now } = given;
  const fixed = fixedDay(application, state, await handedInOf(tx.sql, applicationId));
  return applicationDate === (fixed?.day ?? germanDay(now)) && (fixed?.programme ?? programme) === programme;
}

/** Seals what stands there, hands it on to the proceeding, tells of it and writes it into the log. */
async function sealAndHandIn(tx: Transaction, actor: Actor, standing: Standing): Promise<Submitted> {
  const { given, place } = standing;
  const { applicationId, state: land, programme, applicationDate: receivedOn, now } = given;
  const { number, version } = place;
  const sealed = await given.seal({ number, version });
  const kept = await keepSealed(tx, actor, { ...standing, sealed });
  const { pdfSha256, leadName, authorityOrganisationId } = kept;
  const { data, report } = sealed;
  const received = { applicationId, number, submissionVersion: version, land, programme, leadName };
  const { authorityOffice } = given;
  const arrived = { ...received, data, report, receivedOn, authorityOrganisationId, authorityOffice };
  const { proceeding, left } = await receiveSubmission(tx, arrived, now);
  const change = { status: "submitted" as const, updatedAt: instant(now) };
  await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
  const told = { ...given, number, version, leadName, authorityOrganisationId, proceeding, left };
  await tellOfSubmission(tx, actor, told);
  const detail = { number, version, pdfSha256 };
  await appendAudit(tx, { now, actor, action: "application.submitted", applicationId, detail });
  return { ok: true, number, version, repeated: false };
}

/**
 * Seals the application as it stands: number, frozen data, report, PDF, files. Refuses when anything
 * has changed since the lead looked. @throws AccessDenied for everybody but the lead's approver.
 */
export async function submitApplication(db: Database, actor: Actor, given: Submission): Promise<Submitted> {
  const { applicationId } = given;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given.applicationDate)) throw new Refusal("Der Tag des Antrags fehlt.");
  return transaction(db, async (tx): Promise<Submitted> => {
    const { application } = await permit(tx.sql, actor, "application.submit", { applicationId });
    const contents = (await currentContents(tx.sql, [applicationId])).get(applicationId);
    if (!contents) throw new RangeError(`No contents of ${applicationId}`);
    const { expectedVersions, expectedDocuments = contents.documents } = given;
    const stale = differences({ versions: expectedVersions, documents: expectedDocuments }, contents);
    if (stale.length > 0) return { ok: false, stale };

    const last = await lastSubmission(tx, applicationId);
    const submitted = (await submittedContents(tx.sql, [applicationId])).get(applicationId);
    const unchanged = submitted !== undefined && differences(submitted, contents).length === 0;
    // A withdrawn one may be handed in again as it was.
    if (last && unchanged && application.status !== "withdrawn") {
      return { ok: true, number: last.number, version: last.version, repeated: true };
    }

    if (!(await isForTheFixedDay(tx, given, application))) return { ok: false, stale: ["applicationDate"] };
    const place = await placeFor(tx, given, last);
    return sealAndHandIn(tx, actor, { given, application, place, contents });
  });
}
