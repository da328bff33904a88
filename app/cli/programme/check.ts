import type { Programme } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { programmeWarnings, versionBefore } from "~/rules/programmes/programme-warnings";
import { proofSheet } from "../../programmes/proof-sheet";
import { problemLine } from "../../programmes/read-programme-files";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { givenVersions } from "./given-versions";

const USAGE = "ikz programme check DATEI.json …";

function inOrder({ id, title, from, to, predecessor }: Programme): string {
  const ends = predecessor
    ? ` Der letzte Tag von ${predecessor.id} ist der ${formatDate(predecessor.to)}.`
    : "";
  return `${id} ist in Ordnung: ${title}, vom ${formatDate(from)} bis ${formatDate(to)}.${ends}\n`;
}

/**
 * Whether files may be put into the folder of `PROGRAMMES_PATH`: every mistake and where it is, or a sheet of each to be
 * proof-read. What looks left over or slipped is told and holds nothing up.
 */
export const programmeCheckCommand: Command = {
  name: "programme check",
  usage: USAGE,
  summary: "prüft Dateien von Förderprogrammen und druckt einen Prüfbogen; 0 = in Ordnung, 2 = fehlerhaft",
  withoutProgrammes: true,
  run: async (args, terminal) => {
    const files = readWords(args, {}, USAGE).words;
    if (files.length === 0)
      throw new CommandRefusal(["Die Datei des Förderprogramms fehlt.", `Aufruf: ${USAGE}`]);
    const { given, known, besides } = await givenVersions(files, terminal);
    for (const problem of besides) terminal.err(`Außerdem fehlerhaft: ${problemLine(problem)}`);
    for (const programme of given) {
      const before = versionBefore(programme, known);
      const warnings = programmeWarnings(programme, known, before);
      terminal.out(inOrder(programme) + proofSheet(programme, { before, warnings }));
    }
    return 0;
  },
};
