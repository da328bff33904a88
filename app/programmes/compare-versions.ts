import { sourceText } from "~/forms/papers/application/finding-words";
import type { Programme, ProgrammeFact } from "~/rules";
import { formatEuroShort } from "~/rules/german/money";
import { isCents, type VersionLeaf, versionLeaves } from "~/rules/programmes/version-leaves";
import { versionFacts } from "./version-facts";

export type VersionDifference = { label: string; before: string[]; after: string[] };

/** A version's own act goes without saying: only another provision or certainty is a difference. */
function linesOf({ instrument }: Programme, { lines, sources }: ProgrammeFact): string[] {
  const texts = sources.map((source) => sourceText(source).replaceAll(instrument.act, "die Vorschrift"));
  return [...lines, ...[...new Set(texts)].map((text) => `Beleg: ${text}`)];
}

function labelled(programme: Programme, on: string): Map<string, string[]> {
  const facts = versionFacts(programme, on).flatMap((part) =>
    part.facts.map((fact): [string, string[]] => [`${part.title} · ${fact.label}`, linesOf(programme, fact)]),
  );
  return new Map(facts);
}

/** What two versions lay down differently, in words, in the order of the later one. */
export function compareVersions(before: Programme, after: Programme): VersionDifference[] {
  const [old, now] = [labelled(before, after.from), labelled(after, after.from)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((label) => {
    const [was, is] = [old.get(label) ?? [], now.get(label) ?? []];
    return was.join("\n") === is.join("\n") ? [] : [{ label, before: was, after: is }];
  });
}

/** "/tariff/standard/steps/2/cents" and "75.000 €", "true" as "ja". */
export function figureWords(leaf: VersionLeaf): string {
  if (typeof leaf.value === "boolean") return leaf.value ? "ja" : "nein";
  return isCents(leaf) && typeof leaf.value === "number" ? formatEuroShort(leaf.value) : String(leaf.value);
}

/** Every number of a version with its place in the file. */
export const figuresOf = (programme: Programme): VersionLeaf[] =>
  versionLeaves(programme).filter(({ value }) => typeof value === "number");
