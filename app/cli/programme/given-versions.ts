import { basename, resolve } from "node:path";
import { builtInProgrammes, type Programme } from "~/rules";
import { programmeFilesIn } from "../../programmes/programme-folder.server";
import { type FileProblem, problemLine, readProgrammeFiles } from "../../programmes/read-programme-files";
import { CommandRefusal, type Terminal } from "../command/command";
import { readBytes } from "../command/files";
import { programmesFolder } from "../command/programmes-folder";

export type GivenVersions = {
  /** Those of the files named, in their order. */
  given: Programme[];
  /** They, the other files of the folder, and the built-in ones. */
  known: readonly Programme[];
  /** What is wrong in other files of the folder. */
  besides: FileProblem[];
};

/**
 * Reads versions from files beside those of the folder of `PROGRAMMES_PATH`; one that lies there already is read as it is
 * given here. @throws Refusal with every mistake of the files named
 */
export async function givenVersions(files: readonly string[], terminal: Terminal): Promise<GivenVersions> {
  const paths = files.map((file) => resolve(terminal.directory, file));
  const own = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: await readBytes(path) })),
  );
  const names = own.map(({ name }) => name);
  const folder = programmesFolder(terminal);
  const others = (await programmeFilesIn(folder)).filter(
    ({ name }) => !paths.includes(resolve(folder ?? "", name)),
  );
  const { taken, problems } = readProgrammeFiles([...others, ...own]);
  const mistakes = problems.filter(({ file }) => names.includes(file));
  if (mistakes.length > 0) {
    const faulty = [...new Set(mistakes.map(({ file }) => file))];
    throw new CommandRefusal(
      faulty.flatMap((file) => [
        `${file} ist kein gültiges Förderprogramm:`,
        ...mistakes.filter((one) => one.file === file).map(problemLine),
      ]),
    );
  }
  return {
    given: names.flatMap((name) => taken.flatMap((one) => (one.file === name ? [one.programme] : []))),
    known: [...builtInProgrammes, ...taken.map(({ programme }) => programme)],
    besides: problems.filter(({ file }) => !names.includes(file)),
  };
}
