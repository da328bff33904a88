import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { copyApplication } from "~/db/applications/copy-application";
import { loadApplication } from "~/db/applications/load-application";
import { listPlannedDates, type PlannedChange, savePlannedDates } from "~/db/applications/planned-dates";
import type { Database } from "~/db/engine/open";
import { listAudit } from "~/db/log/audit";
import { removeParticipant, restoreParticipant } from "~/db/participants/participants";
import {
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "~/tests/db/world";

let db: Database;
let lead: Actor;
let joined: Actor;
let applicationId: string;
beforeEach(async () => {
  db = await freshDatabase();
  const founder = await member(db, "Niestetal");
  lead = founder.actor;
  applicationId = await draft(db, founder);
  joined = await partner(db, lead, applicationId, "post@soehrewald.example");
});

const submission = (day: string | null, seen: string | null = null): PlannedChange => ({
  subject: "application",
  what: "submission",
  day,
  seen,
});
const council = (subject: string, day: string | null, seen: string | null = null): PlannedChange => ({
  subject,
  what: "council",
  day,
  seen,
});
const save = (actor: Actor, ...changes: PlannedChange[]) =>
  savePlannedDates(db, actor, { applicationId, changes, now: NOW });
const days = async (actor: Actor) =>
  (await listPlannedDates(db, actor, applicationId)).map(({ subject, what, day }) => [subject, what, day]);

describe("planned dates", () => {
  test("are set, changed and cleared, and the log says so without the day", async () => {
    expect(await save(lead, submission("2026-06-01"), council(PARTNER_PART, "2026-05-04"))).toEqual({
      ok: true,
      changed: 2,
    });
    await save(lead, submission("2026-06-08", "2026-06-01"));
    expect(await days(lead)).toEqual([
      ["application", "submission", "2026-06-08"],
      [PARTNER_PART, "council", "2026-05-04"],
    ]);
    await save(lead, submission(null, "2026-06-08"));
    expect(await days(lead)).toEqual([[PARTNER_PART, "council", "2026-05-04"]]);
    const log = (await listAudit(db, lead, applicationId)).filter(({ action }) => action.startsWith("plan."));
    expect(log.map(({ action, detail }) => ({ action, detail })).reverse()).toEqual([
      { action: "plan.set", detail: { subject: "application", what: "submission" } },
      { action: "plan.set", detail: { subject: PARTNER_PART, what: "council" } },
      { action: "plan.set", detail: { subject: "application", what: "submission" } },
      { action: "plan.cleared", detail: { subject: "application", what: "submission" } },
    ]);
    expect(log[0]?.actorId).toBe(lead.personId);
  });

  test("say who planned them last", async () => {
    await save(lead, council(PARTNER_PART, "2026-05-04"));
    await save(joined, council(PARTNER_PART, "2026-05-11", "2026-05-04"));
    const [one] = await listPlannedDates(db, lead, applicationId);
    expect(one).toMatchObject({ day: "2026-05-11", updatedAt: NOW, updatedBy: joined.name });
  });

  test("a day somebody else changed meanwhile is shown, and then nothing is written", async () => {
    await save(joined, council(PARTNER_PART, "2026-05-11"));
    const saved = await save(lead, submission("2026-06-01"), council(PARTNER_PART, "2026-05-04"));
    expect(saved).toEqual({
      ok: false,
      conflicts: [{ subject: PARTNER_PART, what: "council", day: "2026-05-11" }],
    });
    expect(await days(lead)).toEqual([[PARTNER_PART, "council", "2026-05-11"]]);
    expect(await save(lead, council(PARTNER_PART, "2026-05-04", "2026-05-11"))).toMatchObject({ ok: true });
  });

  test("what one did not touch, or both want alike, is no conflict and no change", async () => {
    await save(joined, council(PARTNER_PART, "2026-05-11"));
    // The lead saw an empty field and left it so; then it typed the same day itself.
    expect(await save(lead, council(PARTNER_PART, null))).toEqual({ ok: true, changed: 0 });
    expect(await save(lead, council(PARTNER_PART, "2026-05-11"))).toEqual({ ok: true, changed: 0 });
    expect(await days(joined)).toEqual([[PARTNER_PART, "council", "2026-05-11"]]);
  });

  test("a partner plans its own meeting alone, and reads what concerns all", async () => {
    await save(lead, submission("2026-06-01"), council(LEAD_PART, "2026-05-05"));
    await expect(save(joined, submission("2026-06-02", "2026-06-01"))).rejects.toMatchObject({
      visible: true,
    });
    await expect(save(joined, council(LEAD_PART, "2026-05-06", "2026-05-05"))).rejects.toMatchObject({
      visible: true,
    });
    // One that is not allowed takes the allowed ones with it.
    await expect(
      save(joined, council(PARTNER_PART, "2026-05-04"), submission(null, "2026-06-01")),
    ).rejects.toMatchObject({ visible: true });
    await save(joined, council(PARTNER_PART, "2026-05-04"));
    expect(await days(joined)).toEqual([
      ["application", "submission", "2026-06-01"],
      [PARTNER_PART, "council", "2026-05-04"],
    ]);
  });

  test("there is no meeting of a participant that is not there, nor of the application", async () => {
    await expect(save(lead, council("participant:nobody", "2026-05-04"))).rejects.toMatchObject({
      visible: false,
    });
    await expect(save(lead, council("project", "2026-05-04"))).rejects.toMatchObject({ visible: false });
    await expect(save(lead, council("application", "2026-05-04"))).rejects.toThrow(RangeError);
    await expect(save(lead, { ...submission("2026-05-04"), subject: PARTNER_PART })).rejects.toThrow(
      RangeError,
    );
  });

  test("they come back with their participant, and are not copied", async () => {
    await save(lead, council(PARTNER_PART, "2026-05-04"), submission("2026-06-01"));
    const given = { applicationId, section: PARTNER_PART, noticeMail, now: NOW };
    await removeParticipant(db, lead, given);
    await expect(save(lead, council(PARTNER_PART, "2026-05-05", "2026-05-04"))).rejects.toMatchObject({
      visible: false,
    });
    await restoreParticipant(db, lead, given);
    expect(await days(lead)).toContainEqual([PARTNER_PART, "council", "2026-05-04"]);
    const copy = await copyApplication(db, lead, { applicationId, now: NOW });
    expect(await listPlannedDates(db, lead, copy)).toEqual([]);
  });

  test("a plan is no change of what is submitted", async () => {
    const before = await loadApplication(db, lead, applicationId);
    await savePlannedDates(db, lead, {
      applicationId,
      changes: [submission("2026-06-01")],
      now: "2026-03-05T09:00:00.000Z",
    });
    const after = await loadApplication(db, lead, applicationId);
    expect(after).toEqual(before);
  });
});
