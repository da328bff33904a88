import type { Inhabitants } from "~/rules";
import { BUILT_IN } from "./built-in";
import type { Register, RegisterEntry } from "./entry";

/** The register that serves: the imported one, until then the list that comes with the program. */
export const registerOf = (imported: Omit<Register, "complete"> | null): Register =>
  imported ? { ...imported, complete: true } : BUILT_IN;

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
