import { addMembership, removeMembership } from "~/db/people/organisations";
import { MEMBER_ROLE_WORDS } from "../../sign-in/organisation-words";
import type { Command } from "../command/command";
import { readWords, textOption } from "../command/options";
import { knownOrganisation, knownPerson } from "./known";
import { nothingElse, oneOf, requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const text = { type: "string" } as const;
const ADD = "ikz role add --person ADRESSE --organisation NAME [--role editor|approver] [--database DATEI]";

export const roleAddCommand: Command = {
  name: "role add",
  usage: ADD,
  summary: "lässt eine Person für eine Organisation handeln",
  run: async (args, terminal) => {
    const spec = { person: text, organisation: text, role: text, ...DATABASE_OPTION };
    const options = readWords(args, spec, ADD);
    nothingElse(options.words, ADD);
    const email = requiredOption(options, "person", ADD);
    const name = requiredOption(options, "organisation", ADD);
    const role = oneOf(textOption(options, "role") ?? "editor", ["editor", "approver"] as const, "role");
    await withDatabase(options, terminal, async (db) => {
      const { personId } = await knownPerson(db, email);
      const organisation = await knownOrganisation(db, name);
      await addMembership(db, { personId, organisationId: organisation.id, role, now: terminal.now });
      terminal.err(`${email} handelt jetzt für ${organisation.name} (${MEMBER_ROLE_WORDS[role]}).`);
    });
    return 0;
  },
};

const REMOVE = "ikz role remove --person ADRESSE --organisation NAME [--database DATEI]";

export const roleRemoveCommand: Command = {
  name: "role remove",
  usage: REMOVE,
  summary: "beendet das; wirkt ab der nächsten Anfrage",
  run: async (args, terminal) => {
    const options = readWords(args, { person: text, organisation: text, ...DATABASE_OPTION }, REMOVE);
    nothingElse(options.words, REMOVE);
    const email = requiredOption(options, "person", REMOVE);
    const name = requiredOption(options, "organisation", REMOVE);
    await withDatabase(options, terminal, async (db) => {
      const { personId } = await knownPerson(db, email);
      const organisation = await knownOrganisation(db, name);
      await removeMembership(db, { personId, organisationId: organisation.id, now: terminal.now });
      terminal.err(`${email} handelt nicht mehr für ${organisation.name}.`);
    });
    return 0;
  },
};
