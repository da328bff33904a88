import type { State } from "~/rules/facts/facts";
import { HESSIAN_OFFICES } from "./hessian-offices";
import { LANDRAETE, landratOffice } from "./landraete";
import { NORTH_RHINE_OFFICES } from "./north-rhine-offices";
import { nameOn, type Office } from "./office";

/** Every office the program knows by itself. */
export const OFFICES: readonly Office[] = [...NORTH_RHINE_OFFICES, ...HESSIAN_OFFICES, ...LANDRAETE];

export const ministryKey = (state: State): string => `ministry:${state.toLowerCase()}`;

const LANDRAT = /^landrat:(\d{5})$/;

/** The office of a key; that of a Kreis newer than our list needs what the register calls the Kreis. */
export function findOffice(
  key: string,
  districtName: (key: string) => string | undefined = () => undefined,
): Office | null {
  const known = OFFICES.find((office) => office.key === key);
  if (known) return known;
  const district = LANDRAT.exec(key)?.[1];
  return district === undefined ? null : landratOffice(district, districtName(district));
}

/** The name of an office on a day (YYYY-MM-DD). */
export const officeName = ({ names }: Office, day: string): string => nameOn(names, day);
