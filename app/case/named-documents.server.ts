import type { LoadedApplication } from "~/db/applications/load-application";
import type { DocumentMeta } from "~/db/documents/documents";
import type { NamedDocument } from "~/forms/interchange/join";
import { uniqueFileNames } from "~/forms/uploads/file-name";
import type { AttachmentKind } from "~/rules/facts/facts";

export type PackagedDocument = DocumentMeta & { packageName: string };

const KIND_ORDER: readonly AttachmentKind[] = [
  "agreement",
  "cost-overview",
  "cost-estimate",
  "resolution",
  "statement",
  "other",
];

/**
 * The current documents of a case in the order of its list of enclosures: by kind, resolutions in the
 * order of the participants (`sections`), each with the name under which the package carries it.
 */
export function packagedDocuments(
  documents: readonly DocumentMeta[],
  sections: readonly string[],
): PackagedDocument[] {
  const rank = ({ kind, section }: DocumentMeta) =>
    KIND_ORDER.indexOf(kind) * (sections.length + 1) + sections.indexOf(section);
  const sorted = [...documents].sort((a, b) => rank(a) - rank(b));
  const names = uniqueFileNames(sorted.map(({ name }) => name));
  return sorted.map((document, position) => ({ ...document, packageName: names[position] ?? document.name }));
}

export function namedDocuments({
  documents,
  sections,
}: Pick<LoadedApplication, "documents" | "sections">): NamedDocument[] {
  const order = sections.map(({ name }) => name);
  return packagedDocuments(documents, order).map(({ section, kind, packageName, sha256 }) => ({
    section,
    kind,
    name: packageName,
    sha256,
  }));
}
