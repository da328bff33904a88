import { cleanProse } from "~/rules/german/clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

/** Running text of several lines. */
export const longTextKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanProse, understood),
  write: (value) => [value],
});
