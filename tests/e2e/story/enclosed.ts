import type { Page } from "playwright-core";
import { expandStep } from "~/forms/fields/expand-step";
import { writePdf } from "~/forms/papers/pdf/write-pdf";
import { findStep } from "~/forms/steps";
import { partOf } from "./fill-step";
import type { RealCase } from "./real-case";

export type Enclosed = { name: string; kind: string; section: string; bytes: Uint8Array };

/** A one-page PDF with its own name on it, as each council's clerk would send it. */
export async function smallPdf(title: string): Promise<Uint8Array> {
  const paper = { title, subject: title, author: "Gemeinde", date: "2018-06-21", draft: false };
  const { bytes } = await writePdf({
    ...paper,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "paragraph", text: `Auszug aus der Niederschrift: ${title}` },
    ],
  });
  return bytes;
}

/** A real PDF for each attachment the case names, with the section in which it is uploaded. */
export function enclosedOf({ application, sectionOf }: RealCase): Promise<Enclosed[]> {
  const places: Record<string, string> = { agreement: "agreement", "cost-overview": "costs-after" };
  return Promise.all(
    (application.attachments ?? []).map(async ({ kind, name }) => {
      const owner = application.participants.find(({ resolution }) => resolution?.document === name);
      const section = owner ? sectionOf(owner.name) : places[kind];
      if (section === undefined) throw new Error(`No place for ${name}`);
      return { name, kind, section, bytes: await smallPdf(name) };
    }),
  );
}

/** Chooses the files that belong into the step that is open; they go with the rest of the form. */
export async function chooseFiles(
  page: Page,
  id: string,
  { set }: RealCase,
  files: readonly Enclosed[],
): Promise<void> {
  const step = findStep(id);
  if (!step) throw new Error(`No step ${id}`);
  for (const placed of expandStep(step, set)) {
    for (const { kind, label } of placed.group.uploads ?? []) {
      const file = files.find((one) => one.section === placed.section && one.kind === kind);
      if (!file) continue;
      const part = await partOf(page, placed);
      await part.getByLabel(label, { exact: true }).setInputFiles(pdfFile(file));
    }
  }
}

export const pdfFile = ({ name, bytes }: Pick<Enclosed, "name" | "bytes">) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});
