import type { Rows } from "~/forms/fields/field";
import { type FormTexts, fieldName } from "~/forms/fields/form-texts";
import { moneyKind } from "~/forms/inputs/money";
import { type Cents, sumCents } from "~/rules/german/money";

/** What a money field holds, in cents; nothing while it is empty or cannot be read. */
function centsAt(texts: FormTexts, name: string): number {
  const reading = moneyKind.read(texts.get(name) ?? []);
  return reading.ok ? (reading.value ?? 0) : 0;
}

/** The sum of one row's money fields. */
export function rowSum(texts: FormTexts, rows: Rows, section: string, position: number): Cents {
  const row = `${fieldName(section, rows.path)}.${position}`;
  return sumCents((rows.sum ?? []).map((path) => centsAt(texts, `${row}.${path}`)));
}

/** The sum of one field over all rows of a list. */
export function columnSum(texts: FormTexts, rows: Rows, section: string, path: string): Cents {
  const list = `${fieldName(section, rows.path)}.`;
  const names = [...texts.keys()].filter((name) => name.startsWith(list) && name.endsWith(`.${path}`));
  return sumCents(names.map((name) => centsAt(texts, name)));
}
