import { type Asked, askedFields, textAt } from "../asked/asked-fields";
import { shownTexts } from "../asked/shown-texts";
import type { Step } from "../fields/field";
import type { FormTexts } from "../fields/form-texts";
import type { UnparsedBySection } from "../fields/read-step";
import { stepTexts } from "../fields/step-texts";
import type { SectionSet } from "../interchange/section-set";

/** What somebody typed into a part that is no longer its own. `owner` null: the part was taken out. */
export type LostPart = {
  section: string;
  owner: string | null;
  /** All that the form says of it: what of that was typed since cannot be told, for what it began with is others' now. */
  whole?: true;
  fields: { label: string; text: string }[];
};

type Given = {
  /** The sections that the form shows and others write. */
  foreign: ReadonlySet<string>;
  texts: FormTexts;
  /** What the form began with, for who reads all parts; null for everybody else. */
  began: { set: SectionSet; unparsed: UnparsedBySection } | null;
  /** What this person sees of the sections. */
  visible: SectionSet;
  ownerOf: (section: string) => string | null;
};

/** The fields in which the form says something else than it began with. */
function typedSince(
  step: Step,
  { foreign, texts }: Given,
  began: { set: SectionSet; unparsed: UnparsedBySection },
) {
  const before = stepTexts(step, began.set, began.unparsed, foreign);
  return askedFields(step, began.set, foreign, [texts, before]).filter(
    ({ name }) => textAt(texts, name) !== textAt(before, name),
  );
}

/** What it says at all, read beside nothing that is stored, so that nothing of it can be guessed. */
function allSaid(step: Step, { foreign, texts, visible }: Given): Asked[] {
  return askedFields(step, visible, foreign, [texts]).filter(({ name }) => textAt(texts, name) !== "");
}

/**
 * What a form says of parts that are no longer this person's: while it typed, their owner took them over, they
 * passed with the lead, or they were taken out. It cannot be saved, and it must not vanish either.
 */
export function lostParts(step: Step, given: Given): LostPart[] {
  const { foreign, texts, began, visible, ownerOf } = given;
  if (texts.size === 0) return [];
  const fields = began ? typedSince(step, given, began) : allSaid(step, given);
  const set = began?.set ?? visible;
  return [...foreign].flatMap((section): LostPart[] => {
    const here = fields.filter((one) => one.section === section);
    if (here.length === 0) return [];
    return [
      {
        section,
        owner: ownerOf(section),
        ...(began === null && { whole: true as const }),
        fields: here.map(({ field, name, label }) => {
          const text = textAt(texts, name);
          return { label, text: shownTexts(field, text === "" ? [] : text.split("\n"), set) };
        }),
      },
    ];
  });
}
