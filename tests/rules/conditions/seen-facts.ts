import { describe, expect, it } from "vitest";
import type { Facts, Participant } from "~/rules";
import { haan, kreisMettmann, northRhine, soehrewald } from "~/rules/conditions/rule/sample";
import { checked, finding } from "../cases";

export type Row = [
  what: string,
  facts: Facts,
  verdict: string,
  words?: string,
  fields?: string[],
  on?: string,
];

const nw = northRhine();
export const inForce = (more: Partial<NonNullable<Facts["agreement"]>>, rest: Partial<Facts> = {}) =>
  northRhine({ ...rest, agreement: { form: "public-law-agreement", ...more } });
export const project = (more: Partial<Facts["project"]>, rest: Partial<Facts> = {}) =>
  northRhine({ ...rest, project: { ...nw.project, ...more } });
export const spent = (year: number, more: Partial<Facts["project"]> = {}) =>
  project(more, {
    budget: {
      items: [
        { label: "Gutachten", year, cents: 1_000_000, eligible: true },
        { label: "Stelle", year: 2023, cents: 25_000_000, eligible: true },
      ],
    },
  });
export const resolved = (one: Participant, change: Participant["resolution"]): Participant => ({
  ...one,
  resolution: { ...one.resolution, ...change },
});
export const mettmann = (change: Participant["resolution"], rest: Partial<Facts> = {}) =>
  northRhine({ ...rest, participants: [haan, resolved(kreisMettmann, change)] });
export const led = (lead: Participant, programme = "nw-2021") =>
  northRhine({ programme, participants: [{ ...lead, lead: true }, { ...haan, lead: false }, kreisMettmann] });
export const company: Participant = { key: "x-it", name: "IT GmbH", kind: "company", seat: "05158008" };
export const beyond: Participant = { ...soehrewald, outsideState: true };

/** Each row of a table is held against the finding of its rule. */
export function holdRows(table: Record<string, Row[]>): void {
  describe.each(Object.entries(table))("%s", (rule, rows) => {
    it.each(rows)("%s", (_what, facts, verdict, words = "", fields, on) => {
      const found = finding(checked(facts, on), rule);
      expect(found).toMatchObject({ verdict, ...(fields && { fields }) });
      expect(found.text).toContain(words);
    });
  });
}
