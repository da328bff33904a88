import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isYesNo, readOne, understood } from "./input-kind";

/** A single box. An empty one says no; "no" is what an absent flag means, so nothing is stored. */
export const flagKind = inputKind<boolean>({
  holds: isYesNo,
  read: readOne(cleanLine, () => understood(true)),
  write: (value) => (value ? ["ja"] : []),
  cell: (value) => (value ? "ja" : ""),
  paper: (value) => (value ? "ja" : "nein"),
});
