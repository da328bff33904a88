import { and, desc, eq } from "drizzle-orm";
import { type ApplicationRow, permit } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { type Transaction, transaction } from "~/db/engine/transaction";
import { appendAudit } from "~/db/log/audit";
import type { Proceeding } from "~/db/proceedings/move-proceeding";
import { receiveSubmission } from "~/db/proceedings/receive-submission";
import { applications, type StoredData } from "~/db/schema/applications";
import { submissions } from "~/db/schema/submissions";
import { currentContents, differences, submittedContents } from "~/db/sections/changed-since";
import type { NoticeMail } from "~/db/telling/notify";
import { germanDay } from "~/db/values/german-day";
import { instant } from "~/db/values/instant";
import { Refusal } from "~/db/values/refusal";
import { fixedDay, handedInOf } from "~/db/versions/fixed-day";
import type { TickedDeviation } from "~/forms/comparison/comparison";
import type { State } from "~/rules/facts/facts";
import type { Report } from "~/rules/report/report";
import { keepReceipt, keepSealed, organisationName, type ToSeal } from "./keep-sealed";
import { tellOfSubmission } from "./tell-of-submission";

/** What is frozen: the data in the public format, the report, the PDF, the list of files in it, the receipt. */
export type Sealed = {
  data: StoredData;
  report: Report;
  pdf: Uint8Array;
  manifest: unknown;
  /** Made last: it says where the version is now. */
  receipt: (handedTo: HandedTo) => Promise<Uint8Array>;
};

/** Where a version is as soon as it is handed in. */
export type HandedTo = {
  /** The body that has it; null where none that it goes to uses this system. */
  holder: string | null;
  /** Whether that is the authority which decides. */
  authority: boolean;
  /** The stations before it, the one where it lies among them. */
  stations: string[];
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
  /** What the lead writes to a later version. */
  covering?: string | null;
  /** What of the resolutions differs, as the lead ticked it. */
  ticked?: TickedDeviation[];
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

export type Place = { number: string; version: number; year: number; sequence: number };

type Last = Place & { state: State; covering: string | null };

async function lastSubmission(tx: Transaction, applicationId: string): Promise<Last | undefined> {
  const { number, version, state, year, sequence, covering } = submissions;
  const [last] = await tx.sql
    .select({ number, version, state, year, sequence, covering })
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

/**
 * Whether this version is for the day and the programme that hold: those fixed with the first version, else a day on
 * paper, else today.
 */
async function isForTheFixedDay(tx: Transaction, given: Submission, application: ApplicationRow) {
  const { applicationId, state, applicationDate, programme, now } = given;
  const fixed = fixedDay(application, state, await handedInOf(tx.sql, applicationId));
  return applicationDate === (fixed?.day ?? germanDay(now)) && (fixed?.programme ?? programme) === programme;
}

/** Who has the proceeding now. */
async function handedTo(tx: Transaction, { holderOrganisationId, authorityOrganisationId }: Proceeding) {
  const holder = holderOrganisationId && (await organisationName(tx, holderOrganisationId));
  return { holder, authority: holder !== null && holderOrganisationId === authorityOrganisationId };
}

/** Seals what stands there, hands it on to the proceeding, tells of it and writes it into the log. */
async function sealAndHandIn(tx: Transaction, actor: Actor, standing: ToSeal): Promise<Submitted> {
  const { given, place } = standing;
  const { applicationId, state: land, programme, applicationDate: receivedOn, now } = given;
  const { number, version } = place;
  const sealed = await given.seal({ number, version });
  const kept = await keepSealed(tx, actor, { ...standing, sealed });
  const { id, pdfSha256, leadName, authorityOrganisationId } = kept;
  const { data, report } = sealed;
  const received = { applicationId, number, submissionVersion: version, land, programme, leadName };
  const { authorityOffice } = given;
  const arrived = { ...received, data, report, receivedOn, authorityOrganisationId, authorityOffice };
  const { proceeding, left, ahead: stations } = await receiveSubmission(tx, arrived, now);
  const { holder, authority } = await handedTo(tx, proceeding);
  await keepReceipt(tx, id, { pdf: await sealed.receipt({ holder, authority, stations }), authority });
  const change = { status: "submitted" as const, updatedAt: instant(now) };
  await tx.sql.update(applications).set(change).where(eq(applications.id, applicationId));
  const told = { ...given, number, version, leadName, holder, proceeding, left };
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
    const { expectedVersions, expectedDocuments = contents.documents, covering = null } = given;
    const stale = differences({ versions: expectedVersions, documents: expectedDocuments }, contents);
    if (stale.length > 0) return { ok: false, stale };

    const last = await lastSubmission(tx, applicationId);
    const submitted = (await submittedContents(tx.sql, [applicationId])).get(applicationId);
    const unchanged = submitted !== undefined && differences(submitted, contents).length === 0;
    // What the lead writes is an answer too, where nothing else is to be changed.
    const says = covering !== null && covering !== last?.covering;
    // A withdrawn one may be handed in again as it was.
    if (last && unchanged && !says && application.status !== "withdrawn") {
      return { ok: true, number: last.number, version: last.version, repeated: true };
    }

    if (!(await isForTheFixedDay(tx, given, application))) return { ok: false, stale: ["applicationDate"] };
    const place = await placeFor(tx, given, last);
    return sealAndHandIn(tx, actor, { given, application, place, contents });
  });
}
