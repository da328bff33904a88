import { type RegisterChange, replaceRegister } from "~/db/register/register";
import { attributionOf } from "~/forms/register/attribution";
import { entryLabel, isUrban, kindOf, type RegisterEntry, stateOfKey } from "~/forms/register/entry";
import type { State } from "~/rules";
import { formatDate } from "~/rules/german/date";
import type { Command } from "../command/command";
import { readWords } from "../command/options";
import { firstOf, readRegisterFile } from "./register-file";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const USAGE = "ikz import-register DATEI [--database DATEI]";
const STATES: readonly (readonly [State, string])[] = [
  ["NW", "Nordrhein-Westfalen"],
  ["HE", "Hessen"],
];

/** Replaces the municipality register by the one of the official file GV100AD, wholly or not at all. */
export const importRegisterCommand: Command = {
  name: "import-register",
  usage: USAGE,
  summary: "übernimmt das Gemeindeverzeichnis aus der Datei GV100AD des Statistischen Bundesamts",
  run: async (args, terminal) => {
    const options = readWords(args, DATABASE_OPTION, USAGE);
    const { asOf, entries } = await readRegisterFile(options.words, { usage: USAGE, terminal });
    const given = { asOf, entries, now: terminal.now };
    const change = await withDatabase(options, terminal, (db) => replaceRegister(db, given));
    terminal.out([...countLines(asOf, entries), ...changeLines(change, asOf), ""].join("\n"));
    terminal.err(attributionOf({ asOf }));
    return 0;
  },
};

function countLines(asOf: string, entries: readonly RegisterEntry[]): string[] {
  const counts = STATES.map(([state, name]) => {
    const own = entries.filter(({ key }) => stateOfKey(key) === state);
    const districts = own.filter((entry) => kindOf(entry) === "district").length;
    const urban = own.filter(isUrban).length;
    return `  ${name}: ${own.length - districts} Gemeinden, davon ${urban} kreisfreie Städte; ${districts} Kreise`;
  });
  return [`Gemeindeverzeichnis vom ${formatDate(asOf)}: ${entries.length} Einträge übernommen.`, ...counts];
}

function changeLines({ before, added, removed, renamed, recounted }: RegisterChange, asOf: string): string[] {
  if (before === null) return ["Bisher galt das mitgelieferte Verzeichnis."];
  const lines = [
    ...added.map((entry) => `neu: ${entry.key} ${entryLabel(entry)}`),
    ...removed.map((entry) => `entfallen: ${entry.key} ${entryLabel(entry)}`),
    ...renamed.map(({ from, to }) => `umbenannt: ${to.key} ${entryLabel(from)} → ${entryLabel(to)}`),
    ...(recounted > 0 ? [`andere Einwohnerzahl: ${recounted} Einträge`] : []),
  ];
  const older = asOf < before ? " Das neue Verzeichnis ist älter." : "";
  const head = `Bisher galt das Verzeichnis vom ${formatDate(before)}.${older}`;
  return [
    head,
    ...(lines.length === 0 ? ["Es hat sich nichts geändert."] : firstOf(lines)).map((line) => `  ${line}`),
  ];
}
