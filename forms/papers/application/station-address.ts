import type { Programme } from "~/rules";
import { findOffice, ministryKey } from "~/rules/offices/offices";
import type { Source, Station } from "~/rules/report/report";

/** What is known of addresses beside the list that comes with the program; what stands further up goes first. */
export type KnownAddresses = {
  programme: Programme;
};

export type StationAddress = {
  /** Below the office's name; empty where nobody gave an address: the name stands alone then. */
  lines: readonly string[];
  /** What it rests on, where that is not official and nobody has confirmed it. */
  unconfirmed: Source | null;
};

const known = (lines: readonly string[]): StationAddress => ({ lines, unconfirmed: null });

/** Where post for a station goes. A report from before offices had keys has none. */
export function addressOfStation({ office }: Station, { programme }: KnownAddresses): StationAddress {
  if (office === undefined) return known([]);
  const { ministryAddress } = programme.authority;
  if (ministryAddress && office === ministryKey(programme.state)) return known(ministryAddress);
  const listed = findOffice(office)?.address;
  if (!listed) return known([]);
  const { lines, source } = listed;
  return { lines, unconfirmed: source.certainty === "official" ? null : source };
}

/** A station as an address on paper. */
export const stationLines = (station: Station, addresses: KnownAddresses): string[] => [
  station.station,
  ...addressOfStation(station, addresses).lines,
];
