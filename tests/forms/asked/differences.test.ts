import { expect, test } from "vitest";
import { differencesBetween } from "~/forms/asked/differences";
import { caseApplication } from "~/tests/forms/cases";

const application = caseApplication("niestetal-complete");
const withAreas = (taskAreas: string[]) => ({
  ...application,
  project: { ...application.project, taskAreas },
});

test("what is ticked in another order is no difference, and what else is ticked is one", () => {
  const before = withAreas(["e-government", "information-technology"]);
  expect(differencesBetween(before, withAreas(["information-technology", "e-government"])).sections).toEqual(
    [],
  );
  const { sections } = differencesBetween(before, withAreas(["information-technology"]));
  expect(sections.map(({ section, fields }) => [section, fields.length])).toEqual([["project", 1]]);
});
