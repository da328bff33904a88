import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { restoreDatabase } from "~/db/backup/restore";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { fileWords } from "./file-words";
import { onlyFile } from "./required";
import { DATABASE_OPTION, databasePath, withRefusals } from "./with-database";

const USAGE = "ikz restore DATEI [--replace] [--database DATEI]";

export const restoreCommand: Command = {
  name: "restore",
  usage: USAGE,
  summary: "prüft eine Sicherung und stellt sie wieder her; der Dienst muss beendet sein",
  run: async (args, terminal) => {
    const spec = { replace: { type: "boolean" }, ...DATABASE_OPTION } as const;
    const options = readWords(args, spec, USAGE);
    const file = resolve(terminal.directory, onlyFile(options.words, USAGE));
    const database = await databasePath(options, terminal);
    if (!existsSync(file)) throw new CommandRefusal([`Die Sicherung ${file} gibt es nicht.`]);
    const replace = options.values.replace === true;
    const done = await withRefusals(() => restoreDatabase(file, database, { replace, now: terminal.now }));
    terminal.out(`Wiederhergestellt: ${database}\n${fileWords(done)}`);
    if (done.aside) terminal.err(`Was vorher da war, liegt unter ${done.aside}.`);
    return 0;
  },
};
