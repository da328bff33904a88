import { existsSync } from "node:fs";
import { inspectFile } from "~/db/backup/inspect-file";
import { type Command, CommandRefusal } from "../command/command";
import { readWords, textOption } from "../command/options";
import { fileWords } from "./file-words";
import { nothingElse } from "./required";
import { DATABASE_OPTION, databasePath } from "./with-database";

const USAGE = "ikz verify [--expect PRÜFSUMME] [--database DATEI]";

export const verifyCommand: Command = {
  name: "verify",
  usage: USAGE,
  summary:
    "prüft eine Datenbank oder Sicherung und ihr Protokoll; 0 = unverändert, 1 = nicht; --expect merkt ein abgeschnittenes Ende",
  run: async (args, terminal) => {
    const options = readWords(args, { expect: { type: "string" }, ...DATABASE_OPTION }, USAGE);
    nothingElse(options.words, USAGE);
    const expect = textOption(options, "expect")?.trim().toLowerCase();
    if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect)) {
      throw new CommandRefusal(["--expect: Eine Prüfsumme hat 64 Zeichen, 0 bis 9 und a bis f."]);
    }
    const database = await databasePath(options, terminal);
    if (!existsSync(database)) throw new CommandRefusal([`Die Datenbank ${database} gibt es nicht.`]);
    const found = await inspectFile(database, expect === undefined ? {} : { expect });
    if (!found.ok) {
      terminal.err(`${database}: ${found.problem}`);
      return 1;
    }
    if (found.expectedAt === null) {
      terminal.err(
        `${database}: Kein Eintrag des Protokolls hat die erwartete Prüfsumme. Es hat ${found.entries} Einträge; das Ende fehlt, oder es ist ein anderes Protokoll.`,
      );
      return 1;
    }
    const expected =
      found.expectedAt === undefined ? "" : `  Die erwartete Prüfsumme hat Eintrag ${found.expectedAt}.\n`;
    terminal.out(`Unverändert: ${database}\n${fileWords(found)}${expected}`);
    return 0;
  },
};
