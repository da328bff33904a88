import { formatDate } from "~/rules/german/date";
import { type RegisterEntry, townOf } from "../register/entry";
import type { KnownValue } from "./known";

/** What the register knows of a participant besides its names, which choosing the entry fills in. */
export function registerValues(entry: RegisterEntry, asOf: string): KnownValue[] {
  const said = `Aus dem Gemeindeverzeichnis, Stand ${formatDate(asOf)}`;
  const values = [
    ["population", entry.population],
    ["office.postcode", entry.postcode],
    ["office.city", townOf(entry)],
  ] as const;
  return values.flatMap(([path, value]) =>
    value === null || value === undefined ? [] : [{ path, value, from: "register", said }],
  );
}
