import { findProgramme, programmes } from "~/rules";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { nothingElse } from "../operator/required";

const USAGE = "ikz programme show ID";

/** A version as JSON, for reading and as the start of a successor. */
export const programmeShowCommand: Command = {
  name: "programme show",
  usage: USAGE,
  summary: "gibt eine Fassung als JSON aus, auch als Vorlage für die nächste",
  run: async (args, terminal) => {
    const [id, ...others] = readWords(args, {}, USAGE).words;
    nothingElse(others, USAGE);
    const known = programmes.map((programme) => programme.id).join(", ");
    if (id === undefined)
      throw new CommandRefusal([`Welche Fassung? Bekannt sind: ${known}`, `Aufruf: ${USAGE}`]);
    const programme = findProgramme(id);
    if (!programme) throw new CommandRefusal([`Die Fassung ${id} ist nicht bekannt. Bekannt sind: ${known}`]);
    terminal.out(`${JSON.stringify(programme, null, 2)}\n`);
    return 0;
  },
};
