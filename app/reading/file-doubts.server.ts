import { foreignIssuer } from "~/forms/comparison/issuer";
import { type OwnedFile, sameFiles, type Twin } from "~/forms/comparison/same-files";
import { joinWords } from "~/rules/german/words";
import type { OwnedReading } from "./resolution-comparisons.server";

/** What speaks against a file being its participant's own resolution. A fact for people to look at; it holds nothing up. */
export type FileDoubt = {
  documentId: string;
  /** Name of the file. */
  file: string;
  section: string;
  participant: string;
  kind: "same-file" | "same-text" | "other-issuer";
  /** "gleiche Datei" */
  word: string;
  fact: string;
  /** The words of the file; null where there is nothing to quote. */
  quote: string | null;
};

const WORDS: Record<FileDoubt["kind"], string> = {
  "same-file": "gleiche Datei",
  "same-text": "gleicher Text",
  "other-issuer": "andere Stelle",
};

function twinFact(kind: "same-file" | "same-text", owners: readonly string[]): string {
  const whose = joinWords(owners);
  return kind === "same-file"
    ? `Diese Datei ist dieselbe wie die von ${whose}.`
    : `Der Text dieser Datei ist derselbe wie in der Datei von ${whose}.`;
}

function twinDoubts(twins: readonly Twin[]): Pick<FileDoubt, "kind" | "fact" | "quote">[] {
  return (["same-file", "same-text"] as const).flatMap((kind) => {
    const owners = twins.filter(({ bytes }) => bytes === (kind === "same-file")).map(({ owner }) => owner);
    return owners.length === 0 ? [] : [{ kind, fact: twinFact(kind, owners), quote: null }];
  });
}

function issuerDoubts({ reading, participant }: OwnedReading): Pick<FileDoubt, "kind" | "fact" | "quote">[] {
  const issuer = reading.pages && foreignIssuer(reading.pages, participant);
  if (!issuer) return [];
  const fact = `Beschlossen hat nach der Datei eine andere Stelle als bei ${participant.name}: „${issuer.who}“.`;
  return [{ kind: "other-issuer", fact, quote: issuer.quote }];
}

/**
 * The doubts about these resolutions, in their order. `all`: every resolution of the application, by its participant's
 * name, also where the reader of the page may not read it.
 */
export function fileDoubts(owned: readonly OwnedReading[], all: readonly OwnedFile[]): FileDoubt[] {
  const twins = sameFiles(all);
  return owned.flatMap((one) => {
    const { documentId, name: file, section } = one.reading;
    const found = [...twinDoubts(twins.get(documentId) ?? []), ...issuerDoubts(one)];
    const participant = one.participant.name;
    return found.map((doubt) => ({
      documentId,
      file,
      section,
      participant,
      word: WORDS[doubt.kind],
      ...doubt,
    }));
  });
}
