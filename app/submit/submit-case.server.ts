import { createHash } from "node:crypto";
import { z } from "zod";
import { maySubmit } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import type { Actor } from "~/db/access/policy/actor";
import type { Database } from "~/db/engine/open";
import { differences } from "~/db/sections/changed-since";
import { type Submitted, submitApplication } from "~/db/submissions/submit-application";
import type { NoticeMail } from "~/db/telling/notify";
import type { TickedDeviation } from "~/forms/comparison/comparison";
import {
  applicationData,
  applicationPdf,
  type EnclosedFile,
} from "~/forms/papers/application/application-pdf";
import type { Enclosure } from "~/forms/papers/application/letter";
import { ENCLOSURES, type Manifest } from "~/forms/papers/package/manifest";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { receiptPaper } from "~/forms/papers/receipt/receipt-paper";
import { enclosedFiles, paperInput } from "./papers.server";
import { receiptInput } from "./receipt-input.server";

export type CaseSubmitted = Submitted | { ok: false; notAllowed: true };

/** What a confirmation is given for: sections, files, and what midnight may change, day and programme. */
export type SeenState = {
  versions: Record<string, number>;
  documents: string[];
  /** YYYY-MM-DD */
  applicationDate: string;
  programme: string;
};

type Given = {
  db: Database;
  actor: Actor;
  /** As it is handed in today (`sealedView`). */
  view: CaseView;
  /** What the lead saw when it confirmed; left out, what is stored. */
  seen?: SeenState;
  /** What the lead writes to a later version. */
  covering?: string | null;
  /** The deviations of resolutions that it ticked. */
  ticked?: TickedDeviation[];
  noticeMail: NoticeMail;
  now: string;
  today: string;
};

const sectionData = z.record(z.string(), z.unknown());
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Every part of the package under the name it has there. */
function manifestOf(
  pdf: Uint8Array,
  data: Uint8Array,
  files: readonly EnclosedFile[],
  enclosures: readonly Enclosure[],
): Manifest {
  const line = (name: string, bytes: Uint8Array) => ({ name, size: bytes.byteLength, sha256: sha256(bytes) });
  return {
    algorithm: "SHA-256",
    parts: [
      line("antrag.pdf", pdf),
      line("antrag.json", data),
      // In a folder of their own: an enclosed file may be called antrag.pdf, too.
      ...files.map(({ name, bytes }) => {
        const description = enclosures.find((one) => one.name === name)?.description;
        return { ...line(`${ENCLOSURES}/${name}`, bytes), ...(description && { description }) };
      }),
    ],
  };
}

/**
 * Hands an application in: number, frozen data, report and PDF in one transaction. A second time without
 * changes gives the first result again. Nothing is kept when something moved on since the lead looked.
 */
export async function submitCase({
  db,
  actor,
  view,
  seen,
  covering = null,
  ticked = [],
  noticeMail,
  now,
  today,
}: Given): Promise<CaseSubmitted> {
  if (!maySubmit(view)) return { ok: false, notAllowed: true };
  const { application, report, stored } = view;
  const authority = report.channel.find(({ role }) => role === "grant-authority");
  if (authority?.office === undefined) return { ok: false, notAllowed: true };
  const applicationDate = application.applicationDate ?? today;
  if (seen && (seen.applicationDate !== applicationDate || seen.programme !== report.programme))
    return { ok: false, stale: ["applicationDate"] };
  // What is sealed is what was loaded: that it was seen is asked here, that it still stands in the transaction.
  const contents = { versions: view.versions, documents: stored.documents.map(({ id }) => id) };
  const stale = seen ? differences(seen, contents) : [];
  if (stale.length > 0) return { ok: false, stale };
  const files = await enclosedFiles(db, actor, stored);
  return submitApplication(db, actor, {
    applicationId: stored.application.id,
    expectedVersions: contents.versions,
    expectedDocuments: contents.documents,
    state: application.state,
    programme: report.programme,
    applicationDate,
    authorityName: authority.station,
    authorityOffice: authority.office,
    covering,
    ticked,
    seal: async ({ number, version }) => {
      const paper = paperInput(view, today, { number, covering });
      const pdf = await applicationPdf(paper, files);
      const data = applicationData(paper);
      const manifest = manifestOf(pdf.bytes, data, files, paper.enclosures);
      const given = { view, number, version, manifest, submittedAt: now, submittedBy: actor.name };
      return {
        // What is kept is what lies in the PDF, so that its hash in the manifest can be proven.
        data: sectionData.parse(JSON.parse(new TextDecoder().decode(data))),
        report,
        pdf: pdf.bytes,
        manifest,
        receipt: async (handedTo) =>
          (await writePdf(receiptPaper(receiptInput({ ...given, handedTo })))).bytes,
      };
    },
    noticeMail,
    now,
  });
}
