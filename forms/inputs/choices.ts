import { cleanLine } from "~/rules/german/clean-text";
import { inputKind, isTexts, understood } from "./input-kind";

/** Several of a list, and answers beside it as "other:<text>". */
export const choicesKind = inputKind<string[]>({
  holds: isTexts,
  read: (texts) => {
    const chosen = texts.flatMap((part) => part.split("\n")).map(cleanLine);
    const values = [...new Set(chosen.filter((part) => part !== "" && part !== "other:"))];
    return understood(values.length === 0 ? undefined : values);
  },
  write: (value) => value,
});
