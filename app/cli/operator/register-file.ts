import { resolve } from "node:path";
import type { Register } from "~/forms/register/entry";
import { type RegisterProblem, readGv100ad } from "~/forms/register/read-gv100ad";
import { CommandRefusal, type Terminal } from "../command/command";
import { readBytes } from "../command/files";

const MOST_LINES = 20;

/** The first lines of a long list, and how many are left out. */
export function firstOf(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `… und ${left} weitere`] : [...lines];
}

function refusalLines(file: string, problems: readonly RegisterProblem[]): string[] {
  const lines = problems.map(({ line, message }) => (line === null ? message : `Zeile ${line}: ${message}`));
  return [`${file} wurde nicht übernommen; das Verzeichnis bleibt, wie es war.`, ...firstOf(lines)];
}

/** The one official file that a command names, read. @throws CommandRefusal naming what is wrong with it */
export async function readRegisterFile(
  words: readonly string[],
  { usage, terminal }: { usage: string; terminal: Terminal },
): Promise<Register> {
  const [file, ...others] = words;
  if (file === undefined || others.length > 0)
    throw new CommandRefusal(["Nennen Sie genau eine Datei GV100AD.", `Aufruf: ${usage}`]);
  const reading = readGv100ad(await readBytes(resolve(terminal.directory, file)));
  if (!reading.ok) throw new CommandRefusal(refusalLines(file, reading.problems));
  return { asOf: reading.asOf, entries: reading.entries };
}
