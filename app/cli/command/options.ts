import { parseArgs } from "node:util";
import { isIsoDate } from "~/rules/german/date";
import { CommandRefusal } from "./command";

type Spec = Record<string, { type: "string" | "boolean"; short?: string }>;
type Values = Record<string, string | boolean | undefined>;
export type Options = { file: string; values: Values };

/**
 * One file and the options of a command.
 * @throws Refusal for an unknown option, one given twice, one without its value, and none or several files
 */
export function readOptions(args: readonly string[], spec: Spec, usage: string): Options {
  const { words, values } = readWords(args, spec, usage);
  const [file, ...others] = words;
  if (file === undefined) throw new CommandRefusal(["Die Datei des Antrags fehlt.", `Aufruf: ${usage}`]);
  if (others.length > 0)
    throw new CommandRefusal([`Zu viele Angaben: ${others.join(" ")}`, `Aufruf: ${usage}`]);
  return { file, values };
}

/**
 * What stands outside the options, and the options.
 * @throws Refusal for an unknown option, one given twice, and one without its value
 */
export function readWords(
  args: readonly string[],
  spec: Spec,
  usage: string,
): { words: string[]; values: Values } {
  const config = { options: spec, allowPositionals: true, strict: false, tokens: true } as const;
  const { values, positionals, tokens } = parseArgs({ ...config, args: [...args] });
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const complaint = given.map((option) => complaintAbout(option, spec)).find((words) => words !== null);
  if (complaint) throw new CommandRefusal([complaint, `Aufruf: ${usage}`]);
  const named = given.map(({ name }) => name);
  const twice = named.find((name, at) => named.indexOf(name) !== at);
  if (twice !== undefined)
    throw new CommandRefusal([`Die Option --${twice} steht zweimal da.`, `Aufruf: ${usage}`]);
  return { words: positionals, values };
}

type GivenOption = {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
};

/** What Node's own strict reading refuses, in German; it says so in English only. */
function complaintAbout({ name, rawName, value, inlineValue }: GivenOption, spec: Spec): string | null {
  const type = Object.hasOwn(spec, name) ? spec[name]?.type : undefined;
  if (type === undefined) return `Unbekannte Option: ${rawName}`;
  if (type === "boolean") return value === undefined ? null : `Die Option --${name} nimmt keinen Wert.`;
  // A value that looks like the next option is a forgotten one; written as --name=-x it is meant.
  const forgotten = value === undefined || (!inlineValue && /^-./.test(value));
  return forgotten ? `Die Option --${name} braucht einen Wert.` : null;
}

/** The text of an option, undefined when it was not given. */
export function textOption({ values }: Pick<Options, "values">, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** A day given by an option. @throws Refusal when it is no day of the calendar */
export function dayOption(options: Options, name: string): string | undefined {
  const day = textOption(options, name);
  if (day === undefined || isIsoDate(day)) return day;
  throw new CommandRefusal([`--${name}: ${day} ist kein Tag in der Form JJJJ-MM-TT.`]);
}
