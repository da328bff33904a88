import { resolve } from "node:path";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { namedOnly } from "~/forms/papers/application/named-files";
import { CHECK_OPTIONS, checkedApplication } from "./checked-application";
import { type Command, CommandRefusal } from "./command/command";
import { readEnclosures } from "./command/enclosures";
import { writeWhole } from "./command/files";
import { readOptions, textOption } from "./command/options";

const USAGE = "ikz pdf DATEI.json [--attach ORDNER] [--on JJJJ-MM-TT] [--programme ID] -o AUSGABE.pdf";

/** The letter of application with report and enclosures; a draft as long as it may not be submitted. */
export const pdfCommand: Command = {
  name: "pdf",
  usage: USAGE,
  summary: "schreibt den Antrag als PDF, mit den Anlagen aus einem Ordner",
  run: async (args, terminal) => {
    const spec = {
      ...CHECK_OPTIONS,
      attach: { type: "string" },
      output: { type: "string", short: "o" },
    } as const;
    const options = readOptions(args, spec, USAGE);
    const output = textOption(options, "output");
    if (output === undefined)
      throw new CommandRefusal(["Die Ausgabe fehlt: -o AUSGABE.pdf", `Aufruf: ${USAGE}`]);
    const attach = textOption(options, "attach");
    const { application, report, on } = await checkedApplication(options, terminal);
    const { enclosures, files, notes } =
      attach === undefined
        ? { enclosures: namedOnly(application), files: [], notes: [] }
        : await readEnclosures(application, resolve(terminal.directory, attach));
    const { bytes, replaced } = await applicationPdf(
      { application, report, enclosures, draft: !report.submissionAllowed, printedOn: on },
      files,
    );
    await writeWhole(resolve(terminal.directory, output), bytes);
    for (const note of notes) terminal.err(note);
    if (replaced.length > 0) {
      terminal.err(`Diese Zeichen fehlen der Schrift und sind als Nummer gedruckt: ${replaced.join(" ")}`);
    }
    return 0;
  },
};
