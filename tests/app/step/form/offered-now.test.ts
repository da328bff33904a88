import { expect, test } from "vitest";
import { caseView } from "~/app/case/case-view.server";
import { offeredNow } from "~/app/step/form/offered-now";
import { stepFiles } from "~/app/step/page/step-files.server";
import { findCaseStep, stepPage } from "~/app/step/page/step-page.server";
import { loadApplication } from "~/db/applications/load-application";
import { saveSections } from "~/db/sections/sections";
import { entriesOf } from "~/forms/fields/field";
import { programmeStep } from "~/forms/steps/programme";
import { boardWorld } from "../../readiness/board-world";

const entries = programmeStep.groups.filter(({ section }) => section === "case").flatMap(entriesOf);

/** What the step of the programme asks of the case on this day. */
async function askedOn(today: string, answered: boolean): Promise<string[]> {
  const { db, lead, applicationId } = await boardWorld();
  const now = `${today}T09:00:00.000Z`;
  if (answered) {
    const data = { state: "HE", category: "standard", asPrecaution: true };
    const changes = [{ section: "case", baseVersion: 1, data }];
    await saveSections(db, lead, { applicationId, changes, now });
  }
  const stored = await loadApplication(db, lead, applicationId);
  if (!stored) throw new Error("no application");
  const view = caseView(stored, today);
  const around = { owner: "", present: [], lineage: "", now };
  const found = findCaseStep(view, "programm");
  const files = await stepFiles({ db, actor: lead, now }, view, found.step);
  const page = stepPage(view, found, around, files);
  return entries.filter((entry) => offeredNow(entry, "case", page)).map(({ path }) => path);
}

test.each([
  ["while the end is far", "2026-03-02", false, false],
  ["near the end", "2026-09-02", false, true],
  ["in the days that are in doubt", "2026-12-15", false, true],
  ["after the last day", "2027-03-01", false, true],
  ["far from the end, where it was answered", "2026-03-02", true, true],
])("%s (%s): asked as a precaution %s, %s", async (_when, today, answered, asked) => {
  const paths = await askedOn(today, answered);
  expect(paths.includes("asPrecaution")).toBe(asked);
  expect(paths).toContain("title");
});
