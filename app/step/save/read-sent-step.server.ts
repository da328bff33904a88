import type { CaseVisit } from "~/app/access/guard.server";
import type { CaseView } from "~/app/case/case-view.server";
import { basisIn, type FormBasis, readShownFor, type SectionBasis } from "~/app/step/form/form-basis";
import { readOrigin, type SaveOrigin } from "~/app/step/form/save-origin";
import { listRevisions, type Revision, type SectionChange } from "~/db/sections/sections";
import type { Step } from "~/forms/fields/field";
import type { FormTexts } from "~/forms/fields/form-texts";
import { type ReadOptions, type ReadStep, readStep, type Unparsed } from "~/forms/fields/read-step";
import { type SectionSet, sectionSetOf } from "~/forms/interchange/section-set";
import { sectionKind, sectionSchemas } from "~/forms/schema/sections";
import type { SectionVersion } from "~/forms/versions/leaves";
import { ownPlaces } from "~/forms/versions/own-places";
import { restOn } from "~/forms/versions/rest-on";

/** A step's form, read against what it rests on, which others may have left behind. */
export type SentStep = {
  step: Step;
  basis: FormBasis;
  texts: FormTexts;
  /** The sections as the person began with them. */
  begun: Map<string, SectionVersion>;
  set: SectionSet;
  unparsed: Unparsed;
  read: ReadStep;
  changes: SectionChange[];
};

const NOTHING: SectionVersion = { data: {}, unparsed: {} };

const fits = (section: string, data: object): boolean =>
  sectionSchemas[sectionKind(section)].safeParse(data).success;

const firstVersion = ({ version, places }: SectionBasis): number =>
  Math.min(version, ...Object.values(places));

/** What a section's fields rest on: each its version; where one's own save came after it, that save. */
function begunVersion(history: readonly Revision[], basis: SectionBasis, origin: SaveOrigin): SectionVersion {
  const at = (version: number) => history.find((one) => one.version === version) ?? NOTHING;
  const { data, unparsed } = at(basis.version);
  const resting = Object.entries(basis.places).reduce(
    (base, [place, version]) => restOn(base, at(version), [place]),
    { data, unparsed },
  );
  const latest = history.at(-1) ?? NOTHING;
  return restOn(
    resting,
    latest,
    ownPlaces(history, (one) => origin.isOwn(one.origin)),
  );
}

/** The same for each section of the form that this person may read. */
async function begunVersions({ db, actor, stored }: CaseVisit, form: FormData, resting: FormBasis) {
  const { id: applicationId } = stored.application;
  const origin = readOrigin(form);
  const begun = new Map<string, SectionVersion>();
  for (const [section, basis] of Object.entries(resting)) {
    if (stored.access !== "lead" && !stored.ownSections.includes(section)) continue;
    const row = stored.sections.find(({ name }) => name === section);
    const from = firstVersion(basis);
    if (row?.version === from) begun.set(section, { data: row.data, unparsed: row.unparsed });
    else {
      const history = await listRevisions(db, actor, { applicationId, section, from });
      begun.set(section, begunVersion(history, basis, origin));
    }
  }
  return begun;
}

/** The stored sections, those the form shows as it was begun; only what can be read back. */
function setAsBegun(view: CaseView, begun: ReadonlyMap<string, SectionVersion>) {
  const stored = view.stored.sections.map(({ name, data, unparsed }) => ({ name, data, unparsed }));
  const gone = [...begun.keys()].filter((name) => !stored.some((row) => row.name === name));
  const rows = [...stored, ...gone.map((name) => ({ name, ...NOTHING }))].flatMap((row) => {
    const first = begun.get(row.name);
    if (first && fits(row.name, first.data)) return [{ name: row.name, ...first }];
    return fits(row.name, row.data) ? [row] : [];
  });
  return {
    set: sectionSetOf(rows),
    unparsed: Object.fromEntries(rows.map(({ name, unparsed }) => [name, unparsed])),
  };
}

/**
 * Reads what a form says of some of its sections. Its fields are those of the application as it was shown, and
 * what it does not show of a section stays as it was begun.
 */
export async function readSentStep(
  visit: CaseVisit,
  view: CaseView,
  step: Step,
  { form, texts, sections }: { form: FormData; texts: FormTexts; sections: ReadonlySet<string> },
  options: Omit<ReadOptions, "own"> = {},
): Promise<SentStep> {
  const basis = basisIn(form, visit.db);
  const begun = await begunVersions(visit, form, basis);
  const { set: stored, unparsed } = setAsBegun(view, begun);
  const kind = readShownFor(form);
  const set = kind && !sections.has("case") ? { ...stored, case: { ...stored.case, ...kind } } : stored;
  const read = readStep(step, set, unparsed, texts, { ...options, own: sections });
  const changes = read.sections.map((one): SectionChange => {
    mustBeReadable(one.section, one.data);
    const known: SectionBasis | undefined = basis[one.section];
    return { ...one, baseVersion: known?.version ?? 0, base: begun.get(one.section) ?? NOTHING };
  });
  return { step, basis, texts, begun, set, unparsed, read, changes };
}

/** @throws ZodError for a section that could not be read back: a fault of ours, which must not be stored. */
function mustBeReadable(section: string, data: object): void {
  sectionSchemas[sectionKind(section)].parse(JSON.parse(JSON.stringify(data)));
}
