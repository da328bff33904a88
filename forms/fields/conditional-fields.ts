import { participantSectionName, type SectionSet } from "../interchange/section-set";
import { isLeadName } from "../schema/sections";
import { applies } from "./applies";
import { type PlacedGroup, sectionData } from "./expand-step";
import { type AskedWhen, entriesOf, type Field, isRows } from "./field";
import { type FormTexts, fieldName, rowCount } from "./form-texts";
import { valueAt } from "./path";

/** What is answered so far, by the names of fields: in a form, or in what is stored. */
export type Answers = { at: (name: string) => readonly string[]; rows: (list: string) => number };

export const answersInTexts = (texts: FormTexts): Answers => ({
  at: (name) => (texts.get(name) ?? []).filter((text) => text.trim() !== ""),
  rows: (list) => rowCount(texts, list),
});

export function answersInSet(set: SectionSet): Answers {
  const known = new Set(set.participants.map(({ id }) => participantSectionName(id)));
  const storedAt = (name: string): unknown => {
    const section = name.slice(0, name.indexOf("."));
    if (!known.has(section) && !isLeadName(section)) return undefined;
    return valueAt(sectionData(set, section), name.slice(section.length + 1));
  };
  return {
    at: (name) => {
      const value = storedAt(name);
      return value === undefined ? [] : [String(value)];
    },
    rows: (list) => {
      const rows = storedAt(list);
      return Array.isArray(rows) ? rows.length : 0;
    },
  };
}

/** A question that depends on an answer, with the name of the field that holds it. */
export type ConditionalField = {
  name: string;
  section: string;
  /** In the section, with the position of its row. */
  path: string;
  field: Field;
  by: string;
  asked: boolean;
};

function holds({ is, unless }: AskedWhen, answer: readonly string[]): boolean {
  if (unless) return !answer.some((text) => unless.includes(text));
  return answer.some((text) => is === undefined || is.includes(text));
}

/** All questions of these groups that depend on an answer, and whether they are asked. */
export function conditionalFields(
  groups: readonly PlacedGroup[],
  set: SectionSet,
  answers: Answers,
): ConditionalField[] {
  return groups.flatMap(({ group, section, participant }) => {
    const found = (field: Field, row: string): ConditionalField[] => {
      if (field.askedWhen === undefined) return [];
      const when = field.askedWhen;
      const by = when.section ? fieldName(when.section, when.path) : fieldName(section, row + when.path);
      const path = row + field.path;
      const asked = holds(when, answers.at(by));
      return [{ name: fieldName(section, path), section, path, field, by, asked }];
    };
    return entriesOf(group)
      .filter((entry) => applies(entry.only, set.case, participant?.data))
      .flatMap((entry) => {
        if (!isRows(entry)) return found(entry, "");
        const count = answers.rows(fieldName(section, entry.path));
        return Array.from({ length: count }, (_, at) =>
          entry.rows.flatMap((field) => found(field, `${entry.path}.${at}.`)),
        ).flat();
      });
  });
}

/** The names of those that are not asked. */
export const unaskedNames = (
  groups: readonly PlacedGroup[],
  set: SectionSet,
  answers: Answers,
): ReadonlySet<string> =>
  new Set(conditionalFields(groups, set, answers).flatMap(({ name, asked }) => (asked ? [] : [name])));
