import { submittedComparisons, submittedDoubts } from "~/app/case/case-comparisons.server";
import { dayOf } from "~/app/clock/clock.server";
import type { ResolutionComparison } from "~/app/reading/resolution-comparisons.server";
import type { DocumentMeta } from "~/db/documents/documents";
import type { Reading } from "~/db/readings/load-readings";
import type { LoadedSubmission } from "~/db/submissions/submissions";
import { enclosureLabel } from "~/forms/papers/application/enclosure-label";
import { receiptName } from "~/forms/papers/receipt/receipt-name";
import { type DraftApplication, draftApplication } from "~/forms/schema/application";
import { findProgramme } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { dayAndSupplement } from "~/rules/german/supplement";
import { leadNameOf } from "./lead-name";

/** What every programme so far demands; for a version that is no longer among them. */
const LEAST_YEARS = 5;

const moment = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

/** The files in the order of the sealed list, each with what it is. */
function submittedDocuments({ attachments = [], participants }: DraftApplication, documents: DocumentMeta[]) {
  return attachments.flatMap(({ name, kind, sha256 }) => {
    const found = documents.find((document) => document.sha256 === sha256 && document.kind === kind);
    const owner = participants.find(
      ({ resolution }) => kind === "resolution" && resolution?.document === name,
    );
    const label = enclosureLabel(kind, {
      owner: owner && (owner.legalName ?? owner.name),
      copyKind: found?.copyKind,
    });
    return found
      ? [{ id: found.id, label, name, pages: found.pages, sha256: found.sha256, note: found.note }]
      : [];
  });
}

/** The comparisons, each with who ticked it before this version was handed in. */
function withTicks(comparisons: ResolutionComparison[], submission: LoadedSubmission) {
  const { ticked, submittedBy, submittedAt } = submission;
  const by = { by: submittedBy, on: formatDate(dayOf(submittedAt)) };
  return comparisons.map(({ documentId, lines, ...rest }) => ({
    ...rest,
    documentId,
    lines: lines.map((line) => {
      const isTicked = ticked?.some(
        (one) =>
          one.documentId === documentId &&
          one.aspect === line.aspect &&
          one.expected === line.expected &&
          one.seen === line.seen,
      );
      return isTicked ? { ...line, ticked: by } : line;
    }),
  }));
}

/** A sealed submission as its readers see it: authority, lead and partners. */
export function submissionPage(submission: LoadedSubmission, readings: readonly Reading[] = []) {
  const application = draftApplication.parse(submission.data);
  const { report, number, version, documents } = submission;
  const supplementedOn = submission.supplementedAt && dayOf(submission.supplementedAt);
  const programme = findProgramme(submission.programme);
  const requested = application.budget?.requestedCents;
  const computed = report.amount.cents;
  return {
    number,
    version,
    access: submission.access,
    applicationId: submission.applicationId,
    title: application.title ?? "Antrag ohne Bezeichnung",
    lead: leadNameOf(application),
    programme: programme?.title ?? submission.programme,
    day: dayAndSupplement(submission.applicationDate, supplementedOn),
    received: `${moment.format(new Date(submission.submittedAt))} Uhr`,
    authority: submission.authorityName,
    undispatched: submission.undispatched,
    receipt: receiptName(submission.confirmsArrival),
    dispatch: submission.dispatchedOn
      ? `am ${formatDate(submission.dispatchedOn)}, ${submission.dispatchWay ?? ""}`
      : null,
    amount: computed === null ? "noch offen" : formatEuroShort(computed),
    requested: requested === undefined ? "Betrag des Förderprogramms" : formatEuroShort(requested),
    participants: application.participants.map(({ key, legalName, name }) => ({
      key,
      name: legalName ?? name,
    })),
    findings: report.findings,
    via: report.channel.find(({ role }) => role === "supervision")?.station ?? null,
    channel: report.channel.map(({ station }) => station),
    pdfSha256: submission.pdfSha256,
    versions: submission.versions.map((one) => ({
      version: one.version,
      received: `${moment.format(new Date(one.submittedAt))} Uhr`,
      sha256: one.pdfSha256,
    })),
    documents: submittedDocuments(application, documents),
    doubts: submittedDoubts(application, readings),
    covering: submission.covering,
    comparisons: withTicks(
      submittedComparisons(application, programme?.minimumYears ?? LEAST_YEARS, readings),
      submission,
    ),
  };
}

export type SubmissionPage = ReturnType<typeof submissionPage>;
