import { expect, test } from "vitest";
import { formDifferences } from "~/forms/saving/form-differences";
import { setWith } from "~/forms/saving/set-with";
import { budgetStep } from "~/forms/steps/budget";
import { projectStep } from "~/forms/steps/project";
import { storedSections } from "./stored-sections";

test("a field that another wrote is told with its place and its new text", () => {
  const { set, stored } = storedSections("niestetal-complete");
  const read = { section: "project", data: { ...set.project }, unparsed: {} };
  const theirs = { ...set.project, situation: "Andere" };
  const now = setWith(stored, [{ section: "project", data: theirs }]);
  const differ = formDifferences(projectStep, [read], { sections: stored, set: now, unparsed: {} });
  expect(differ).toMatchObject({
    updates: [{ section: "project", place: "/situation", name: "project.situation", values: ["Andere"] }],
    reshaped: [],
  });
  const same = formDifferences(projectStep, [read], { sections: stored, set, unparsed: {} });
  expect(same).toEqual({ updates: [], reshaped: [] });
});

test("a list with another number of rows is told as a whole", () => {
  const { set, stored } = storedSections("hoexter-2022");
  const read = { section: "budget", data: { ...set.budget }, unparsed: {} };
  const now = setWith(stored, [{ section: "budget", data: { ...set.budget, items: [] } }]);
  const { updates, reshaped } = formDifferences(budgetStep, [read], {
    sections: stored,
    set: now,
    unparsed: {},
  });
  expect(updates).toEqual([]);
  expect(reshaped).toMatchObject([{ section: "budget", place: "/items" }]);
});
