import type { State } from "~/rules/facts/facts";
import type { Source } from "~/rules/report/report";

/** Where post for an office goes, as lines below its name; `source.certainty` is that of the least certain line. */
export type OfficeAddress = {
  lines: readonly string[];
  source: Source;
  /** What a reader of the list should know before confirming it. */
  note?: string;
};

/** A public body that an application passes or that decides on it. */
export type Office = {
  /** Stable, whatever the office is called: "bezreg:detmold", "landrat:06633". */
  key: string;
  state: State;
  /** As what an organisation that stands for it takes part. */
  kind: "authority" | "supervision";
  /** Oldest first; a name holds from its day on (YYYY-MM-DD). */
  names: readonly { from?: string; name: string }[];
  /** The one that is printed. */
  address?: OfficeAddress;
  /** Further addresses that sources give. */
  others?: readonly OfficeAddress[];
};

/** The name in use on a day (YYYY-MM-DD). */
export function nameOn(names: Office["names"], day: string): string {
  return (names.findLast(({ from }) => from === undefined || from <= day) ?? names[0])?.name ?? "";
}

export const addressFrom = (
  lines: readonly string[],
  act: string,
  { certainty, note }: { certainty: "official" | "secondary"; note?: string },
): OfficeAddress => ({ lines, source: { act, certainty }, ...(note !== undefined && { note }) });
