import { describe, expect, it } from "vitest";
import { askedBy } from "~/app/step/form/asked-by.server";
import { hintWords, lawWords } from "~/app/step/form/asked-words";
import { entriesOf, type Field, type Group, isRows } from "~/forms/fields/field";
import { STEPS } from "~/forms/steps";
import { findProgramme, type Programme, programmes } from "~/rules";

function programme(id: string): Programme {
  const found = findProgramme(id);
  if (!found) throw new Error(id);
  return found;
}

const groups: readonly Group[] = STEPS.flatMap((step) => step.groups);
const fields: readonly Field[] = groups.flatMap((group) =>
  entriesOf(group).flatMap((entry) => (isRows(entry) ? entry.rows : [entry])),
);
const fieldAt = (path: string, state?: "HE" | "NW"): Field => {
  const found = fields.find(
    ({ path: own, only }) => own === path && (!state || !only?.states || only.states.includes(state)),
  );
  if (!found) throw new Error(path);
  return found;
};
const lawOf = (id: string, asked: Field | Group) => {
  const version = programme(id);
  return lawWords(asked, version.state, askedBy(version));
};

describe("where a question comes from", () => {
  it.each([
    ["he-2011", "term.kind", "Nr. 3.5 (Nummer mittelbar belegt) der Rahmenvereinbarung 2011"],
    ["he-2016", "term.kind", "Nr. 3.5 (Nummer mittelbar belegt) der Rahmenvereinbarung 2016"],
    ["he-2021", "taskAreas", "Nr. 3.2 der Rahmenvereinbarung 2021"],
    ["nw-2019", "term.kind", "Richtlinie 2019"],
    ["nw-2021", "term.kind", "Richtlinie 2021"],
    ["he-2021", "form", "§ 2 KGG · Nr. 3.1 der Rahmenvereinbarung 2021"],
    ["nw-2019", "form", "§ 1 GkG NRW · Richtlinie 2019"],
    ["nw-2021", "mode", "§ 23 Abs. 1 GkG NRW"],
    ["he-2021", "title", undefined],
  ])("%s, %s: %s", (id, path, words) => {
    expect(lawOf(id, fieldAt(path))).toBe(words);
  });

  it("names no directive for a condition that it does not have", () => {
    const group = groups.find(({ id }) => id === "neu");
    if (!group) throw new Error("neu");
    expect([lawOf("nw-2019", group), lawOf("nw-2021", group)]).toEqual([undefined, "Richtlinie 2021"]);
    expect(lawOf("he-2021", fieldAt("exemplaryReason", "HE"))).toBeUndefined();
  });
});

describe("figures of a programme", () => {
  const texts = [
    ...groups.flatMap(({ title, intro = "" }) => [title, intro]),
    ...fields.flatMap(({ label, hint = "", optional = "" }) => [label, hint, optional]),
    ...fields.flatMap(({ options }) =>
      Array.isArray(options) ? options.map(({ label }: { label: string }) => label) : [],
    ),
  ];

  it("stand in no text of the steps, where the next version would make them untrue", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\d (€|%)|\d{3}\.000 |15\.000|(zwei|drei|vier|fünf) (Jahre|Kommunen)/);
      expect(text).not.toMatch(/vom \d\d\.\d\d\.\d{4}|Rahmenvereinbarung/);
    }
  });

  it.each(programmes)("$id: come from the version", (version) => {
    for (const text of texts) expect(hintWords(text, askedBy(version))).not.toMatch(/[{}]/);
    const longer = { ...version, minimumYears: 7, minimumParticipants: { count: 4, withReason: 3 } };
    expect(hintWords(fieldAt("effectiveOn").hint, askedBy(longer))).toBe(
      "Von diesem Tag an zählt die Mindestdauer von sieben Jahren.",
    );
    expect(hintWords(fieldAt("fewParticipantsReason").hint, askedBy(longer))).toContain("mindestens vier");
  });
});
