import type { Database } from "~/db/engine/open";
import { addOrganisation, listOrganisations } from "~/db/people/organisations";
import { ORGANISATION_KINDS } from "~/db/schema/people";
import { keyKind } from "~/forms/inputs/key";
import { officeName } from "~/rules/offices/offices";
import { KIND_WORDS } from "../../sign-in/organisation-words";
import { type Command, CommandRefusal, type Terminal } from "../command/command";
import { type Options, readWords, textOption } from "../command/options";
import { columns } from "./columns";
import { knownOffice } from "./known";
import { nothingElse, oneOf, requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const isOffice = (kind: string): boolean => kind === "authority" || kind === "supervision";
const BODY_KINDS = ORGANISATION_KINDS.filter((kind) => !isOffice(kind));

const ADD = `ikz organisation add --name NAME --kind ART [--key SCHLÜSSEL] [--state HE|NW] [--database DATEI]
  ikz organisation add --office STELLE [--name NAME] [--database DATEI]
    ART: ${BODY_KINDS.join(", ")}
    STELLE: Schlüssel einer Behörde oder Kommunalaufsicht, siehe ikz office list`;

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

/** A municipality, or another body that is no office. */
function bodyIn(options: Pick<Options, "values">, now: string) {
  const name = requiredOption(options, "name", ADD);
  const word = requiredOption(options, "kind", ADD);
  if (isOffice(word)) {
    throw new CommandRefusal([
      `--kind: ${word} folgt aus der Stelle. Nennen Sie ihren Schlüssel: --office SCHLÜSSEL`,
      "Alle Stellen zeigt: ikz office list",
    ]);
  }
  const kind = oneOf(word, BODY_KINDS, "kind");
  const key = keyOption(options);
  const given = textOption(options, "state");
  const state = given === undefined ? undefined : oneOf(given, ["HE", "NW"] as const, "state");
  return { name, kind, ...(key && { key }), ...(state && { state }), now };
}

/** Kind and state follow from the office; the name may be anything, and is the office's where none is given. */
async function officeIn(db: Database, options: Pick<Options, "values">, { today, now }: Terminal) {
  const needless = ["kind", "key", "state"].find((option) => textOption(options, option) !== undefined);
  if (needless !== undefined) {
    throw new CommandRefusal([`--${needless}: folgt aus der Stelle und steht nicht neben --office.`]);
  }
  const office = await knownOffice(db, requiredOption(options, "office", ADD));
  const name =
    textOption(options, "name") === undefined
      ? officeName(office, today)
      : requiredOption(options, "name", ADD);
  return { name, kind: office.kind, state: office.state, office: office.key, now };
}

export const organisationAddCommand: Command = {
  name: "organisation add",
  usage: ADD,
  summary: "trägt eine Kommune oder Behörde ein",
  run: async (args, terminal) => {
    const text = { type: "string" } as const;
    const spec = { name: text, kind: text, key: text, state: text, office: text, ...DATABASE_OPTION };
    const options = readWords(args, spec, ADD);
    nothingElse(options.words, ADD);
    const body = textOption(options, "office") === undefined ? bodyIn(options, terminal.now) : null;
    const added = await withDatabase(options, terminal, async (db) =>
      addOrganisation(db, body ?? (await officeIn(db, options, terminal))),
    );
    const office = added.office === null ? "" : `, Stelle ${added.office}`;
    terminal.err(`Eingetragen: ${added.name} (${KIND_WORDS[added.kind]}${office})`);
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
    const rows = found.map(({ name, kind, key, office, state, addedBy, members }) => [
      name,
      KIND_WORDS[kind],
      key ?? office ?? "–",
      state ?? "–",
      addedBy === "operator" ? "vom Betreiber" : "über Einladung",
      members.map(({ email }) => email).join(", "),
    ]);
    terminal.out(columns(rows));
    return 0;
  },
};
