import { pointerOf } from "~/forms/interchange/pointer";
import { sourceText } from "~/forms/papers/application/finding-words";
import type { Programme } from "~/rules";
import type { ProgrammeIssue } from "~/rules/programmes/programme-issues";
import { compareVersions, figuresOf, figureWords, type VersionDifference } from "./compare-versions";
import { versionFacts } from "./version-facts";
import { versionSources } from "./version-sources";

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** A difference as two groups of lines, the earlier version first. */
export function differenceLines({ label, before, after }: VersionDifference): string[] {
  const side = (word: string, lines: readonly string[]) => [
    `  ${word}: ${lines[0] ?? "nichts"}`,
    ...indented(lines.slice(1)),
  ];
  return [label, ...side("bisher", before), ...side("künftig", after)];
}

function factLines(programme: Programme): string[] {
  // A file may say nothing of a part: it has no heading then.
  const parts = versionFacts(programme).filter(({ facts }) => facts.length > 0);
  return parts.flatMap(({ title, facts }) => [
    "",
    title.toUpperCase(),
    ...facts.flatMap(({ label, lines, sources }) => [
      `  ${label}`,
      ...indented(lines),
      ...indented([...new Set(sources.map(sourceText))].map((text) => `Beleg: ${text}`)),
    ]),
  ]);
}

function figureLines(programme: Programme): string[] {
  return figuresOf(programme).map((leaf) => `  ${pointerOf(leaf.path)}: ${figureWords(leaf)}`);
}

/** Every source of the file once, however deep it stands. */
function sourceLines(programme: Programme): string[] {
  const texts = versionSources(programme).map(sourceText);
  return [...new Set(texts)].map((text) => {
    const places = texts.filter((one) => one === text).length;
    return `  ${text}, ${places === 1 ? "einmal" : `${places}-mal`}`;
  });
}

function predecessorLines(programme: Programme, before: Programme | undefined): string[] {
  if (!before) return [];
  const differences = compareVersions(before, programme);
  if (differences.length === 0) return ["", `GEGENÜBER ${before.id}`, "  Kein Unterschied"];
  return ["", `GEGENÜBER ${before.id}`, ...differences.flatMap((one) => ["", ...differenceLines(one)])];
}

function warningLines(warnings: readonly ProgrammeIssue[]): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ path, message }) => `  ${pointerOf(path)} ${message}`);
  return ["", `BITTE PRÜFEN (${warnings.length})`, ...lines];
}

type Beside = { before: Programme | undefined; warnings: readonly ProgrammeIssue[] };

/**
 * A version to be proof-read by whoever knows the text: all it lays down with each source, every number of the file as
 * it is understood, what differs from the version before it, and what looks left over or slipped.
 */
export function proofSheet(programme: Programme, { before, warnings }: Beside): string {
  return `${[
    ...factLines(programme),
    "",
    "JEDE ZAHL DER DATEI",
    ...figureLines(programme),
    "",
    "JEDER BELEG DER DATEI",
    ...sourceLines(programme),
    ...predecessorLines(programme, before),
    ...warningLines(warnings),
  ].join("\n")}\n`;
}
