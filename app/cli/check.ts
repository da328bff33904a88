import { CHECK_OPTIONS, checkedApplication } from "./checked-application";
import type { Command } from "./command/command";
import { readOptions } from "./command/options";
import { reportText } from "./report-text";

const USAGE = "ikz check DATEI.json [--on JJJJ-MM-TT] [--programme ID] [--json]";

/** The rule report of an application, for people or (`--json`) for programs. */
export const checkCommand: Command = {
  name: "check",
  usage: USAGE,
  summary: "prüft einen Antrag; 0 = darf eingereicht werden, 1 = noch nicht, 2 = nicht lesbar",
  run: async (args, terminal) => {
    const options = readOptions(args, { ...CHECK_OPTIONS, json: { type: "boolean" } }, USAGE);
    const { application, report } = await checkedApplication(options, terminal);
    terminal.out(
      options.values.json === true ? `${JSON.stringify(report, null, 2)}\n` : reportText(application, report),
    );
    return report.submissionAllowed ? 0 : 1;
  },
};
