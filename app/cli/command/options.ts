import { parseArgs } from "node:util";
import { isIsoDate } from "~/rules/german/date";
import { Refusal } from "./command";

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
  if (file === undefined) throw new Refusal(["Die Datei des Antrags fehlt.", `Aufruf: ${usage}`]);
  if (others.length > 0) throw new Refusal([`Zu viele Angaben: ${others.join(" ")}`, `Aufruf: ${usage}`]);
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
  const { values, positionals, tokens } = parsed(args, spec, usage);
  const named = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const twice = named.find((name, at) => named.indexOf(name) !== at);
  if (twice !== undefined) throw new Refusal([`Die Option --${twice} steht zweimal da.`, `Aufruf: ${usage}`]);
  return { words: positionals, values };
}

function parsed(args: readonly string[], spec: Spec, usage: string) {
  try {
    return parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const option = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? "") : "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      throw new Refusal([`Unbekannte Option: ${option}`, `Aufruf: ${usage}`]);
    }
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      const name = /--[\w-]+/.exec(error instanceof Error ? error.message : "")?.[0] ?? option;
      const takesValue = spec[name.slice(2)]?.type === "string";
      const what = takesValue ? "braucht einen Wert" : "nimmt keinen Wert";
      throw new Refusal([`Die Option ${name} ${what}.`, `Aufruf: ${usage}`]);
    }
    throw error;
  }
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
  throw new Refusal([`--${name}: ${day} ist kein Tag in der Form JJJJ-MM-TT.`]);
}
