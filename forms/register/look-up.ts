import type { Inhabitants } from "~/rules";
import { BUILT_IN } from "./built-in";
import type { Register, RegisterEntry } from "./entry";

/** The register that serves: what an operator imported stands above the one of the program, unless it is older. */
export const registerOf = (imported: Register | null): Register =>
  imported && imported.asOf >= BUILT_IN.asOf ? imported : BUILT_IN;

export const findEntry = ({ entries }: Register, key: string): RegisterEntry | undefined =>
  entries.find((entry) => entry.key === key);

/** What the register tells the rules. */
export function inhabitantsIn(register: Register): Inhabitants {
  return {
    asOf: register.asOf,
    of: (key) => findEntry(register, key)?.population ?? undefined,
    districtName: (key) => findEntry(register, key)?.name,
  };
}
