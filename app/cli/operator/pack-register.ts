import { resolve } from "node:path";
import { attributionOf } from "~/forms/register/attribution";
import { packRegister } from "~/forms/register/compact";
import { type Command, CommandRefusal } from "../command/command";
import { writeWhole } from "../command/files";
import { readWords, textOption } from "../command/options";
import { readRegisterFile } from "./register-file";

const USAGE = "ikz pack-register DATEI -o ZIEL.json";

/** For who gives out the program: the official file GV100AD as the register that comes with it. */
export const packRegisterCommand: Command = {
  name: "pack-register",
  usage: USAGE,
  summary:
    "macht aus der Datei GV100AD das Verzeichnis, das mit dem Programm kommt (forms/register/built-in.json)",
  run: async (args, terminal) => {
    const options = readWords(args, { output: { type: "string", short: "o" } }, USAGE);
    const output = textOption(options, "output");
    if (output === undefined)
      throw new CommandRefusal(["Nennen Sie mit -o die Zieldatei.", `Aufruf: ${USAGE}`]);
    const register = await readRegisterFile(options.words, { usage: USAGE, terminal });
    await writeWhole(resolve(terminal.directory, output), new TextEncoder().encode(packRegister(register)));
    terminal.err(attributionOf(register));
    return 0;
  },
};
