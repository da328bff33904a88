import type { Field, Group } from "~/forms/fields/field";
import type { State } from "~/rules/facts/facts";
import type { AskedBy } from "./asked-by.server";

/** The statute of the state and the version's own provision beside a question. */
export function lawWords(
  { law, condition }: Pick<Field | Group, "law" | "condition">,
  state: State,
  { provisions }: AskedBy,
): string | undefined {
  const words = [law?.[state], condition && provisions[condition]].filter((part) => part !== undefined);
  return words.length === 0 ? undefined : words.join(" · ");
}

/** A hint with the figures of the version: "mindestens {Mindestdauer}" → "mindestens fünf Jahre". */
export function hintWords(hint: string | undefined, { figures }: AskedBy): string | undefined {
  return hint
    ?.replaceAll("{Mindestdauer}", figures.Mindestdauer)
    .replaceAll("{Mindestzahl}", figures.Mindestzahl);
}
