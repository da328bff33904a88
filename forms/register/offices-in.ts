import { DISTRICTS } from "~/rules/offices/districts";
import { landratOffice } from "~/rules/offices/landraete";
import type { Office } from "~/rules/offices/office";
import { OFFICES } from "~/rules/offices/offices";
import type { Register } from "./entry";

/** Every office there is: those of our list, and the Landrat of each Kreis that only the imported register knows. */
export function officesIn({ entries }: Pick<Register, "entries">): Office[] {
  const registered = entries
    .filter(({ key, designation }) => designation === null && DISTRICTS[key] === undefined)
    .flatMap(({ key, name }) => landratOffice(key, name) ?? []);
  return [...OFFICES, ...registered];
}
