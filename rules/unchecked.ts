import { rules } from "./conditions";
import { findProgramme } from "./programmes";
import { RULE_TABLE } from "./rule-table";

/**
 * The conditions of a programme version that this software does not check yet, with their German titles;
 * what does not apply to the version is left out. Empty for an unknown id.
 */
export function uncheckedRules(programmeId: string): { id: string; title: string }[] {
  const programme = findProgramme(programmeId);
  if (!programme) return [];
  const checked = new Set<string>(rules.map(({ id }) => id));
  return RULE_TABLE.filter(
    ({ id }) => !checked.has(id) && programme.rules[id].level !== "not_applicable",
  ).map(({ id, title }) => ({ id, title }));
}
