import { expect, test } from "vitest";
import { isSameTask, type Task, twinOf } from "~/app/case/same-task";
import { listApplications } from "~/db/applications/list-applications";
import { draft, freshDatabase, member } from "~/tests/db/world";

const BAUHOF: Task = {
  status: "draft",
  state: "HE",
  leadOrganisationId: "a",
  title: "Gemeinsamer Bauhof",
  taskAreas: ["building-yard"],
};

test.each<[string, Partial<Task>, boolean]>([
  ["called alike", { taskAreas: [] }, true],
  ["called alike but for signs and case", { title: "gemeinsamer  BAUHOF!", taskAreas: [] }, true],
  ["the same areas under another name", { title: "Bauhof Söhre" }, true],
  ["another task", { title: "Standesamt", taskAreas: ["civil-registry"] }, false],
  ["neither name nor areas yet", { title: null, taskAreas: [] }, false],
  ["another state", { state: "NW" }, false],
  ["another lead", { leadOrganisationId: "b" }, false],
  ["handed in already", { status: "submitted" }, false],
])("%s", (_, changes, same) => {
  expect(isSameTask(BAUHOF, { ...BAUHOF, ...changes })).toBe(same);
});

test("of two drafts for one task each has the other as its twin; a single one has none", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const first = await draft(db, lead);
  const alone = await listApplications(db, lead.actor);
  expect(alone.map((line) => twinOf(line, alone))).toEqual([null]);
  const second = await draft(db, lead);
  const lines = await listApplications(db, lead.actor);
  expect(lines.find(({ id }) => id === first)?.taskAreas).toEqual(["personnel"]);
  expect(lines.map((line) => [line.id, twinOf(line, lines)?.id]).sort()).toEqual(
    [
      [first, second],
      [second, first],
    ].sort(),
  );
});
