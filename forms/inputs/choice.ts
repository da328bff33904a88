import { cleanLine } from "~/rules/german/clean-text";
import { type InputKind, inputKind, isText, readOne, understood, unread } from "./input-kind";

/** Says what was chosen that is not offered. */
export const notOffered = (value: string) =>
  unread(`„${value}“ ist keiner der erlaubten Werte. Wählen Sie aus, was angeboten wird.`);

/** One of a list that the application itself makes, such as its participants. */
export const choiceKind = inputKind<string>({
  holds: isText,
  read: readOne(cleanLine, understood),
  write: (value) => [value],
});

/** One of a fixed list, said by its word. */
export function choiceOf<Value extends string>(labels: Readonly<Record<Value, string>>): InputKind<Value> {
  const holds = (value: unknown): value is Value => typeof value === "string" && Object.hasOwn(labels, value);
  return inputKind<Value>({
    holds,
    read: readOne(cleanLine, (value) => (holds(value) ? understood(value) : notOffered(value))),
    write: (value) => [value],
    cell: (value) => labels[value],
  });
}
