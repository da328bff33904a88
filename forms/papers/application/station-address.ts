import type { DraftApplication } from "~/forms/schema/application";
import type { Programme } from "~/rules";
import { findOffice, ministryKey } from "~/rules/offices/offices";
import type { Source, Station } from "~/rules/report/report";

/** What is known of addresses beside the list that comes with the program; what stands further up goes first. */
export type KnownAddresses = {
  /** What the lead wants for this one. */
  application?: Pick<DraftApplication, "officeAddresses">;
  /** What the operator has confirmed or corrected for the installation, by the key of the office. */
  keptAddresses?: ReadonlyMap<string, { lines: readonly string[] }>;
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
export function addressOfStation({ office }: Station, addresses: KnownAddresses): StationAddress {
  if (office === undefined) return known([]);
  const { application, keptAddresses, programme } = addresses;
  const wanted = (application?.officeAddresses ?? []).filter((one) => one.office === office);
  const lines = wanted.flatMap((one) => one.lines ?? []);
  if (lines.length > 0) return known(lines);
  const kept = keptAddresses?.get(office);
  if (kept) return known(kept.lines);
  return listedAddress(office, programme);
}

function listedAddress(office: string, programme: Programme): StationAddress {
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
