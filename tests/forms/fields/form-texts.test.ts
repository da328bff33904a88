import { expect, test } from "vitest";
import { rowCount, textsOfEntries, textsOfSections, textsOfValues } from "~/forms/fields/form-texts";

test("a form's entries give its texts, several for boxes of one name", () => {
  const entries: [string, string][] = [
    ["project.taskAreas", "finance"],
    ["project.taskAreas", "personnel"],
    ["case.title", "Titel"],
  ];
  expect([...textsOfEntries(entries)]).toEqual([
    ["project.taskAreas", ["finance", "personnel"]],
    ["case.title", ["Titel"]],
  ]);
});

test("nested values of the browser's form give the same names", () => {
  const values = {
    agreement: { term: { kind: "fixed" }, accessions: [{ participant: "p1" }, { signedOn: "1.1.2020" }] },
    project: { taskAreas: ["finance", "personnel"] },
    "participant:p1": { name: "Ort" },
    budget: undefined,
  };
  expect([...textsOfValues(values)]).toEqual([
    ["agreement.term.kind", ["fixed"]],
    ["agreement.accessions.0.participant", ["p1"]],
    ["agreement.accessions.1.signedOn", ["1.1.2020"]],
    ["project.taskAreas", ["finance", "personnel"]],
    ["participant:p1.name", ["Ort"]],
  ]);
});

test.each<[string[], number]>([
  [[], 0],
  [["budget.items.0.label"], 1],
  [["budget.items.4.label", "budget.items.1.year"], 5],
  [["budget.items.none"], 0],
  [["budget.items.999999.label"], 0],
  [["budget.itemsother.3.label"], 0],
])("the names %j make %i rows", (names, count) => {
  expect(rowCount(new Map(names.map((name) => [name, ["x"]])), "budget.items")).toBe(count);
});

test("a name sent again and again is read in time that grows with its number alone", () => {
  const count = 50_000;
  const entries = Array.from({ length: count }, (): [string, string] => ["project.taskAreas", "x"]);
  const begun = performance.now();
  expect(textsOfEntries(entries).get("project.taskAreas")).toHaveLength(count);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("names of no section of this person are left out", () => {
  const texts = new Map(
    ["case.title", "cases.title", "budget.cents", "absicht", "neu.name"].map((n) => [n, ["x"]]),
  );
  expect([...textsOfSections(texts, new Set(["case"])).keys()]).toEqual(["case.title"]);
});
