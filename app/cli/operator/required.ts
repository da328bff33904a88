import { textKind } from "~/forms/inputs/text";
import { CommandRefusal } from "../command/command";
import { type Options, textOption } from "../command/options";

/** The text of an option that must be given. @throws Refusal naming it */
export function requiredOption(options: Pick<Options, "values">, name: string, usage: string): string {
  const reading = textKind.read([textOption(options, name) ?? ""]);
  if (reading.ok && reading.value !== undefined) return reading.value;
  throw new CommandRefusal([`Die Option --${name} fehlt oder ist leer.`, `Aufruf: ${usage}`]);
}

/** One of a few words. @throws Refusal naming them all */
export function oneOf<T extends string>(word: string, words: readonly T[], option: string): T {
  const known = words.find((one) => one === word);
  if (known !== undefined) return known;
  throw new CommandRefusal([`--${option}: ${word} ist nicht möglich. Möglich sind: ${words.join(", ")}.`]);
}

/** @throws Refusal when something stands outside the options */
export function nothingElse(words: readonly string[], usage: string): void {
  if (words.length > 0)
    throw new CommandRefusal([`Zu viele Angaben: ${words.join(" ")}`, `Aufruf: ${usage}`]);
}

/** The one thing a command is about; `which` asks for it. @throws Refusal for none and for several */
export function onlyWord(words: readonly string[], which: string, usage: string): string {
  const [word, ...others] = words;
  if (word === undefined) throw new CommandRefusal([which, `Aufruf: ${usage}`]);
  nothingElse(others, usage);
  return word;
}

/** The one file a command is about. @throws Refusal for none and for several */
export const onlyFile = (words: readonly string[], usage: string): string =>
  onlyWord(words, "Nennen Sie die Datei.", usage);
