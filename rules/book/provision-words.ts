import type { Programme } from "~/rules/programmes/programme";
import { RULE_TABLE, type RuleId } from "~/rules/report/rule-table";

/**
 * Where a version itself lays a condition down, as it is put beside a question: "Nr. 3.5 (Nummer mittelbar belegt)
 * der Rahmenvereinbarung 2021", or its name where no number is known. Conditions that the version does not have, or
 * that a statute makes, are absent, and so are those that no source proves to stand in it.
 */
export function provisionWords({
  rules,
  instrument,
  shortTitle,
}: Programme): Partial<Record<RuleId, string>> {
  const words: Partial<Record<RuleId, string>> = {};
  for (const { id } of RULE_TABLE) {
    const entry = rules[id];
    if (entry.level === "not_applicable" || entry.source.act !== instrument.act) continue;
    if (entry.source.certainty === "unverified") continue;
    const { provision } = entry.source;
    words[id] = provision === undefined ? shortTitle : `${provision} der ${shortTitle}`;
  }
  return words;
}
