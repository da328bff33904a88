import { expect, test } from "vitest";
import { begunVersion, setAsBegun } from "~/forms/saving/begun";
import type { SectionVersion } from "~/forms/versions/leaves";
import { storedSections } from "./stored-sections";

const revision = (version: number, data: Record<string, unknown>, by = "other") => ({
  version,
  data,
  unparsed: {},
  by,
});
const HISTORY = [
  revision(1, { situation: "A", goals: "G" }),
  revision(2, { situation: "B", goals: "G" }, "me"),
  revision(3, { situation: "B", goals: "H" }),
];

test.each<[string, Parameters<typeof begunVersion>[1], string, object]>([
  ["the version it was shown", { version: 1, places: {} }, "nobody", { situation: "A", goals: "G" }],
  [
    "an earlier one at one place",
    { version: 3, places: { "/situation": 1 } },
    "nobody",
    { situation: "A", goals: "H" },
  ],
  ["one's own save after it", { version: 1, places: {} }, "me", { situation: "B", goals: "G" }],
  ["nothing, where the version is unknown", { version: 9, places: {} }, "nobody", {}],
])("a form rests on %s", (_what, basis, me, data) => {
  expect(begunVersion(HISTORY, basis, ({ by }) => by === me)).toEqual({ data, unparsed: {} });
});

test("the sections are as the form began, as far as that can be read back", () => {
  const { stored } = storedSections("niestetal-complete");
  const { set, unparsed } = setAsBegun(
    stored,
    new Map<string, SectionVersion>([
      ["project", { data: { situation: "Damals" }, unparsed: { "/startsOn": "bald" } }],
      ["agreement", { data: { form: "none of ours" }, unparsed: {} }],
    ]),
  );
  expect(set.project).toEqual({ situation: "Damals" });
  expect(unparsed.project).toEqual({ "/startsOn": "bald" });
  expect(set.agreement).toEqual(stored.find(({ name }) => name === "agreement")?.data);
});
