import { askedFields, textAt } from "../asked/asked-fields";
import { applies } from "../fields/applies";
import { expandStep, sectionData } from "../fields/expand-step";
import { entriesOf, isRows, type Step } from "../fields/field";
import { valueAt } from "../fields/path";
import type { ReadSection, UnparsedBySection } from "../fields/read-step";
import { stepTexts } from "../fields/step-texts";
import type { SectionSet } from "../interchange/section-set";
import { placeOf } from "../versions/leaves";
import { setWith } from "./set-with";

/** A place by its section: "project/goals". */
export type PlaceKey = { section: string; place: string };
export type Update = PlaceKey & { name: string; label: string; values: string[] };
export type FormDifferences = {
  /** Fields that hold another text than is stored now. */
  updates: Update[];
  /** Lists that have other rows than the form, which it cannot show without being loaded again. */
  reshaped: (PlaceKey & { label: string })[];
};

type Stored = {
  sections: readonly { name: string; data: Record<string, unknown> }[];
  set: SectionSet;
  unparsed: UnparsedBySection;
};

const lengthAt = (set: SectionSet, section: string, path: string): number => {
  const rows = valueAt(sectionData(set, section), path);
  return Array.isArray(rows) ? rows.length : -1;
};

function reshapedLists(step: Step, mine: SectionSet, now: SectionSet, sections: ReadonlySet<string>) {
  return expandStep(step, now, sections).flatMap(({ group, section, participant }) =>
    entriesOf(group)
      .filter(isRows)
      .filter((entry) => applies(entry.only, now.case, participant?.data))
      .filter(({ path }) => lengthAt(mine, section, path) !== lengthAt(now, section, path))
      .map(({ path, label }) => ({ section, place: placeOf(path), label })),
  );
}

/** How a form, as it was read, differs from what is stored after it was saved: by what others wrote. */
export function formDifferences(step: Step, read: readonly ReadSection[], stored: Stored): FormDifferences {
  const sections = new Set(read.map(({ section }) => section));
  const sent = setWith(stored.sections, read);
  const unread = Object.fromEntries(read.map(({ section, unparsed }) => [section, unparsed]));
  const mine = stepTexts(step, sent, unread, sections);
  const now = stepTexts(step, stored.set, stored.unparsed, sections);
  const reshaped = reshapedLists(step, sent, stored.set, sections);
  const isReshaped = ({ section, place }: PlaceKey) =>
    reshaped.some((list) => list.section === section && list.place === place);
  const updates = askedFields(step, stored.set, sections, [mine, now])
    .filter((asked) => textAt(mine, asked.name) !== textAt(now, asked.name) && !isReshaped(asked))
    .map(({ section, place, name, label }) => ({
      section,
      place,
      name,
      label,
      values: [...(now.get(name) ?? [])],
    }));
  return { updates, reshaped };
}
