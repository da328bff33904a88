import { takeInProgrammes } from "~/rules";
import { loadProgrammes } from "../programmes/programme-folder.server";
import { SettingsError } from "../settings/env.server";
import { checkCommand } from "./check";
import { type Command, CommandRefusal, type ExitCode, type Terminal } from "./command/command";
import { programmesFolder } from "./command/programmes-folder";
import { backupCommand } from "./operator/backup";
import { importCommand } from "./operator/import";
import { importRegisterCommand } from "./operator/import-register";
import { officeCheckCommand, officeListCommand } from "./operator/office";
import { officeAddressCommand, officeConfirmCommand } from "./operator/office-address";
import { organisationAddCommand, organisationListCommand } from "./operator/organisation";
import { organisationOfficeCommand } from "./operator/organisation-office";
import { packRegisterCommand } from "./operator/pack-register";
import { personAddCommand, personListCommand } from "./operator/person";
import { restoreCommand } from "./operator/restore";
import { roleAddCommand, roleRemoveCommand } from "./operator/role";
import { signInLinkCommand } from "./operator/sign-in-link";
import { verifyCommand } from "./operator/verify";
import { pdfCommand } from "./pdf";
import { programmeCheckCommand } from "./programme/check";
import { programmeCompareCommand } from "./programme/compare";
import { programmeListCommand } from "./programme/list";
import { programmeSchemaCommand } from "./programme/schema";
import { programmeShowCommand } from "./programme/show";
import { schemaCommand } from "./schema";

/** Every command by its name; a new one is one more file and one more line here. */
const COMMANDS: readonly Command[] = [
  checkCommand,
  pdfCommand,
  schemaCommand,
  programmeListCommand,
  programmeShowCommand,
  programmeCheckCommand,
  programmeCompareCommand,
  programmeSchemaCommand,
  organisationAddCommand,
  organisationListCommand,
  organisationOfficeCommand,
  officeListCommand,
  officeCheckCommand,
  officeConfirmCommand,
  officeAddressCommand,
  personAddCommand,
  personListCommand,
  roleAddCommand,
  roleRemoveCommand,
  importCommand,
  importRegisterCommand,
  packRegisterCommand,
  signInLinkCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
];

const helpOn = (commands: readonly Command[]): string =>
  [...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]), ""].join("\n");

const HELP = ["IKZ-Antrag auf der Kommandozeile", "", helpOn(COMMANDS)].join("\n");

/** The commands whose name begins with this word and goes on: "office list", "office check". */
const groupOf = (word: string | undefined): Command[] =>
  COMMANDS.filter(({ name }) => word !== undefined && name.startsWith(`${word} `));

/** Runs one command line, without ever throwing for what was typed. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    terminal.out(HELP);
    return 0;
  }
  const command = COMMANDS.find((known) => known.name.split(" ").every((word, at) => word === args[at]));
  if (!command) {
    const group = groupOf(name);
    const known = group.length > 0 && args[1] === undefined;
    terminal.err(
      name === undefined
        ? "Der Befehl fehlt."
        : known
          ? `Was soll „${name}“ tun?`
          : `Unbekannter Befehl: ${typedName(args)}`,
    );
    terminal.err(group.length > 0 ? helpOn(group) : HELP);
    return 2;
  }
  const rest = args.slice(command.name.split(" ").length);
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(`${command.usage}\n    ${command.summary}\n`);
    return 0;
  }
  try {
    takeInProgrammes(command.withoutProgrammes ? [] : await loadProgrammes(programmesFolder(terminal)));
    return await command.run(rest, terminal);
  } catch (error) {
    const lines =
      error instanceof CommandRefusal
        ? error.lines
        : error instanceof SettingsError
          ? error.problems
          : undefined;
    if (!lines) throw error;
    for (const line of lines) terminal.err(line);
    return 2;
  }
}

/** What was meant as the command: "organisation löschen", but "chek" without its file. */
function typedName([first = "", second]: readonly string[]): string {
  return groupOf(first).length > 0 && second !== undefined ? `${first} ${second}` : first;
}
