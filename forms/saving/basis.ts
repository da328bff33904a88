import type { SectionSet } from "../interchange/section-set";

/** The version of a section that a form's fields rest on, and of single places that rest on an earlier one. */
export type SectionBasis = { version: number; places: Record<string, number> };
export type FormBasis = Record<string, SectionBasis>;

/** For which kind of application a form's fields were chosen. */
export type ShownFor = Pick<SectionSet["case"], "state" | "category">;

/** The version that a place rests on. */
export function restsOn({ version, places }: SectionBasis, place: string): number {
  return places[place] ?? version;
}

/** The earliest version that any field of a section's form rests on. */
export const earliestVersion = ({ version, places }: SectionBasis): number =>
  Math.min(version, ...Object.values(places));

/** Versions counted in another lineage say nothing: the texts are compared with what is stored, and nothing is assumed. */
export const restingOnNothing = (basis: FormBasis): FormBasis =>
  Object.fromEntries(Object.keys(basis).map((section) => [section, { version: 0, places: {} }]));
