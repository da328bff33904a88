import type { CaseView } from "~/app/case/case-view.server";
import { askedFields, textAt } from "~/forms/asked/asked-fields";
import { applies } from "~/forms/fields/applies";
import { expandStep, sectionData } from "~/forms/fields/expand-step";
import { entriesOf, isRows, type Step } from "~/forms/fields/field";
import { valueAt } from "~/forms/fields/path";
import { stepTexts } from "~/forms/fields/step-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { placeOf } from "~/forms/versions/leaves";
import type { SentStep } from "./read-sent-step.server";
import { setWith } from "./set-with.server";

/** A place by its section: "project/goals". */
export type PlaceKey = { section: string; place: string };
export type Update = PlaceKey & { name: string; label: string; values: string[] };
export type FormDifferences = {
  /** Fields that hold another text than is stored now. */
  updates: Update[];
  /** Lists that have other rows than the form, which it cannot show without being loaded again. */
  reshaped: (PlaceKey & { label: string })[];
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

/** How a form, as it was sent, differs from what is stored after it was saved: by what others wrote. */
export function formDifferences(view: CaseView, { step, read }: SentStep): FormDifferences {
  const sections = new Set(read.sections.map(({ section }) => section));
  const sent = setWith(
    view,
    read.sections.map(({ section, data }) => ({ name: section, data })),
  );
  const unread = Object.fromEntries(read.sections.map(({ section, unparsed }) => [section, unparsed]));
  const mine = stepTexts(step, sent, unread, sections);
  const now = stepTexts(step, view.set, view.unparsed, sections);
  const reshaped = reshapedLists(step, sent, view.set, sections);
  const isReshaped = ({ section, place }: PlaceKey) =>
    reshaped.some((list) => list.section === section && list.place === place);
  const updates = askedFields(step, view.set, sections, [mine, now])
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
