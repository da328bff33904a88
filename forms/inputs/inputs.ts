import { choice } from "./choice";
import { choices } from "./choices";
import { date } from "./date";
import { flag } from "./flag";
import type { InputKind, Reading, Texts } from "./input-kind";
import { key } from "./key";
import { lines } from "./lines";
import { longText } from "./long-text";
import { mailbox } from "./mailbox";
import { money } from "./money";
import { percent } from "./percent";
import { phone } from "./phone";
import { postcode } from "./postcode";
import { search } from "./search";
import { text } from "./text";
import { votes } from "./votes";
import { whole } from "./whole";
import { year } from "./year";
import { yesNoOpen } from "./yes-no-open";

export type InputValue = string | number | boolean | string[];

/** Every kind of input by the name that a field gives it. */
const INPUTS = {
  choice,
  choices,
  date,
  flag,
  key,
  lines,
  "long-text": longText,
  mailbox,
  money,
  percent,
  phone,
  postcode,
  search,
  text,
  votes,
  whole,
  year,
  "yes-no-open": yesNoOpen,
} as const;

export type Input = keyof typeof INPUTS;

const inputOf = (input: Input): InputKind<InputValue> => INPUTS[input];

/** German text as typed → value (undefined = left empty), or a message that says what is wrong with it. */
export const readInput = (input: Input, texts: Texts): Reading<InputValue> => inputOf(input).read(texts);

/** Value → what the field shows: 7500000 → "75.000,00"; nothing for what is no such value. */
export function writeInput(input: Input, value: unknown): string[] {
  const kind = inputOf(input);
  return kind.holds(value) ? kind.write(value) : [];
}
