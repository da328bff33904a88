import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

/** A short text of one line: a name, a reference. */
export const textKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, understood),
  write: (value) => [value],
});
