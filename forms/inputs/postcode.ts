import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

const GERMAN = /^(?:D ?[-–] ?)?(\d{2}) ?(\d{3})$/i;

/** "D-34266" and "34 266" → "34266"; what else people write stays, since partners may lie abroad. */
export const postcodeKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, (typed) => understood(typed.replace(GERMAN, "$1$2"))),
  write: (value) => [value],
});
