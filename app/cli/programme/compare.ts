import type { Programme } from "~/rules";
import { compareVersions } from "../../programmes/compare-versions";
import { differenceLines } from "../../programmes/proof-sheet";
import { problemLine } from "../../programmes/read-programme-files";
import { type Command, CommandRefusal, type Terminal } from "../command/command";
import { readWords } from "../command/options";
import { nothingElse } from "../operator/required";
import { givenVersions } from "./given-versions";

const USAGE = "ikz programme compare ID|DATEI.json ID|DATEI.json";

const isFile = (word: string): boolean => /\.json$/i.test(word);

/** The versions that the words mean, by their ids or out of their files. @throws Refusal for one nobody knows */
async function versionsOf(words: readonly string[], terminal: Terminal): Promise<Programme[]> {
  const files = words.filter(isFile);
  const { given, known, besides } = await givenVersions(files, terminal);
  for (const problem of besides) terminal.err(`Außerdem fehlerhaft: ${problemLine(problem)}`);
  return words.map((word) => {
    const found = isFile(word) ? given[files.indexOf(word)] : known.find(({ id }) => id === word);
    if (found) return found;
    const ids = known.map(({ id }) => id).join(", ");
    throw new CommandRefusal([`Die Fassung ${word} ist nicht bekannt. Bekannt sind: ${ids}`]);
  });
}

/** What two versions lay down differently, the earlier named first. */
export const programmeCompareCommand: Command = {
  name: "programme compare",
  usage: USAGE,
  summary: "zeigt, worin sich zwei Fassungen unterscheiden; jede als ID oder Datei",
  withoutProgrammes: true,
  run: async (args, terminal) => {
    const [one, other, ...rest] = readWords(args, {}, USAGE).words;
    if (one === undefined || other === undefined)
      throw new CommandRefusal(["Nennen Sie zwei Fassungen.", `Aufruf: ${USAGE}`]);
    nothingElse(rest, USAGE);
    const [before, after] = await versionsOf([one, other], terminal);
    if (!before || !after) return 2;
    const differences = compareVersions(before, after);
    const head = `${before.id} und ${after.id}: ${differences.length} Unterschiede`;
    terminal.out(
      `${[head, ...differences.flatMap((found) => ["", ...differenceLines(found)])].join("\n")}\n`,
    );
    return 0;
  },
};
