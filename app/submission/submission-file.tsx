import { readDocument } from "~/db/documents/read-document";
import { readReceipt, readSubmissionPdf } from "~/db/submissions/submissions";
import { submittedData } from "~/forms/papers/package/submitted-data";
import { receiptName } from "~/forms/papers/receipt/receipt-name";
import type { SubmissionVisit } from "../access/guard.server";
import { openTo } from "../access/guard.server";
import { fileAnswer } from "../http/answers.server";
import { submissionPackage } from "./package.server";

type Made = (visit: SubmissionVisit) => Promise<{ bytes: Uint8Array | null; type: string; name: string }>;

/** "IKZ-HE-2026-0001", from the second version on with it. */
const nameOf = ({ submission: { number, version } }: SubmissionVisit): string =>
  version === 1 ? number : `${number}-fassung-${version}`;

/** Whichever of its two names it is asked by. */
const receipt: Made = async (visit) => {
  const { db, actor, submission } = visit;
  const bytes = await readReceipt(db, actor, submission.number, submission.version);
  const { file } = receiptName(submission.confirmsArrival);
  return { bytes, type: "application/pdf", name: `${nameOf(visit)}-${file}` };
};

/** What a submission has beside its enclosed files. */
const MADE: Record<string, Made> = {
  "antrag.pdf": async (visit) => {
    const { db, actor, submission } = visit;
    const bytes = await readSubmissionPdf(db, actor, submission.number, submission.version);
    return { bytes, type: "application/pdf", name: `${nameOf(visit)}.pdf` };
  },
  "antrag.json": async (visit) => ({
    bytes: submittedData(visit.submission.data),
    type: "application/json",
    name: `${nameOf(visit)}.json`,
  }),
  [receiptName(true).file]: receipt,
  [receiptName(false).file]: receipt,
  "paket.zip": async (visit) => {
    const { db, actor, submission } = visit;
    const bytes = await submissionPackage(db, actor, submission);
    return { bytes, type: "application/zip", name: `${nameOf(visit)}.zip` };
  },
};

/** PDF, data, receipt and package as sealed, or one of the enclosed files by its id. */
export const loader = openTo.reader("submission-file", async (visit) => {
  const { db, actor, params, submission } = visit;
  const name = params.file ?? "";
  const made = Object.hasOwn(MADE, name) ? await MADE[name]?.(visit) : undefined;
  if (made?.bytes) return fileAnswer(made.bytes, made.name, made.type);
  const enclosed = submission.documents.some(({ id }) => id === name);
  const found = enclosed ? await readDocument(db, actor, name) : null;
  if (!found) throw new Response(null, { status: 404 });
  return fileAnswer(found.bytes, found.meta.name, "application/pdf");
});
