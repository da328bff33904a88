import { MOST_ROWS } from "~/rules/facts/limits";
import { readInput } from "../inputs/inputs";
import type { SectionSet } from "../interchange/section-set";
import { sectionSchema } from "../schema/sections";
import "../schema/messages";
import { applies } from "./applies";
import { answersInTexts, unaskedNames } from "./conditional-fields";
import { expandStep, type PlacedGroup, sectionData } from "./expand-step";
import { entriesOf, type Field, isRows, type Rows, type Step } from "./field";
import { type FormTexts, fieldName, rowCount } from "./form-texts";
import { inKeptOrder } from "./in-kept-order";
import { offeredIn, offeredOnly } from "./offered";
import { valueAt, withValue } from "./path";
import { sameKeys } from "./same-keys";

/** One section as the form would leave it. `unparsed`: pointer in the section → text as typed. */
export type ReadSection = {
  section: string;
  data: Record<string, unknown>;
  unparsed: Record<string, string>;
};
export type ReadStep = {
  sections: ReadSection[];
  /** field name → message */
  errors: Record<string, string>;
};

const pointer = (path: string): string => `/${path.replaceAll(".", "/")}`;

type Work = {
  section: string;
  data: Record<string, unknown>;
  unparsed: Map<string, string>;
  errors: Map<string, string>;
  /** Every path read, with the text it came from. */
  typed: Map<string, string>;
  /** Our ids of the participants, which some fields offer. */
  participants: readonly string[];
};

function readField(work: Work, field: Field, path: string, texts: FormTexts): void {
  const typed = texts.get(fieldName(work.section, path)) ?? [];
  work.typed.set(path, typed.join("\n"));
  work.unparsed.delete(pointer(path));
  const stored = valueAt(work.data, path);
  const offered = offeredIn(field, stored, work.participants);
  const reading = inKeptOrder(field, offeredOnly(readInput(field.input, typed), offered), stored);
  work.data = withValue(work.data, path, reading.ok ? reading.value : undefined);
  if (reading.ok) return;
  work.unparsed.set(pointer(path), typed[0] ?? "");
  work.errors.set(path, reading.message);
}

const rowData = (row: unknown): Record<string, unknown> =>
  typeof row === "object" && row !== null ? { ...row } : {};

const isBlank = (texts: FormTexts, row: string, fields: readonly Field[]): boolean =>
  fields.every(({ path }) => (texts.get(`${row}.${path}`) ?? []).every((text) => text.trim() === ""));

/** Whether a stored row says something that its form does not ask: it is not empty when its fields are. */
const saysMore = (row: Record<string, unknown>, fields: readonly Field[]): boolean =>
  Object.keys(row).some(
    (name) => row[name] !== undefined && !fields.some(({ path }) => path.split(".")[0] === name),
  );

function readRows(work: Work, rows: Rows, texts: FormTexts, options: ReadOptions): void {
  const { keepBlankIn, addBlankIn, keepPositions } = options;
  const list = fieldName(work.section, rows.path);
  for (const place of [...work.unparsed.keys()]) {
    if (place.startsWith(`${pointer(rows.path)}/`)) work.unparsed.delete(place);
  }
  const stored = valueAt(work.data, rows.path);
  const kept: Record<string, unknown>[] = [];
  const fields = rows.rows;
  const positions = Array.from({ length: rowCount(texts, list) }, (_, position) => position);
  const blanks = positions.map((position) => isBlank(texts, `${list}.${position}`, fields));
  const lastKept = Math.max(blanks.lastIndexOf(false), Array.isArray(stored) ? stored.length - 1 : -1);
  for (const position of positions) {
    // A row that was taken out is not in the form at all.
    const shown = fields.some(({ path }) => texts.has(`${list}.${position}.${path}`));
    const keepsBlank = list === keepBlankIn || (keepPositions && position <= lastKept);
    // What the form does not show of a row stays with it: a removed row leaves its position empty.
    const data = Array.isArray(stored) ? rowData(stored[position]) : {};
    if (blanks[position] && !(shown && (keepsBlank || saysMore(data, fields)))) continue;
    const at = kept.length;
    const row: Work = { ...work, data, unparsed: new Map(), errors: new Map(), typed: new Map() };
    for (const field of fields) {
      const typed = texts.get(`${list}.${position}.${field.path}`) ?? [];
      readField(row, field, field.path, new Map([[fieldName(work.section, field.path), typed]]));
    }
    kept.push(row.data);
    for (const [place, text] of row.unparsed) work.unparsed.set(`${pointer(rows.path)}/${at}${place}`, text);
    for (const [place, message] of row.errors) work.errors.set(`${rows.path}.${at}.${place}`, message);
    for (const [place, text] of row.typed) work.typed.set(`${rows.path}.${at}.${place}`, text);
  }
  if (list === addBlankIn && kept.length < MOST_ROWS) kept.push({});
  else if (list === addBlankIn) {
    const place = `${rows.path}.${kept.length - 1}.${rows.rows[0]?.path ?? ""}`;
    work.errors.set(place, `Mehr als ${MOST_ROWS} Einträge sind hier nicht möglich.`);
  }
  const none = (texts.get(`${list}.none`) ?? []).length > 0;
  work.data = withValue(work.data, rows.path, kept.length > 0 ? kept : none ? [] : undefined);
}

/** Where no single field can be blamed: what was stored stays, and everything typed is kept beside it. */
function keepAsTyped(work: Work, stored: Record<string, unknown>): void {
  work.data = stored;
  for (const [path, text] of work.typed) {
    if (text === "" || work.unparsed.has(pointer(path))) continue;
    work.unparsed.set(pointer(path), text);
    work.errors.set(path, "Diese Angabe passt nicht zu den übrigen.");
  }
}

/** What the schema refuses goes back to the field it came from, as typed, until the rest is right. */
function checkSection(work: Work, stored: Record<string, unknown>): void {
  const schema = sectionSchema(work.section);
  for (;;) {
    const result = schema.safeParse(work.data);
    if (result.success) return;
    const issue = result.error.issues[0];
    const place = issue?.path.join(".") ?? "";
    const related = (path: string) =>
      path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);
    const candidates = [...work.typed.keys()].filter(related);
    const fresh = candidates.filter((path) => !work.errors.has(path)).at(-1);
    const path = fresh ?? candidates.at(-1);
    // A required value that was emptied or refused: the stored one stays until there is another.
    const missing = path !== undefined && valueAt(work.data, path) === undefined;
    const fallback = missing ? valueAt(stored, path) : undefined;
    const blamed = fresh !== undefined || (missing && fallback !== undefined);
    if (issue === undefined || path === undefined || !blamed) {
      keepAsTyped(work, stored);
      return;
    }
    if (fresh !== undefined) {
      work.unparsed.set(pointer(path), work.typed.get(path) ?? "");
      work.errors.set(path, `Diese Angabe ${issue.message}.`);
    }
    work.data = withValue(work.data, path, fallback);
  }
}

function readGroups(
  groups: readonly PlacedGroup[],
  set: SectionSet,
  stored: UnparsedBySection,
  texts: FormTexts,
  options: ReadOptions,
) {
  const works = new Map<string, Work>();
  for (const { group, section, participant } of groups) {
    const work = works.get(section) ?? {
      section,
      data: sectionData(set, section),
      unparsed: new Map(Object.entries(stored[section] ?? {})),
      errors: new Map(),
      typed: new Map(),
      participants: set.participants.map(({ id }) => id),
    };
    works.set(section, work);
    for (const entry of entriesOf(group)) {
      if (!applies(entry.only, set.case, participant?.data)) continue;
      if (isRows(entry)) readRows(work, entry, texts, options);
      else readField(work, entry, entry.path, texts);
    }
  }
  return [...works.values()];
}

/** Section name → pointer → text that could not be parsed, as stored beside the sections. */
export type UnparsedBySection = Record<string, Record<string, string>>;

export type ReadOptions = {
  own?: ReadonlySet<string>;
  /** The list in which rows without any entry stay: one is added or taken out. */
  keepBlankIn?: string;
  /** The list that gets a blank row at its end. */
  addBlankIn?: string;
  /** While somebody types: a blank row keeps its place, so that the rows below keep theirs. */
  keepPositions?: boolean;
};

/**
 * Reads a step's form into its sections. Never fails on what was typed: a text that cannot be parsed, or
 * that the schema refuses, is kept as typed in `unparsed` and answered with a message. Places of the
 * sections that the step does not show stay as they are. The browser and the server both use this.
 */
export function readStep(
  step: Step,
  set: SectionSet,
  stored: UnparsedBySection,
  texts: FormTexts,
  options: ReadOptions = {},
): ReadStep {
  const groups = expandStep(step, set, options.own);
  const works = readGroups(groups, set, stored, texts, options);
  for (const { name, message } of sameKeys(set, works)) {
    const work = works.find(({ section }) => section === name);
    if (!work) continue;
    work.unparsed.set("/key", work.typed.get("key") ?? "");
    work.errors.set("key", message);
    work.data = withValue(work.data, "key", undefined);
  }
  const errors: Record<string, string> = {};
  // What is not asked any more is kept as it was typed, and nobody is told to mend it.
  const unasked = unaskedNames(groups, set, answersInTexts(texts));
  const sections = works.map((work) => {
    checkSection(work, sectionData(set, work.section));
    for (const [path, message] of work.errors) {
      const name = fieldName(work.section, path);
      if (!unasked.has(name)) errors[name] = message;
    }
    return { section: work.section, data: work.data, unparsed: Object.fromEntries(work.unparsed) };
  });
  return { sections, errors };
}
