import { applicationJsonSchema } from "~/forms/interchange/json-schema";
import { type Command, CommandRefusal } from "./command/command";

const USAGE = "ikz schema";

/** The public JSON Schema of `ikz-application/1`. */
export const schemaCommand: Command = {
  name: "schema",
  usage: USAGE,
  summary: "gibt das JSON-Schema von ikz-application/1 aus",
  run: async (args, terminal) => {
    if (args.length > 0)
      throw new CommandRefusal([`Unbekannte Angabe: ${args.join(" ")}`, `Aufruf: ${USAGE}`]);
    terminal.out(`${JSON.stringify(applicationJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
