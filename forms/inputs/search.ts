import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

/** Words that are looked for, with single blanks between them. */
export const searchKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, (words) => understood(words.replace(/ +/g, " "))),
  write: (value) => [value],
});
