import { resolve } from "node:path";
import { readApplication, readFileWith } from "~/forms/interchange/read";
import { BUILT_IN } from "~/forms/register/built-in";
import { inhabitantsIn } from "~/forms/register/look-up";
import type { Application } from "~/forms/schema/application";
import { check, findProgramme, type Report } from "~/rules";
import { CommandRefusal, type Terminal } from "./command/command";
import { readBytes } from "./command/files";
import { dayOption, type Options, textOption } from "./command/options";

type CheckedApplication = { application: Application; report: Report; on: string };

/** Options that every command with a check takes. */
export const CHECK_OPTIONS = { on: { type: "string" }, programme: { type: "string" } } as const;

/**
 * Reads the application and holds it against the rules on the day given, else today.
 * @throws Refusal with every error of the input and its path
 */
export async function checkedApplication(options: Options, terminal: Terminal): Promise<CheckedApplication> {
  const on = dayOption(options, "on") ?? terminal.today;
  const programme = textOption(options, "programme");
  const known = programme === undefined ? undefined : findProgramme(programme);
  if (programme !== undefined && known === undefined) {
    throw new CommandRefusal([`--programme: Das Förderprogramm ${programme} ist nicht bekannt.`]);
  }
  const reading = readFileWith(readApplication, await readBytes(resolve(terminal.directory, options.file)));
  if (!reading.ok) {
    const lines = reading.issues.map(({ path, message }) => (path === "" ? message : `${path} ${message}`));
    throw new CommandRefusal([`${options.file} ist kein gültiger Antrag:`, ...lines]);
  }
  const { application } = reading;
  if (known && known.state !== application.state) {
    throw new CommandRefusal([`--programme: Das Förderprogramm ${known.id} gehört zu einem anderen Land.`]);
  }
  return {
    application,
    on,
    report: check(application, { on, programme, inhabitants: inhabitantsIn(BUILT_IN) }),
  };
}
