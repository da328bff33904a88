import { keepOfficeAddress, loadOfficeAddresses } from "~/db/offices/office-addresses";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { knownOffice } from "./known";
import { onlyWord } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const WHICH = "Nennen Sie den Schlüssel der Stelle. Alle zeigt: ikz office list";
const ADDRESS = 'ikz office address SCHLÜSSEL "ZEILE 1" ["ZEILE 2" …] [--database DATEI]';

export const officeAddressCommand: Command = {
  name: "office address",
  usage: ADDRESS,
  summary: "berichtigt die Anschrift einer Stelle, Zeile für Zeile, ohne ihren Namen",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, ADDRESS);
    const [key, ...lines] = options.words;
    if (key === undefined) throw new CommandRefusal([WHICH, `Aufruf: ${ADDRESS}`]);
    await withDatabase(options, terminal, async (db) => {
      const office = await knownOffice(db, key);
      await keepOfficeAddress(db, { office: office.key, lines, kind: "corrected", now: terminal.now });
      terminal.err(`Anschrift von ${office.key}: ${lines.join(", ")}`);
    });
    return 0;
  },
};

const CONFIRM = "ikz office confirm SCHLÜSSEL [--database DATEI]";

export const officeConfirmCommand: Command = {
  name: "office confirm",
  usage: CONFIRM,
  summary: "bestätigt die mitgelieferte Anschrift einer Stelle",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, CONFIRM);
    const key = onlyWord(options.words, WHICH, CONFIRM);
    await withDatabase(options, terminal, async (db) => {
      const { key: office, address } = await knownOffice(db, key);
      if (!address) {
        throw new CommandRefusal([
          `Für ${office} ist keine Anschrift bekannt.`,
          `Tragen Sie sie ein: ikz office address ${office} "ZEILE 1" "ZEILE 2"`,
        ]);
      }
      const lines = [...address.lines];
      const kept = (await loadOfficeAddresses(db)).get(office);
      if (kept?.kind === "corrected" && kept.lines.join() !== lines.join()) {
        throw new CommandRefusal([
          `Für ${office} ist eine andere Anschrift eingetragen: ${kept.lines.join(", ")}`,
          `Soll die mitgelieferte gelten, tragen Sie sie ein: ikz office address ${office} ${lines.map((line) => `"${line}"`).join(" ")}`,
        ]);
      }
      await keepOfficeAddress(db, { office, lines, kind: "confirmed", now: terminal.now });
      terminal.err(`Bestätigt für ${office}: ${lines.join(", ")}`);
    });
    return 0;
  },
};
