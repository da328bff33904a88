import type { LoadedSubmission } from "~/db/submissions";
import { draftApplication } from "~/forms/schema/application";
import { findProgramme } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { leadNameOf } from "./lead-name";

const moment = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});

/** A sealed submission as its readers see it: authority, lead and partners. */
export function submissionPage(submission: LoadedSubmission) {
  const application = draftApplication.parse(submission.data);
  const { report, number, version, documents } = submission;
  const requested = application.budget?.requestedCents;
  const computed = report.amount.cents;
  return {
    number,
    version,
    access: submission.access,
    applicationId: submission.applicationId,
    title: application.title ?? "Antrag ohne Bezeichnung",
    lead: leadNameOf(application),
    programme: findProgramme(submission.programme)?.title ?? submission.programme,
    day: formatDate(submission.applicationDate),
    received: `${moment.format(new Date(submission.submittedAt))} Uhr`,
    authority: submission.authorityName,
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
    channel: report.channel.map(({ station }) => station),
    pdfSha256: submission.pdfSha256,
    versions: submission.versions.map((one) => ({
      version: one.version,
      received: `${moment.format(new Date(one.submittedAt))} Uhr`,
      sha256: one.pdfSha256,
    })),
    documents: documents.map(({ id, name, pages, sha256, note }) => ({ id, name, pages, sha256, note })),
  };
}

export type SubmissionPage = ReturnType<typeof submissionPage>;
