import type { UnparsedBySection } from "../fields/read-step";
import { type SectionSet, sectionSetOf } from "../interchange/section-set";
import { sectionSchema } from "../schema/sections";
import type { SectionVersion } from "../versions/leaves";
import { ownPlaces } from "../versions/own-places";
import { restOn } from "../versions/rest-on";
import type { SectionBasis } from "./basis";

export const NOTHING: SectionVersion = { data: {}, unparsed: {} };

type Kept = SectionVersion & { version: number };

/** What a section's fields rest on: each its version; where one's own save came after it, that save. */
export function begunVersion<R extends Kept>(
  history: readonly R[],
  basis: SectionBasis,
  isOwn: (revision: R) => boolean,
): SectionVersion {
  const at = (version: number) => history.find((one) => one.version === version) ?? NOTHING;
  const { data, unparsed } = at(basis.version);
  const resting = Object.entries(basis.places).reduce(
    (base, [place, version]) => restOn(base, at(version), [place]),
    { data, unparsed },
  );
  return restOn(resting, history.at(-1) ?? NOTHING, ownPlaces(history, isOwn));
}

const fits = (section: string, data: object): boolean => sectionSchema(section).safeParse(data).success;

type Named = SectionVersion & { name: string };

/** The stored sections, those the form shows as it was begun; only what can be read back. */
export function setAsBegun(
  stored: readonly Named[],
  begun: ReadonlyMap<string, SectionVersion>,
): { set: SectionSet; unparsed: UnparsedBySection } {
  const gone = [...begun.keys()].filter((name) => !stored.some((row) => row.name === name));
  const rows = [...stored, ...gone.map((name) => ({ name, ...NOTHING }))].flatMap((row): Named[] => {
    const first = begun.get(row.name);
    if (first && fits(row.name, first.data)) return [{ name: row.name, ...first }];
    const { name, data, unparsed } = row;
    return fits(name, data) ? [{ name, data, unparsed }] : [];
  });
  return {
    set: sectionSetOf(rows),
    unparsed: Object.fromEntries(rows.map(({ name, unparsed }) => [name, unparsed])),
  };
}
