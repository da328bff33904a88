import type { DocumentMeta } from "~/db/documents";
import { uniqueFileNames } from "~/forms/documents/upload/file-name";
import type { NamedDocument } from "~/forms/interchange/join";

export type PackagedDocument = DocumentMeta & { packageName: string };

/** The current documents of a case, each with the name under which the package carries it. */
export function packagedDocuments(documents: readonly DocumentMeta[]): PackagedDocument[] {
  const names = uniqueFileNames(documents.map(({ name }) => name));
  return documents.map((document, position) => ({
    ...document,
    packageName: names[position] ?? document.name,
  }));
}

export function namedDocuments(documents: readonly DocumentMeta[]): NamedDocument[] {
  return packagedDocuments(documents).map(({ section, kind, packageName, sha256 }) => ({
    section,
    kind,
    name: packageName,
    sha256,
  }));
}
