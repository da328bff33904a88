import { hasReadableText, plainText } from "./plain-text";

/** A file with whose it is; no pages where it was not or could not be read. */
export type OwnedFile = {
  documentId: string;
  owner: string;
  sha256: string;
  pages: readonly string[] | null;
};

/** Another's file that is the same: to the byte, or in its words alone. */
export type Twin = { owner: string; bytes: boolean };

/** What a text says, whatever its typesetting; null where there is too little to tell it from another. */
function wordsOf(pages: readonly string[] | null): string | null {
  if (pages === null || !hasReadableText(pages)) return null;
  return plainText(pages)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** For each file those of other owners that are the same, by the id of the file. Files without one are left out. */
export function sameFiles(files: readonly OwnedFile[]): Map<string, Twin[]> {
  const known = files.map((file) => ({ ...file, words: wordsOf(file.pages) }));
  const twins = known.map(({ documentId, owner, sha256, words }): [string, Twin[]] => [
    documentId,
    known.flatMap((other) => {
      if (other.owner === owner) return [];
      const bytes = other.sha256 === sha256;
      return bytes || (words !== null && other.words === words) ? [{ owner: other.owner, bytes }] : [];
    }),
  ]);
  return new Map(twins.filter(([, found]) => found.length > 0));
}
