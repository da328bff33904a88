import { listPeople } from "~/db/people/list-people";
import { addPerson } from "~/db/people/organisations";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { MEMBER_ROLE_WORDS } from "../../sign-in/organisation-words";
import { type Command, CommandRefusal } from "../command/command";
import { readWords } from "../command/options";
import { columns } from "./columns";
import { nothingElse, requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const ADD = "ikz person add --name NAME --email ADRESSE [--database DATEI]";

export const personAddCommand: Command = {
  name: "person add",
  usage: ADD,
  summary: "trägt ein Postfach ein, das sich danach anmelden kann",
  run: async (args, terminal) => {
    const text = { type: "string" } as const;
    const options = readWords(args, { name: text, email: text, ...DATABASE_OPTION }, ADD);
    nothingElse(options.words, ADD);
    const name = requiredOption(options, "name", ADD);
    const email = mailboxKind.read([requiredOption(options, "email", ADD)]);
    if (!email.ok) throw new CommandRefusal([email.message]);
    const person = { name, email: email.value ?? "", now: terminal.now };
    const added = await withDatabase(options, terminal, (db) => addPerson(db, person));
    terminal.err(`Eingetragen: ${added.name} <${added.email}>`);
    terminal.err("Für wen sie handelt, tragen Sie mit „role add“ ein.");
    return 0;
  },
};

const LIST = "ikz person list [--database DATEI]";

export const personListCommand: Command = {
  name: "person list",
  usage: LIST,
  summary: "zeigt Personen mit ihren Organisationen und Rollen",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, LIST);
    nothingElse(options.words, LIST);
    const found = await withDatabase(options, terminal, listPeople);
    if (found.length === 0) terminal.err("Es ist noch keine Person eingetragen.");
    const rows = found.map(({ email, name, memberships }) => [
      email,
      name,
      memberships
        .map(({ organisationName, role }) => `${organisationName} (${MEMBER_ROLE_WORDS[role]})`)
        .join(", ") || "noch ohne Organisation",
    ]);
    terminal.out(columns(rows));
    return 0;
  },
};
