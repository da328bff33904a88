import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

/** As people write it: extensions and words beside it ("nur vormittags") are welcome. */
export const phoneKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, understood),
  write: (value) => [value],
});
