import type { Programme } from "~/rules";
import type { Station } from "~/rules/report/report";

const NOT_KNOWN = "Anschrift bitte ergänzen";

/** Street and place of a station: of the Hessian ministry they are known, of all others to be added by hand. */
export function addressOfStation({ station }: Station, { authority }: Programme): readonly string[] {
  const isMinistry = authority.ministry.some(({ name }) => name === station);
  return (isMinistry && authority.ministryAddress) || [NOT_KNOWN];
}

/** A station as an address on paper. */
export const stationLines = (station: Station, programme: Programme): string[] => [
  station.station,
  ...addressOfStation(station, programme),
];
