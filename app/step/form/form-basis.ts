import { z } from "zod";
import type { SectionSet } from "~/forms/interchange/section-set";
import { category, state } from "~/forms/schema/choices";
import { isSection } from "~/forms/schema/sections";

/** The version of a section that a form's fields rest on, and of single places that rest on an earlier one. */
export type SectionBasis = { version: number; places: Record<string, number> };
export type FormBasis = Record<string, SectionBasis>;

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

/**
 * The same, read; whatever is no number of a version counts as none, and none is a version nobody has. What names no
 * section is left out.
 */
export function readBasis(form: FormData): FormBasis {
  const basis: FormBasis = {};
  for (const [name, value] of form) {
    const [, section, place] = NAME.exec(name) ?? [];
    if (section === undefined || !isSection(section)) continue;
    const number = Number(value);
    const version = Number.isSafeInteger(number) ? number : 0;
    const known = basis[section] ?? { version: 0, places: {} };
    if (place === undefined) basis[section] = { ...known, version };
    else basis[section] = { ...known, places: { ...known.places, [place]: version } };
  }
  return basis;
}

/** Versions counted in another lineage say nothing: the texts are compared with what is stored, and nothing is assumed. */
export const restingOnNothing = (basis: FormBasis): FormBasis =>
  Object.fromEntries(Object.keys(basis).map((section) => [section, { version: 0, places: {} }]));

/** What a form rests on in this database. */
export function basisIn(form: FormData, { lineage }: { lineage: string }): FormBasis {
  const basis = readBasis(form);
  return (form.get(LINEAGE) ?? lineage) === lineage ? basis : restingOnNothing(basis);
}

/** The version that a place rests on. */
export function restsOn({ version, places }: SectionBasis, place: string): number {
  return places[place] ?? version;
}

export const shownFor = ({ state, category }: SectionSet["case"]): string => `${state} ${category}`;

const kind = z.tuple([state, category]);

/** For which kind of application the form was shown; null where it does not say. */
export function readShownFor(form: FormData) {
  const parsed = kind.safeParse(String(form.get(SHOWN_FOR) ?? "").split(" "));
  return parsed.success ? { state: parsed.data[0], category: parsed.data[1] } : null;
}
