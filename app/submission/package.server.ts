import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { Actor } from "~/db/access/policy/actor";
import { readDocument } from "~/db/documents/read-document";
import type { Database } from "~/db/engine/open";
import { type LoadedSubmission, readReceipt, readSubmissionPdf } from "~/db/submissions/submissions";
import { type Manifest, manifestShape } from "~/forms/papers/package/manifest";
import { submittedData } from "~/forms/papers/package/submitted-data";
import { receiptName } from "~/forms/papers/receipt/receipt-name";

type PackageFile = { name: string; bytes: Uint8Array };

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** As `sha256sum -c` reads it. */
const checksums = ({ parts }: Manifest): string =>
  parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");

/**
 * The files of the sealed package: PDF, data and enclosures under the names of the manifest, with the manifest,
 * the rule report and the receipt. @throws Error when a part of the manifest is not there any more
 */
async function packageFiles(
  db: Database,
  actor: Actor,
  submission: LoadedSubmission,
): Promise<PackageFile[]> {
  const { number, version, data, report, documents } = submission;
  const manifest = manifestShape.parse(submission.manifest);
  const pdf = await readSubmissionPdf(db, actor, number, version);
  const receipt = await readReceipt(db, actor, number, version);
  const known = new Map<string, Uint8Array | null>([
    ["antrag.pdf", pdf],
    ["antrag.json", submittedData(data)],
  ]);
  const files: PackageFile[] = [];
  for (const { name, sha256 } of manifest.parts) {
    const document = documents.find((one) => one.sha256 === sha256);
    const own = known.get(name);
    known.delete(name);
    const bytes = own ?? (document && (await readDocument(db, actor, document.id))?.bytes);
    if (!bytes) throw new Error(`Im Paket ${number} fehlt ${name}.`);
    files.push({ name, bytes });
  }
  return [
    ...files,
    { name: "pruefbericht.json", bytes: text(`${JSON.stringify(report, null, 2)}\n`) },
    { name: "manifest.json", bytes: text(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: "SHA256SUMS", bytes: text(checksums(manifest)) },
    ...(receipt ? [{ name: receiptName(submission.confirmsArrival).file, bytes: receipt }] : []),
  ];
}

/**
 * The package as a ZIP archive, in a folder named after the application. PDFs are packed already, so nothing is
 * compressed; all files carry the time of the submission, and the same submission gives the same bytes.
 */
export async function submissionPackage(
  db: Database,
  actor: Actor,
  submission: LoadedSubmission,
): Promise<Uint8Array> {
  const { number, version, submittedAt } = submission;
  const folder = `${number}-fassung-${version}`;
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    useWebWorkers: false,
    lastModDate: new Date(submittedAt),
    extendedTimestamp: false,
  });
  for (const { name, bytes } of await packageFiles(db, actor, submission)) {
    await zip.add(`${folder}/${name}`, new Uint8ArrayReader(bytes));
  }
  return zip.close();
}
