import "~/forms/schema/messages";
import { issuesOf } from "~/forms/interchange/issues-of";
import { jsonOf } from "~/forms/interchange/json-of";
import { pointerOf } from "~/forms/interchange/pointer";
import { builtInProgrammes, type Programme } from "~/rules";
import { programmeIssues } from "~/rules/programmes/programme-issues";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { withProgramme } from "~/rules/programmes/registry";
import { withOwnSources } from "./own-sources";

export type ProgrammeFile = { name: string; bytes: Uint8Array };
/** Where (file and JSON pointer, "" = the whole file) and what, in German. */
export type FileProblem = { file: string; path: string; message: string };
/** A version with the name of its file. */
type FromFile = { file: string; programme: Programme };

/** Names a rule is known by are no fields of the format, so an unknown one is told as what it is. */
function inItsWords(path: string, message: string): string {
  return /^\/rules\/[^/]+$/.test(path) && message === "ist ein unbekanntes Feld"
    ? "ist keine bekannte Regel"
    : message;
}

function readShape({ name, bytes }: ProgrammeFile): FromFile | FileProblem[] {
  const json = jsonOf(bytes);
  if (!json.ok) return [{ file: name, path: "", message: json.message }];
  const parsed = programmeSchema.safeParse(json.value);
  if (parsed.success) return { file: name, programme: withOwnSources(parsed.data) };
  // One place, one message: what is no day at all need not be told that the calendar lacks it.
  const byPath = new Map(
    issuesOf(parsed.error)
      .reverse()
      .map((issue) => [issue.path, issue]),
  );
  return [...byPath.values()].reverse().map(({ path, message }) => ({
    file: name,
    path,
    message: inItsWords(path, message),
  }));
}

const byFirstDay = (a: FromFile, b: FromFile) =>
  a.programme.from.localeCompare(b.programme.from) || (a.file < b.file ? -1 : 1);

/**
 * Reads programme versions from files: each by its shape, then beside the built-in ones and the older among the
 * files. Gives those without mistakes, the older before the newer, and all mistakes of the others.
 */
export function readProgrammeFiles(files: readonly ProgrammeFile[]): {
  taken: FromFile[];
  problems: FileProblem[];
} {
  const shapes = files.map(readShape);
  const problems = shapes.flatMap((shape) => (Array.isArray(shape) ? shape : []));
  const candidates = shapes.flatMap((shape) => (Array.isArray(shape) ? [] : [shape])).sort(byFirstDay);
  let known = builtInProgrammes;
  const taken: FromFile[] = [];
  for (const { file, programme } of candidates) {
    const issues = programmeIssues(programme, known);
    for (const { path, message, other } of issues) {
      const where = taken.find((one) => one.programme.id === other)?.file;
      problems.push({
        file,
        path: pointerOf(path),
        message: where === undefined ? message : `${message}; siehe ${where}`,
      });
    }
    if (issues.length > 0) continue;
    known = withProgramme(known, programme);
    taken.push({ file, programme });
  }
  return { taken, problems };
}

/** "he-2027.json /tariff/source/certainty fehlt" */
export const problemLine = ({ file, path, message }: FileProblem): string =>
  [file, path, message].filter((part) => part !== "").join(" ");
