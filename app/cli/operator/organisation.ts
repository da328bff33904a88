import { addOrganisation, listOrganisations } from "~/db/people/organisations";
import { ORGANISATION_KINDS } from "~/db/schema/people";
import { keyKind } from "~/forms/inputs/key";
import { KIND_WORDS } from "../../sign-in/organisation-words";
import { type Command, CommandRefusal } from "../command/command";
import { type Options, readWords, textOption } from "../command/options";
import { columns } from "./columns";
import { nothingElse, oneOf, requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const ADD = `ikz organisation add --name NAME --kind ART [--key SCHLÜSSEL] [--state HE|NW] [--database DATEI]
    ART: ${ORGANISATION_KINDS.join(", ")}`;

/** Municipalities and Kreise have one; others need none. @throws Refusal for what is none */
function keyOption(options: Pick<Options, "values">): string | undefined {
  const given = textOption(options, "key");
  if (given === undefined) return undefined;
  const reading = keyKind.read([given]);
  if (reading.ok && reading.value !== undefined) return reading.value;
  throw new CommandRefusal([
    `--key: ${given} ist kein Schlüssel. Gemeinden haben acht Ziffern, Kreise fünf.`,
  ]);
}

export const organisationAddCommand: Command = {
  name: "organisation add",
  usage: ADD,
  summary: "trägt eine Kommune oder Behörde ein",
  run: async (args, terminal) => {
    const text = { type: "string" } as const;
    const spec = { name: text, kind: text, key: text, state: text, ...DATABASE_OPTION };
    const options = readWords(args, spec, ADD);
    nothingElse(options.words, ADD);
    const name = requiredOption(options, "name", ADD);
    const kind = oneOf(requiredOption(options, "kind", ADD), ORGANISATION_KINDS, "kind");
    const key = keyOption(options);
    const given = textOption(options, "state");
    const state = given === undefined ? undefined : oneOf(given, ["HE", "NW"] as const, "state");
    const organisation = { name, kind, ...(key && { key }), ...(state && { state }), now: terminal.now };
    const added = await withDatabase(options, terminal, (db) => addOrganisation(db, organisation));
    terminal.err(`Eingetragen: ${added.name} (${KIND_WORDS[added.kind]})`);
    return 0;
  },
};

const LIST = "ikz organisation list [--database DATEI]";

export const organisationListCommand: Command = {
  name: "organisation list",
  usage: LIST,
  summary: "zeigt Kommunen und Behörden mit ihren Personen",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, LIST);
    nothingElse(options.words, LIST);
    const found = await withDatabase(options, terminal, listOrganisations);
    if (found.length === 0) terminal.err("Es ist noch keine Organisation eingetragen.");
    const rows = found.map(({ name, kind, key, state, addedBy, members }) => [
      name,
      KIND_WORDS[kind],
      key ?? "–",
      state ?? "–",
      addedBy === "operator" ? "vom Betreiber" : "über Einladung",
      members.map(({ email }) => email).join(", "),
    ]);
    terminal.out(columns(rows));
    return 0;
  },
};
