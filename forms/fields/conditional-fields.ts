import { type FewParticipants, fewParticipants } from "~/rules/facts/few-participants";
import { countParticipants } from "~/rules/facts/participants";
import { keyOf } from "../interchange/join";
import { participantSectionName, type SectionSet } from "../interchange/section-set";
import { isLeadName } from "../schema/sections";
import { applies } from "./applies";
import { type PlacedGroup, sectionData } from "./expand-step";
import { type AskedByAnswer, entriesOf, type Field, isRows } from "./field";
import { type FormTexts, fieldName, rowCount } from "./form-texts";
import { valueAt } from "./path";

/** What is answered so far, by the names of fields: in a form, or in what is stored. */
export type Answers = {
  at: (name: string) => readonly string[];
  rows: (list: string) => number;
  few: FewParticipants;
};

/** `few`: in the browser as the server told it, which may know further versions of a programme. */
export const answersInTexts = (texts: FormTexts, few = fewParticipants): Answers => ({
  few,
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
    few: fewParticipants,
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

/** A question that depends on an answer, or on who takes part. */
export type ConditionalField = {
  name: string;
  section: string;
  /** In the section, with the position of its row. */
  path: string;
  field: Field;
  /** The name of the field that holds the answer; null where none does. */
  by: string | null;
  asked: boolean;
};

function holds({ is, unless }: AskedByAnswer, answer: readonly string[]): boolean {
  if (unless) return !answer.some((text) => unless.includes(text));
  return answer.some((text) => is === undefined || is.includes(text));
}

/** No source says whether bodies count: with them they may be enough, and without them still few. */
function isFew(
  { case: { state }, participants: stored }: SectionSet,
  { least, below }: FewParticipants,
): boolean {
  const participants = stored.map((one) => ({ ...one.data, key: keyOf(one) }));
  const { counted, bodies } = countParticipants({ state, participants });
  return counted.length < below && counted.length + bodies.length >= least;
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
      const path = row + field.path;
      const here = { name: fieldName(section, path), section, path, field };
      if ("participants" in when) return [{ ...here, by: null, asked: isFew(set, answers.few) }];
      const by = when.section ? fieldName(when.section, when.path) : fieldName(section, row + when.path);
      return [{ ...here, by, asked: holds(when, answers.at(by)) }];
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
