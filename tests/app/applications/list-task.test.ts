import { describe, expect, test } from "vitest";
import { listTask, ownHandovers } from "~/app/applications/list-task.server";
import type { OwnPartLine } from "~/db/clearances/own-parts";
import { ownPartsIn } from "~/db/clearances/own-parts";
import { requestClearance } from "~/db/clearances/request-clearance";
import type { ClearanceEvent } from "~/db/schema/clearances";
import { draft, freshDatabase, member, NOW, noticeMail } from "~/tests/db/world";

const world = async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead, applicationId: await draft(db, lead) };
};

const reader = ({ actor }: Awaited<ReturnType<typeof member>>, alone: readonly string[] = []) => ({
  actor,
  alone: new Set(alone),
});

describe("what the list names as the reader's next task", () => {
  test.each<[ClearanceEvent | null, "lead" | "partner", string | null]>([
    [null, "lead", "Weiter ausfüllen"],
    [null, "partner", "Teil fertigstellen"],
    ["withdrawn", "partner", "Teil fertigstellen"],
    ["lifted", "partner", "Teil fertigstellen"],
    ["requested", "lead", "Freigeben"],
    ["requested", "partner", "Freigeben"],
    ["returned", "partner", "Teil überarbeiten"],
    ["cleared", "lead", "Einreichen"],
    ["cleared", "partner", null],
  ])("%s, as approver of the %s: %s", async (event, access, label) => {
    const { lead } = await world();
    const by = event === null ? null : "somebody";
    const part: OwnPartLine = { part: "x", ownerOrganisationId: lead.organisationId, event, by };
    expect(listTask({ id: "fall", access, acts: null }, [part], reader(lead))?.label ?? null).toBe(label);
  });

  test("is nothing while others answer what one handed over", async () => {
    const { lead } = await world();
    const own = { ownerOrganisationId: lead.organisationId, by: lead.actor.personId };
    const part: OwnPartLine = { part: "x", event: "requested", ...own };
    const line = { id: "fall", access: "partner", acts: null } as const;
    expect(listTask(line, [part], reader(lead))).toBeNull();
    // Who is alone answers itself, as on the first page of the case.
    expect(listTask(line, [part], reader(lead, ownHandovers([[part]], lead.actor)))?.label).toBe("Freigeben");
  });
});

test("the own parts of a list come with the last that happened to each", async () => {
  const { db, lead, applicationId } = await world();
  const parts = async () => (await ownPartsIn(db, lead.actor, [applicationId])).get(applicationId);
  expect(await parts()).toEqual([
    { part: "lead", ownerOrganisationId: lead.organisationId, event: null, by: null },
  ]);
  await requestClearance(db, lead.actor, { applicationId, part: "lead", note: null, noticeMail, now: NOW });
  expect(await parts()).toMatchObject([{ part: "lead", event: "requested", by: lead.actor.personId }]);
});
