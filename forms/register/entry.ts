import type { ParticipantKind, State } from "~/rules/facts/facts";
import { DISTRICTS, isUrbanDistrict } from "~/rules/offices/districts";
import { STATE_LABELS } from "../labels";

/** A municipality or Kreis of the official register. */
export type RegisterEntry = {
  /** Eight digits a municipality, five a Kreis. */
  key: string;
  /** "Kassel", of a Kreis with its word: "Landkreis Kassel". */
  name: string;
  /** What the register calls a municipality; null for a Kreis, whose name says it. */
  designation: string | null;
  population: number | null;
  /** Of the administration; the register has none for a Kreis. */
  postcode: string | null;
  /** Where a Kreis has its administration; null for a municipality, whose name says it. */
  town: string | null;
};

/** The register as it serves: both states at one day. */
export type Register = {
  /** YYYY-MM-DD */
  asOf: string;
  /** By key. */
  entries: readonly RegisterEntry[];
};

const STATES: Readonly<Record<string, State>> = { "05": "NW", "06": "HE" };

/** The state of a key; undefined beyond both. */
export const stateOfKey = (key: string): State | undefined => STATES[key.slice(0, 2)];

/** "Stadt Kassel", "Landkreis Kassel": as it stands in a letter. */
export const entryLegalName = ({ name, designation }: RegisterEntry): string =>
  designation === null ? name : `${designation} ${name}`;

/** "Kassel, Stadt", "Landkreis Kassel": tells a town from the Kreis of the same name. */
export const entryLabel = ({ name, designation }: RegisterEntry): string =>
  designation === null ? name : `${name}, ${designation}`;

/** The town in the address of its administration; undefined for a Kreis of which the register has none. */
export const townOf = ({ designation, name, town }: RegisterEntry): string | undefined =>
  (designation === null ? town : name) ?? undefined;

export const kindOf = ({ designation }: RegisterEntry): ParticipantKind =>
  designation === null ? "district" : "municipality";

/** True for a town that belongs to no Kreis. */
export const isUrban = ({ key }: RegisterEntry): boolean =>
  key.length === 8 && isUrbanDistrict(key.slice(0, 5));

/** Beside the label: where it lies, and its key. "Landkreis Kassel, 06633020" */
export function detailOf(entry: RegisterEntry): string {
  const state = stateOfKey(entry.key);
  const land = state === undefined ? "" : STATE_LABELS[state];
  const district = isUrban(entry) ? "kreisfrei" : DISTRICTS[entry.key.slice(0, 5)];
  return [entry.designation === null ? land : (district ?? land), entry.key].join(", ");
}
