import { choiceKind } from "./choice";
import { choicesKind } from "./choices";
import { dateKind } from "./date";
import { flagKind } from "./flag";
import type { InputKind, InputReading, Texts } from "./input-kind";
import { keyKind } from "./key";
import { linesKind } from "./lines";
import { longTextKind } from "./long-text";
import { mailboxKind } from "./mailbox";
import { moneyKind } from "./money";
import { percentKind } from "./percent";
import { phoneKind } from "./phone";
import { postcodeKind } from "./postcode";
import { searchKind } from "./search";
import { textKind } from "./text";
import { votesKind } from "./votes";
import { wholeKind } from "./whole";
import { yearKind } from "./year";
import { yesNoOpenKind } from "./yes-no-open";

export type InputValue = string | number | boolean | string[];

/** Every kind of input by the name that a field gives it. */
const INPUTS = {
  choice: choiceKind,
  choices: choicesKind,
  date: dateKind,
  flag: flagKind,
  key: keyKind,
  lines: linesKind,
  "long-text": longTextKind,
  mailbox: mailboxKind,
  money: moneyKind,
  percent: percentKind,
  phone: phoneKind,
  postcode: postcodeKind,
  search: searchKind,
  text: textKind,
  votes: votesKind,
  whole: wholeKind,
  year: yearKind,
  "yes-no-open": yesNoOpenKind,
} as const;

export type Input = keyof typeof INPUTS;

const inputOf = (input: Input): InputKind<InputValue> => INPUTS[input];

/** German text as typed → value (undefined = left empty), or a message that says what is wrong with it. */
export const readInput = (input: Input, texts: Texts): InputReading<InputValue> => inputOf(input).read(texts);

/** Value → what the field shows: 7500000 → "75.000,00"; nothing for what is no such value. */
export function writeInput(input: Input, value: unknown): string[] {
  const kind = inputOf(input);
  return kind.holds(value) ? kind.write(value) : [];
}
