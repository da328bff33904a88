import type { Step } from "../fields/field";
import { type FormTexts, textsOfSections } from "../fields/form-texts";
import {
  type ReadOptions,
  type ReadSection,
  type ReadStep,
  readStep,
  type UnparsedBySection,
} from "../fields/read-step";
import type { SectionSet } from "../interchange/section-set";
import { sectionSchema } from "../schema/sections";
import type { SectionVersion } from "../versions/leaves";
import type { FormBasis, SectionBasis, ShownFor } from "./basis";
import { NOTHING, setAsBegun } from "./begun";
import { type LostPart, lostParts } from "./lost-parts";
import { type RowIntent, withRowIntent } from "./row-intent";

/** What a form says, and what it rests on. */
export type Said = { texts: FormTexts; basis: FormBasis; shownFor: ShownFor | null };

/** The sections as they are stored, and as the person began with them: those of the form that it may read. */
export type Beside = {
  stored: readonly (SectionVersion & { name: string; ownerName: string })[];
  begun: ReadonlyMap<string, SectionVersion>;
};

export type Writer = {
  /** The sections this person writes. */
  own: ReadonlySet<string>;
  /** Whether it reads all parts, those of others among them. */
  readsAll: boolean;
  /** What it sees of the sections. */
  visible: SectionSet;
};

/** `baseVersion`: the version the person saw; `base`: what its fields rest on, where others may have gone on. */
export type PlannedSectionChange = ReadSection & { baseVersion: number; base: SectionVersion };

export type SavePlan = {
  /** What is to be stored of each section of the form that is this person's. */
  changes: PlannedSectionChange[];
  /** What could not be read: field name → message. The texts themselves stand in `changes`. */
  errors: ReadStep["errors"];
  /** What was typed into parts that are others' now. */
  lost: LostPart[];
  /** The texts of the parts that are this person's. */
  texts: FormTexts;
  basis: FormBasis;
  /** All sections as the form was begun. */
  begun: { set: SectionSet; unparsed: UnparsedBySection };
};

type Reading = { rows?: RowIntent | null; keepPositions?: boolean };

/** @throws ZodError for a section that could not be read back: a fault of ours, which must not be stored. */
function mustBeReadable(section: string, data: object): void {
  sectionSchema(section).parse(JSON.parse(JSON.stringify(data)));
}

const asShownFor = (set: SectionSet, shownFor: ShownFor | null): SectionSet =>
  shownFor ? { ...set, case: { ...set.case, ...shownFor } } : set;

function parted(basis: FormBasis, own: ReadonlySet<string>) {
  const named = Object.keys(basis);
  return {
    sections: new Set(named.filter((section) => own.has(section))),
    foreign: new Set(named.filter((section) => !own.has(section))),
  };
}

/**
 * What saving a form comes to. Its fields are those of the application as it was shown, and what it does not show of
 * a section stays as it was begun. What two changed differently is settled by who stores the changes.
 */
export function planSave(
  step: Step,
  said: Said,
  { stored, begun }: Beside,
  reading: Reading & Writer,
): SavePlan {
  const { own, readsAll, visible, rows, keepPositions } = reading;
  const { sections, foreign } = parted(said.basis, own);
  const first = setAsBegun(stored, begun);
  const set = sections.has("case") ? first.set : asShownFor(first.set, said.shownFor);
  const mine = textsOfSections(said.texts, own);
  const { texts, options }: { texts: FormTexts; options: ReadOptions } = rows
    ? withRowIntent(mine, rows)
    : { texts: mine, options: keepPositions ? { keepPositions } : {} };
  const read = readStep(step, set, first.unparsed, texts, { ...options, own: sections });
  const changes = read.sections.map((one): PlannedSectionChange => {
    mustBeReadable(one.section, one.data);
    const known: SectionBasis | undefined = said.basis[one.section];
    return { ...one, baseVersion: known?.version ?? 0, base: begun.get(one.section) ?? NOTHING };
  });
  const lost = lostParts(step, {
    foreign,
    texts: textsOfSections(said.texts, foreign),
    began: readsAll ? { ...first, set: asShownFor(first.set, said.shownFor) } : null,
    visible,
    ownerOf: (section) => stored.find(({ name }) => name === section)?.ownerName ?? null,
  });
  return { changes, errors: read.errors, lost, texts, basis: said.basis, begun: { ...first, set } };
}
