import { resolve } from "node:path";
import { type RegisterChange, replaceRegister } from "~/db/register/register";
import { attributionOf } from "~/forms/register/attribution";
import { entryLabel, isUrban, kindOf, type RegisterEntry, stateOfKey } from "~/forms/register/entry";
import { type RegisterProblem, readGv100ad } from "~/forms/register/read-gv100ad";
import type { State } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { type Command, CommandRefusal } from "../command/command";
import { readBytes } from "../command/files";
import { readWords } from "../command/options";
import { DATABASE_OPTION, withDatabase } from "./with-database";

const USAGE = "ikz import-register DATEI [--database DATEI]";
const MOST_LINES = 20;
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
    const [file, ...others] = options.words;
    if (file === undefined || others.length > 0)
      throw new CommandRefusal(["Nennen Sie genau eine Datei GV100AD.", `Aufruf: ${USAGE}`]);
    const reading = readGv100ad(await readBytes(resolve(terminal.directory, file)));
    if (!reading.ok) throw new CommandRefusal(refusalLines(file, reading.problems));
    const { asOf, entries } = reading;
    const given = { asOf, entries, now: terminal.now };
    const change = await withDatabase(options, terminal, (db) => replaceRegister(db, given));
    terminal.out([...countLines(asOf, entries), ...changeLines(change, asOf), ""].join("\n"));
    terminal.err(attributionOf({ asOf }));
    return 0;
  },
};

/** The first lines of a long list, and how many are left out. */
function firstOf(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `… und ${left} weitere`] : [...lines];
}

function refusalLines(file: string, problems: readonly RegisterProblem[]): string[] {
  const lines = problems.map(({ line, message }) => (line === null ? message : `Zeile ${line}: ${message}`));
  return [`${file} wurde nicht übernommen; das Verzeichnis bleibt, wie es war.`, ...firstOf(lines)];
}

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
  if (before === null) return ["Bisher galt die mitgelieferte Liste."];
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
