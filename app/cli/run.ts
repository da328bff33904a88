import { checkCommand } from "./check";
import { type Command, type ExitCode, Refusal, type Terminal } from "./command";
import { pdfCommand } from "./pdf";
import { schemaCommand } from "./schema";

/** Every command by its name; a new one is one more file and one more line here. */
const COMMANDS: readonly Command[] = [checkCommand, pdfCommand, schemaCommand];

const HELP = [
  "IKZ-Antrag auf der Kommandozeile",
  "",
  ...COMMANDS.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  "",
].join("\n");

/** Runs one command line, without ever throwing for what was typed. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    terminal.out(HELP);
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    terminal.err(name === undefined ? "Der Befehl fehlt." : `Unbekannter Befehl: ${name}`);
    terminal.err(HELP);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(`${command.usage}\n    ${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const line of error.lines) terminal.err(line);
    return 2;
  }
}
