import { choiceOf } from "~/forms/inputs/choice";
import { dateKind } from "~/forms/inputs/date";
import type { InputKind } from "~/forms/inputs/input-kind";
import { moneyKind } from "~/forms/inputs/money";
import { wholeKind } from "~/forms/inputs/whole";
import { yearKind } from "~/forms/inputs/year";
import { yesNoOpenKind } from "~/forms/inputs/yes-no-open";
import { type Block, type FieldItem, NOT_STATED } from "../paper/blocks";

/** Values as the letter prints them; null = nothing was entered, which prints as "keine Angabe". */
const printed =
  <Value>(kind: InputKind<Value>) =>
  (value: Value | undefined): string | null =>
    value === undefined ? null : kind.paper(value);

export const dateOf = printed(dateKind);
export const euroOf = printed(moneyKind);
export const wholeOf = printed(wholeKind);
export const yesNoOf = printed(yesNoOpenKind);
export const yearOf = printed(yearKind);

export function choiceLabel<Choice extends string>(
  labels: Readonly<Record<Choice, string>>,
  choice: Choice | undefined,
): string | null {
  return printed(choiceOf(labels))(choice);
}

/** "TOP: keine Angabe": a value inside a cell or line that holds several. */
export const said = (label: string, value: string | null): string => `${label}: ${value ?? NOT_STATED}`;

/** What is there, in lines; null when nothing is. */
export function presentLines(parts: readonly (string | null | undefined)[]): string | null {
  const lines = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return lines.length === 0 ? null : lines.join("\n");
}

export const item = (label: string, value: string | null, note?: string): FieldItem =>
  note === undefined ? { label, value } : { label, value, note };

/** An item that is asked only in some cases: left out when it is not asked and nothing was entered. */
export const itemIf = (asked: boolean, label: string, value: string | null): FieldItem[] =>
  asked || value !== null ? [item(label, value)] : [];

export const fields = (items: readonly FieldItem[]): Block[] =>
  items.length === 0 ? [] : [{ kind: "fields", items: [...items] }];

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

/** A text of the applicant under its own heading. */
export const textPart = (title: string, text: string | undefined): Block[] => [
  heading(3, title),
  paragraph(text ?? NOT_STATED),
];
