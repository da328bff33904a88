import { expect, test } from "vitest";
import { rowLines } from "~/app/step/groups/read-lines";
import { rowsOf } from "~/forms/fields/expand-step";
import { stepTexts } from "~/forms/fields/step-texts";
import { projectStep } from "~/forms/steps/project";
import { setOf } from "~/tests/forms/fields/set-of";

test("that there are none is an answer, and read as one; what was left open is no line", () => {
  const set = setOf("hoexter-2022");
  const rows = rowsOf(projectStep, set, "project", "existingCooperations");
  if (!rows) throw new Error("no rows");
  const lines = () => rowLines(rows, "project", stepTexts(projectStep, set, {}), set);
  const none = "Es gibt keine bestehende Zusammenarbeit in diesen Aufgabengebieten";
  expect(lines().map(({ value }) => value)).toEqual([none]);
  set.project = { ...set.project, existingCooperations: undefined };
  expect(lines()).toEqual([]);
});
