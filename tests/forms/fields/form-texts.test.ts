import { expect, test } from "vitest";
import { rowCount, textsOfFormData, textsOfSections, textsOfValues } from "~/forms/fields/form-texts";

test("a submitted form gives its texts, several for boxes of one name; files are left out", () => {
  const form = new FormData();
  form.append("project.taskAreas", "finance");
  form.append("project.taskAreas", "personnel");
  form.append("case.title", "Titel");
  form.append("agreement.file", new Blob(["x"]), "x.pdf");
  expect([...textsOfFormData(form)]).toEqual([
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
  const form = new FormData();
  const count = 50_000;
  for (let index = 0; index < count; index += 1) form.append("project.taskAreas", "x");
  const begun = performance.now();
  expect(textsOfFormData(form).get("project.taskAreas")).toHaveLength(count);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("names of no section of this person are left out", () => {
  const texts = new Map(
    ["case.title", "cases.title", "budget.cents", "absicht", "neu.name"].map((n) => [n, ["x"]]),
  );
  expect([...textsOfSections(texts, new Set(["case"])).keys()]).toEqual(["case.title"]);
});
