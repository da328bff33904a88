import { builtInProgrammes, type Programme, programmes } from "~/rules";
import { formatDate } from "~/rules/german/date";
import type { Command } from "../command/command";
import { readWords } from "../command/options";
import { columns } from "../operator/columns";
import { nothingElse } from "../operator/required";

const USAGE = "ikz programme list";

/** A day with "?" where no authority names it. */
const day = (iso: string, certainty: Programme["certainty"]["from"]) =>
  `${formatDate(iso)}${certainty === "official" ? "" : "?"}`;

export const programmeListCommand: Command = {
  name: "programme list",
  usage: USAGE,
  summary: "zeigt alle Fassungen der Förderprogramme mit ihrer Geltungszeit",
  run: async (args, terminal) => {
    nothingElse(readWords(args, {}, USAGE).words, USAGE);
    const builtIn = new Set(builtInProgrammes.map(({ id }) => id));
    const rows = programmes.map(({ id, from, to, certainty, title }) => [
      id,
      `${day(from, certainty.from)} bis ${day(to, certainty.to)}`,
      title,
      builtIn.has(id) ? "" : "aus PROGRAMMES_PATH",
    ]);
    terminal.out(columns(rows));
    terminal.err("? = Dieser Tag ist nicht amtlich belegt.");
    return 0;
  },
};
