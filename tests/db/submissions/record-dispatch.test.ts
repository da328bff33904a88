import { describe, expect, test } from "vitest";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { loadSubmission } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { Refusal } from "~/db/values/refusal";
import { AUTHORITY, draft, freshDatabase, member, NOW, noticeMail, submission } from "~/tests/db/world";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead, applicationId: await draft(db, lead) };
}

const _SECOND = "2026-05-01T08:00:00.000Z";

describe("the way to an authority outside the system", () => {
  test("is recorded by day and way", async () => {
    const { db, lead, applicationId } = await begun();
    await submitApplication(db, lead.actor, submission(applicationId));
    const given = {
      applicationId,
      version: 1,
      dispatchedOn: "2026-03-03",
      way: "Post",
      noticeMail,
      now: NOW,
    };
    await recordDispatch(db, lead.actor, given);
    expect(await loadSubmission(db, lead.actor, "IKZ-HE-2026-0001")).toMatchObject({
      authorityInSystem: false,
      dispatchedOn: "2026-03-03",
      dispatchWay: "Post",
    });
  });

  test("is not recorded where the authority has it already", async () => {
    const { db, lead, applicationId } = await begun();
    await member(db, AUTHORITY, "authority");
    await submitApplication(db, lead.actor, submission(applicationId));
    const given = {
      applicationId,
      version: 1,
      dispatchedOn: "2026-03-03",
      way: "Post",
      noticeMail,
      now: NOW,
    };
    await expect(recordDispatch(db, lead.actor, given)).rejects.toThrow(Refusal);
  });
});
