import type { Texts } from "../inputs/input-kind";
import { writeInput } from "../inputs/inputs";
import type { SectionSet } from "../interchange/section-set";
import { expandStep, type PlacedGroup, sectionData } from "./expand-step";
import { entriesOf, type Field, isRows, type Step } from "./field";
import { type FormTexts, fieldName } from "./form-texts";
import { valueAt } from "./path";
import type { UnparsedBySection } from "./read-step";

/** The texts of one group for what is stored in its section; what could not be parsed is shown as it was typed. */
export function groupTexts(
  { group, section }: PlacedGroup,
  { data, unparsed }: { data: unknown; unparsed: Record<string, string> },
): Map<string, Texts> {
  const texts = new Map<string, Texts>();
  const put = (field: Field, path: string) => {
    const typed = unparsed[`/${path.replaceAll(".", "/")}`];
    const value = valueAt(data, path);
    const shown = typed !== undefined ? [typed] : writeInput(field.input, value);
    if (shown.length > 0) texts.set(fieldName(section, path), shown);
  };
  for (const entry of entriesOf(group)) {
    if (!isRows(entry)) {
      put(entry, entry.path);
      continue;
    }
    const rows = valueAt(data, entry.path);
    if (!Array.isArray(rows)) continue;
    if (rows.length === 0) texts.set(fieldName(section, `${entry.path}.none`), ["ja"]);
    rows.forEach((_row, position) => {
      const place = `${entry.path}.${position}`;
      const before = texts.size;
      for (const field of entry.rows) put(field, `${place}.${field.path}`);
      // A row of which nothing is shown is there all the same, as its empty fields are in the page.
      const [first] = entry.rows;
      if (texts.size === before && first) texts.set(fieldName(section, `${place}.${first.path}`), [""]);
    });
  }
  return texts;
}

/** The texts a step's form shows for what is stored. */
export function stepTexts(
  step: Step,
  set: SectionSet,
  unparsed: UnparsedBySection,
  own?: ReadonlySet<string>,
): FormTexts {
  return new Map(
    expandStep(step, set, own).flatMap((placed) => {
      const { section } = placed;
      return [...groupTexts(placed, { data: sectionData(set, section), unparsed: unparsed[section] ?? {} })];
    }),
  );
}
