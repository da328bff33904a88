import { basename, resolve } from "node:path";
import type { Programme } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { programmeFilesIn } from "../../programmes/programme-folder.server";
import { problemLine, readProgrammeFiles } from "../../programmes/read-programme-files";
import { type Command, CommandRefusal, type Terminal } from "../command/command";
import { readBytes } from "../command/files";
import { readWords } from "../command/options";
import { programmesFolder } from "../command/programmes-folder";
import { nothingElse } from "../operator/required";

const USAGE = "ikz programme check DATEI.json";

/** The other files of the folder; one that lies there already is checked as it is given here. */
async function neighbours(path: string, terminal: Terminal) {
  const folder = programmesFolder(terminal);
  const files = await programmeFilesIn(folder);
  return files.filter(({ name }) => resolve(folder ?? "", name) !== path);
}

function inOrder({ id, title, from, to, predecessor }: Programme): string {
  const ends = predecessor
    ? ` Der letzte Tag von ${predecessor.id} ist der ${formatDate(predecessor.to)}.`
    : "";
  return `${id} ist in Ordnung: ${title}, vom ${formatDate(from)} bis ${formatDate(to)}.${ends}\n`;
}

/** Whether a file may be put into the folder of `PROGRAMMES_PATH`; says every mistake and where it is. */
export const programmeCheckCommand: Command = {
  name: "programme check",
  usage: USAGE,
  summary: "prüft die Datei eines Förderprogramms; 0 = in Ordnung, 2 = fehlerhaft",
  withoutProgrammes: true,
  run: async (args, terminal) => {
    const [file, ...rest] = readWords(args, {}, USAGE).words;
    if (file === undefined)
      throw new CommandRefusal(["Die Datei des Förderprogramms fehlt.", `Aufruf: ${USAGE}`]);
    nothingElse(rest, USAGE);
    const path = resolve(terminal.directory, file);
    const name = basename(path);
    const own = { name, bytes: await readBytes(path) };
    const others = await neighbours(path, terminal);
    const { taken, problems } = readProgrammeFiles([...others, own]);
    const mistakes = problems.filter((problem) => problem.file === name);
    if (mistakes.length > 0) {
      throw new CommandRefusal([`${name} ist kein gültiges Förderprogramm:`, ...mistakes.map(problemLine)]);
    }
    for (const problem of problems) terminal.err(`Außerdem fehlerhaft: ${problemLine(problem)}`);
    for (const one of taken) if (one.file === name) terminal.out(inOrder(one.programme));
    return 0;
  },
};
