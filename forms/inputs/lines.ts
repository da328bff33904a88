import { cleanLine, cleanProse } from "~/rules/german/clean-text";
import { inputKind, isTexts, understood } from "./input-kind";

/** Several short texts, one a line. */
export const linesKind = inputKind<string[]>({
  holds: isTexts,
  read: ([typed = ""]) => {
    const found = cleanProse(typed)
      .split("\n")
      .map(cleanLine)
      .filter((line) => line !== "");
    return understood(found.length === 0 ? undefined : found);
  },
  write: (value) => [value.join("\n")],
});
