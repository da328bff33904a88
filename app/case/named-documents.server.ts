import type { DocumentMeta } from "~/db/documents";
import type { NamedDocument } from "~/forms/interchange/join";

/** "beschluss.pdf" twice becomes "beschluss.pdf" and "beschluss-2.pdf": in one package names are unique. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${stem}-${number}${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

export type PackagedDocument = DocumentMeta & { packageName: string };

/** The current documents of a case, each with the name under which the package carries it. */
export function packagedDocuments(documents: readonly DocumentMeta[]): PackagedDocument[] {
  const names = uniqueNames(documents.map(({ name }) => name));
  return documents.map((document, position) => ({ ...document, packageName: names[position] ?? document.name }));
}

export function namedDocuments(documents: readonly DocumentMeta[]): NamedDocument[] {
  return packagedDocuments(documents).map(({ section, kind, packageName, sha256 }) => ({
    section,
    kind,
    name: packageName,
    sha256,
  }));
}
