import { z } from "zod";
import type { FormBasis, ShownFor } from "~/forms/saving/basis";
import { isSection } from "~/forms/schema/sections";
import { category, state } from "~/rules/facts/choice-schemas";

/** Hidden beside the fields: for which kind of application they were chosen, "HE standard". */
export const SHOWN_FOR = "gezeigt";
/** Hidden beside the fields: in which lineage of the database the versions were counted. */
export const LINEAGE = "bestand";
/** Hidden beside the fields: to whom they were shown. */
export const PERSON = "person";
/** Hidden beside the fields: the ids of those whose message stood on the page. */
export const REPORTED = "gemeldet";

const NAME = /^version\.([^/]+)(\/.+)?$/;

/** "version.project", "version.project/goals". */
const basisName = (section: string, place = ""): string => `version.${section}${place}`;
export const isBasisName = (name: string): boolean => NAME.test(name);

/** The hidden fields that say what a form rests on. */
export function basisEntries(basis: FormBasis): [string, string][] {
  return Object.entries(basis).flatMap(([section, { version, places }]) => [
    [basisName(section), String(version)] as [string, string],
    ...Object.entries(places).map(([place, at]): [string, string] => [basisName(section, place), String(at)]),
  ]);
}

/** Whatever is no number of a version counts as none, and none is a version nobody has. */
const version = z.coerce.number().int().nonnegative().catch(0);

/** The same, read. What names no section is left out. */
export function readBasis(entries: Iterable<[string, unknown]>): FormBasis {
  const basis: FormBasis = {};
  for (const [name, value] of entries) {
    const [, section, place] = NAME.exec(name) ?? [];
    if (section === undefined || !isSection(section)) continue;
    const known = basis[section] ?? { version: 0, places: {} };
    const at = version.parse(value);
    if (place === undefined) basis[section] = { ...known, version: at };
    else basis[section] = { ...known, places: { ...known.places, [place]: at } };
  }
  return basis;
}

export const shownFor = ({ state, category }: ShownFor): string => `${state} ${category}`;

const kind = z.tuple([state, category]).transform(([state, category]): ShownFor => ({ state, category }));

/** For which kind of application the form was shown; null where it does not say. */
export const readShownFor = (text: string): ShownFor | null => kind.safeParse(text.split(" ")).data ?? null;
