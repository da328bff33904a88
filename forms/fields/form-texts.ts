import { MOST_ROWS } from "~/rules/facts/limits";
import type { Texts } from "../inputs/input-kind";

/**
 * What a form holds: field name → texts as typed. A name is the section and the dotted path in it:
 * "agreement.termination.noticeMonths", "participant:ab12.costsBefore.0.year".
 */
export type FormTexts = ReadonlyMap<string, Texts>;

export const fieldName = (section: string, path: string): string => `${section}.${path}`;

/** The id of a group's heading. */
export const groupHeading = (id: string): string => `titel.${id}`;

/** The id of a participant's part on a step where each has its own. */
export const partAnchor = (participantId: string): string => `teil.${participantId}`;

/** The box beside a list that says there are no rows. */
export const NONE = ".none";

/** The line for another answer beside a list of boxes; several are separated by semicolons. */
export const OTHER_ANSWER = ".andere";

/** The texts of a form's entries, in the browser and as sent; other answers join the boxes they stand beside. */
export function textsOfEntries(entries: Iterable<readonly [string, string]>): FormTexts {
  const texts = new Map<string, string[]>();
  const add = (name: string, text: string) => {
    const known = texts.get(name);
    if (known) known.push(text);
    else texts.set(name, [text]);
  };
  for (const [name, value] of entries) {
    if (!name.endsWith(OTHER_ANSWER)) {
      add(name, value);
      continue;
    }
    const others = value.split(";").map((part) => part.trim());
    for (const part of others) if (part !== "") add(name.slice(0, -OTHER_ANSWER.length), `other:${part}`);
  }
  return texts;
}

/** Only the texts of these sections: a form may hold whatever somebody sends. */
export function textsOfSections(texts: FormTexts, sections: ReadonlySet<string>): FormTexts {
  return new Map([...texts].filter(([name]) => sections.has(name.slice(0, name.indexOf(".")))));
}

/** The texts of nested form values as the browser's form library keeps them. */
export function textsOfValues(values: unknown, name = ""): FormTexts {
  const texts = new Map<string, Texts>();
  const walk = (value: unknown, place: string) => {
    if (typeof value === "string") texts.set(place, [value]);
    else if (Array.isArray(value) && value.every((part) => typeof part === "string")) texts.set(place, value);
    else if (typeof value === "object" && value !== null) {
      for (const [part, child] of Object.entries(value))
        walk(child, place === "" ? part : `${place}.${part}`);
    }
  };
  walk(values, name);
  return texts;
}

/** How many rows of a list the form holds: one more than the highest position named. */
export function rowCount(texts: FormTexts, listName: string): number {
  let count = 0;
  for (const name of texts.keys()) {
    if (!name.startsWith(`${listName}.`)) continue;
    const position = Number.parseInt(name.slice(listName.length + 1), 10);
    if (Number.isSafeInteger(position) && position >= count && position < MOST_ROWS) count = position + 1;
  }
  return count;
}
