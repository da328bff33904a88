import { shownTexts } from "~/forms/asked/shown-texts";
import type { Field, Rows } from "~/forms/fields/field";
import { type FormTexts, fieldName, rowCount } from "~/forms/fields/form-texts";
import type { SectionSet } from "~/forms/interchange/section-set";

export type ReadLine = { key: string; label: string; value: string };

/** What one field says, as read; nothing for what is empty. */
export function fieldLine(field: Field, name: string, texts: FormTexts, set: SectionSet): ReadLine[] {
  const value = shownTexts(field, texts.get(name) ?? [], set);
  return value === ""
    ? []
    : [{ key: name, label: field.label, value: field.unit ? `${value} ${field.unit}` : value }];
}

/** The rows of a list, or that there are none where that was said. */
export function rowLines(rows: Rows, section: string, texts: FormTexts, set: SectionSet): ReadLine[] {
  const list = fieldName(section, rows.path);
  const { none } = rows;
  if (none !== undefined && texts.get(`${list}.none`)?.length)
    return [{ key: list, label: rows.item, value: none }];
  return Array.from({ length: rowCount(texts, list) }, (_, at) => {
    const said = rows.rows.flatMap((field) => fieldLine(field, `${list}.${at}.${field.path}`, texts, set));
    const value = said.map((one) => `${one.label}: ${one.value}`).join("\n");
    return value === "" ? [] : [{ key: `${list}.${at}`, label: `${rows.item} ${at + 1}`, value }];
  }).flat();
}
