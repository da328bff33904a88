import { type Programme, RULE_TABLE, type rules, type Source } from "~/rules";
import { unproven } from "./provisions";

type Rule = Omit<(typeof rules)[number], "check">;

/** Every object that looks like a source, wherever it stands. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "act" in value && "certainty" in value ? [value as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

/** Provisions, addresses and acts in the data that the sources at hand do not have. */
export const unprovenIn = (value: unknown): string[] =>
  [...new Set(sourcesIn(value).map(unproven))].filter((fault) => fault !== null);

/** Rules without a source, or without a reason why they do not apply. */
export function sourceFaults({ rules: entries }: Pick<Programme, "rules">): string[] {
  return RULE_TABLE.flatMap(({ id }) => {
    const entry = entries[id];
    if (entry === undefined) return [`${id}: fehlt`];
    if (entry.level === "not_applicable") return /\w.+\.$/.test(entry.note) ? [] : [`${id}: ohne Grund`];
    const sources = [entry.source, ...Object.values(entry.variants ?? {})];
    return sources.every((source) => (source?.act ?? "").length > 10) ? [] : [`${id}: ohne Quelle`];
  });
}

/** Verdicts a rule can give and shows no example of, and examples of what it cannot give. */
export function exampleFaults(rule: Rule, programmes: readonly Programme[]): string[] {
  const skipped =
    rule.exceptFor !== undefined ||
    programmes.some(({ rules: entries }) => entries[rule.id].level === "not_applicable");
  const possible = [...new Set([...rule.verdicts, ...(skipped ? (["not_applicable"] as const) : [])])];
  const shown = new Set(rule.examples.map(({ verdict }) => verdict));
  return [
    ...possible
      .filter((verdict) => !shown.has(verdict))
      .map((verdict) => `${rule.id}: kein Beispiel für ${verdict}`),
    ...[...shown]
      .filter((verdict) => !possible.includes(verdict))
      .map((verdict) => `${rule.id}: nie ${verdict}`),
    ...(/\w.+\.$/.test(rule.why) ? [] : [`${rule.id}: ohne Begründung`]),
  ];
}
