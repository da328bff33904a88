import { setOffice } from "~/db/offices/organisations-of-offices";
import type { Command } from "../command/command";
import { readWords } from "../command/options";
import { knownOffice, knownOrganisation } from "./known";
import { onlyWord, requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const USAGE = "ikz organisation office NAME --office SCHLÜSSEL [--database DATEI]";

/** For a body from before offices had keys, whose name fits none. */
export const organisationOfficeCommand: Command = {
  name: "organisation office",
  usage: USAGE,
  summary: "sagt, für welche Stelle eine eingetragene Behörde steht",
  run: async (args, terminal) => {
    const options = readWords(args, { office: { type: "string" }, ...DATABASE_OPTION }, USAGE);
    const name = onlyWord(options.words, "Nennen Sie die Organisation.", USAGE);
    const key = requiredOption(options, "office", USAGE);
    await withDatabase(options, terminal, async (db) => {
      const organisation = await knownOrganisation(db, name);
      const office = await knownOffice(db, key);
      await setOffice(db, { organisationId: organisation.id, office, now: terminal.now });
      terminal.err(`${organisation.name} steht jetzt für die Stelle ${office.key}.`);
    });
    return 0;
  },
};
