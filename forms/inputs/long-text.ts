import { cleanProse } from "./clean-text";
import { inputKind, isText, readOne, understood } from "./input-kind";

/** Running text of several lines. */
export const longText = inputKind<string>({
  holds: isText,
  read: readOne(cleanProse, understood),
  write: (value) => [value],
});
