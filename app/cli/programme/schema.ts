import { programmeJsonSchema } from "../../programmes/programme-json-schema";
import type { Command } from "../command/command";
import { readWords } from "../command/options";
import { nothingElse } from "../operator/required";

const USAGE = "ikz programme schema";

export const programmeSchemaCommand: Command = {
  name: "programme schema",
  usage: USAGE,
  summary: "gibt das JSON-Schema der Förderprogramme aus",
  withoutProgrammes: true,
  run: async (args, terminal) => {
    nothingElse(readWords(args, {}, USAGE).words, USAGE);
    terminal.out(`${JSON.stringify(programmeJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
