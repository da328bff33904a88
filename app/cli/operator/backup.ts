import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backupDatabase } from "~/db/backup/backup";
import { type Command, CommandRefusal } from "../command/command";
import { isDirectory } from "../command/files";
import { readWords } from "../command/options";
import { fileWords } from "./file-words";
import { onlyFile } from "./required";
import { DATABASE_OPTION, databasePath, withRefusals } from "./with-database";

const USAGE = "ikz backup DATEI [--database DATEI]";

export const backupCommand: Command = {
  name: "backup",
  usage: USAGE,
  summary: "sichert die Datenbank in eine neue Datei und prüft sie; der Dienst darf laufen",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, USAGE);
    const file = resolve(terminal.directory, onlyFile(options.words, USAGE));
    const database = await databasePath(options, terminal);
    if (!existsSync(database)) throw new CommandRefusal([`Die Datenbank ${database} gibt es nicht.`]);
    if (!(await isDirectory(dirname(file))))
      throw new CommandRefusal([`Den Ordner ${dirname(file)} gibt es nicht.`]);
    const found = await withRefusals(() => backupDatabase(database, file));
    terminal.out(`Gesichert und geprüft: ${file}\n${fileWords(found)}`);
    return 0;
  },
};
