import { resolve } from "node:path";
import { type ImportedFile, importApplication } from "~/app/applications/import-application";
import type { Actor } from "~/db/access/policy/actor";
import { readDraft, readFileWith } from "~/forms/interchange/read";
import type { DraftApplication } from "~/forms/schema/application";
import { formatDate } from "~/rules/german/date";
import { type Command, CommandRefusal, type Terminal } from "../command/command";
import { readEnclosures } from "../command/enclosures";
import { readBytes } from "../command/files";
import { type Options, readOptions, textOption } from "../command/options";
import { knownPerson } from "./known";
import { requiredOption } from "./required";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const USAGE = "ikz import DATEI.json --lead ADRESSE [--attach ORDNER] [--database DATEI]";

/** Takes over an application made on paper; unlike an import in the pages it keeps its application day. */
export const importCommand: Command = {
  name: "import",
  usage: USAGE,
  summary: "übernimmt einen Papierantrag mit seinem Antragstag",
  run: async (args, terminal) => {
    const text = { type: "string" } as const;
    const options = readOptions(args, { lead: text, attach: text, ...DATABASE_OPTION }, USAGE);
    const email = requiredOption(options, "lead", USAGE);
    const application = await draftIn(options, terminal);
    const { files, notes } = await filesOf(application, options, terminal);
    const id = await withDatabase(options, terminal, async (db) => {
      const actor = await knownPerson(db, email);
      const organisationId = leadingOrganisation(actor, application);
      const given = { actor, organisationId, application, files, by: "Betreiber", now: terminal.now };
      return (await importApplication(db, given)).applicationId;
    });
    for (const note of notes) terminal.err(note);
    const day = application.applicationDate;
    const kept = day === undefined ? "ohne Antragstag" : `Antragstag ${formatDate(day)}`;
    terminal.err(
      `Übernommen: ${application.title ?? "Antrag ohne Bezeichnung"} (${kept}, Dateien: ${files.length})`,
    );
    terminal.out(`${id}\n`);
    return 0;
  },
};

async function draftIn({ file }: Options, terminal: Terminal): Promise<DraftApplication> {
  const reading = readFileWith(readDraft, await readBytes(resolve(terminal.directory, file)));
  if (reading.ok) return reading.application;
  const lines = reading.issues.map(({ path, message }) => (path === "" ? message : `${path} ${message}`));
  throw new CommandRefusal([`${file} ist kein gültiger Antrag:`, ...lines]);
}

async function filesOf(
  application: DraftApplication,
  options: Options,
  terminal: Terminal,
): Promise<{ files: ImportedFile[]; notes: string[] }> {
  const folder = textOption(options, "attach");
  if (folder === undefined) return { files: [], notes: [] };
  const { files, enclosures, notes } = await readEnclosures(application, resolve(terminal.directory, folder));
  const pagesOf = (name: string) => enclosures.find((one) => one.name === name)?.pages ?? 0;
  return { files: files.map(({ name, bytes }) => ({ name, bytes, pages: pagesOf(name) })), notes };
}

/** The organisation of the person that is the application's lead: it has the same key. */
function leadingOrganisation(actor: Actor, application: DraftApplication): string {
  const lead = application.participants.find((participant) => participant.lead === true);
  const found = actor.memberships.find(({ key }) => key !== null && key === lead?.key);
  if (found) return found.organisationId;
  throw new CommandRefusal([
    `${actor.email} handelt für keine Organisation mit dem Schlüssel ${lead?.key ?? "–"} (${lead?.name ?? "ohne Namen"}).`,
    "Tragen Sie die federführende Kommune mit diesem Schlüssel ein und geben Sie der Person ihre Rolle.",
  ]);
}
