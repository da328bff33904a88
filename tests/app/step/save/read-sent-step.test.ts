import { expect, test } from "vitest";
import { addRowIntent } from "~/app/step/form/intent";
import { lookUpIntent } from "~/app/step/register/look-up-intent";
import { readSentStep, sentStepOf } from "~/app/step/save/read-sent-step.server";

const DB = { lineage: "1" };

test("a request becomes one value: files beside the texts, nothing hidden among them", async () => {
  const form = new FormData();
  for (const [name, text] of [
    ["absicht", addRowIntent("budget", "items")],
    ["version.budget", "3"],
    ["version.budget/items", "2"],
    ["gezeigt", "HE standard"],
    ["person", "abc"],
    ["bestand", "1"],
    ["blick", "seite 2"],
    ["blick", "andere"],
    ["gemeldet", "budget.requestedCents"],
    ["budget.requestedCents", "1,2,3"],
    ["project.taskAreas", "finance"],
    ["project.taskAreas.andere", "Archiv; Museum"],
  ] as const)
    form.append(name, text);
  form.append("datei.budget.cost-estimate", new File(["%PDF"], "plan.pdf"));
  const sent = await readSentStep(new Request("http://localhost/", { method: "POST", body: form }), DB);
  expect(sent).toMatchObject({
    intent: { kind: "add-row", section: "budget", path: "items" },
    registerIntent: null,
    basis: { budget: { version: 3, places: { "/items": 2 } } },
    owner: "abc",
    shownFor: { state: "HE", category: "standard" },
    reported: new Set(["budget.requestedCents"]),
  });
  expect(sent.origin.mark).toBe("seite 2");
  expect(["seite 1", "seite 2", "andere 9"].map((mark) => sent.origin.isOwn(mark))).toEqual([
    true,
    false,
    true,
  ]);
  expect([...sent.texts]).toEqual([
    ["budget.requestedCents", ["1,2,3"]],
    ["project.taskAreas", ["finance", "other:Archiv", "other:Museum"]],
  ]);
  expect([...sent.files.keys()]).toEqual(["datei.budget.cost-estimate"]);
});

test("what a form does not say is said as nothing", () => {
  expect(sentStepOf([], DB)).toMatchObject({
    intent: { kind: "next" },
    registerIntent: null,
    basis: {},
    owner: null,
    shownFor: null,
    origin: { mark: undefined },
    reported: new Set(),
  });
});

test.each<[string, [string, string][], object]>([
  ["a button of the search is no other", [["absicht", lookUpIntent("neu")]], { intent: { kind: "next" } }],
  [
    "a word that is too long is none",
    [["absicht", `speichern ${"x".repeat(3_000)}`]],
    { intent: { kind: "next" } },
  ],
  [
    "versions that are none",
    [
      ["version.project", "-3"],
      ["version.budget", "viel"],
    ],
    {
      basis: { project: { version: 0 }, budget: { version: 0 } },
    },
  ],
  [
    "names of no section",
    [
      ["version.gibt-es-nicht", "1"],
      ["version.__proto__", "1"],
    ],
    { basis: {} },
  ],
  ["another kind of application than there is", [["gezeigt", "XX standard"]], { shownFor: null }],
  ["a look whose name is none", [["blick", "a b c"]], { origin: { mark: undefined } }],
  [
    "versions of another lineage",
    [
      ["bestand", "2"],
      ["version.project", "7"],
    ],
    {
      basis: { project: { version: 0, places: {} } },
    },
  ],
])("%s", (_what, entries, said) => {
  expect(sentStepOf(entries, DB)).toMatchObject(said);
});
