import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isYesNo, readOne, understood } from "./input-kind";

/** Yes, no, or still open, which is no value. */
export const yesNoOpenKind = inputKind<boolean>({
  holds: isYesNo,
  read: readOne(cleanLine, (word) => understood(word === "ja" ? true : word === "nein" ? false : undefined)),
  write: (value) => [value ? "ja" : "nein"],
});
