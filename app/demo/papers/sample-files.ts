import type { ImportedFile } from "~/app/applications/import-application";
import { costOverviewSection } from "~/forms/papers/application/cost-overview";
import { legalNameOf, letterOf } from "~/forms/papers/application/letter";
import { type NamedFile, namedFiles } from "~/forms/papers/application/named-files";
import type { Paper } from "~/forms/papers/paper/blocks";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import type { DraftApplication } from "~/forms/schema/application";
import { inspectUpload } from "~/forms/uploads/inspect-upload";
import { check } from "~/rules";
import { agreementPaper } from "./agreement-paper";
import { resolutionPaper } from "./resolution-paper";
import { samplePaper, sampleParagraph, titleOf } from "./sample-paper";

/** A PDF marked "Muster" for every file the application names, looked at as uploads are. */
export async function sampleFiles(application: DraftApplication, day: string): Promise<ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const named of namedFiles(application)) {
    const { bytes } = await writePdf(paperFor(application, named, day));
    const inspection = await inspectUpload(bytes, named.name);
    if (!inspection.ok) throw new Error(inspection.reason);
    files.push({ name: named.name, bytes, pages: inspection.pages });
  }
  return files;
}

function paperFor(application: DraftApplication, { name, kind, description }: NamedFile, day: string): Paper {
  const council = application.participants.find(({ resolution }) => resolution?.document === name);
  if (kind === "resolution" && council) return resolutionPaper(application, council, day);
  if (kind === "agreement") return agreementPaper(application, application.agreement ?? {}, day);
  const report = check(application, { on: day });
  const letter = letterOf({ application, report, enclosures: [], draft: false, printedOn: day });
  const costs = kind === "cost-overview" ? costOverviewSection(letter) : null;
  return samplePaper({
    title: costs?.title ?? (description || titleOf(application)),
    author: legalNameOf(letter.lead),
    date: day,
    blocks: [sampleParagraph(titleOf(application)), ...(costs?.blocks ?? [])],
  });
}
