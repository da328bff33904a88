import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { deleteDraft } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { listAudit } from "~/db/log/audit";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { loadSubmission } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { germanDay } from "~/db/values/german-day";
import { Refusal } from "~/db/values/refusal";
import {
  AUTHORITY,
  colleague,
  draft,
  freshDatabase,
  member,
  noticeMail,
  partner,
  submission,
} from "~/tests/db/world";

const LATER = "2026-03-09T10:00:00.000Z";
const reason = "Ein Rat hat anders beschlossen.";

async function submitted() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const authority = await member(db, AUTHORITY, "authority");
  const applicationId = await draft(db, lead);
  const other = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
  await submitApplication(db, lead.actor, submission(applicationId));
  const take = (expectedVersion: number, actor = lead.actor) =>
    withdrawApplication(db, actor, { applicationId, expectedVersion, reason, noticeMail, now: LATER });
  return { db, lead, authority, partner: other, applicationId, take };
}

describe("taking an application back", () => {
  test("ends the proceeding; what was submitted stays readable", async () => {
    const { db, lead, authority, applicationId, take } = await submitted();
    expect(await take(1)).toMatchObject({ ok: true, proceeding: { state: "withdrawn", version: 2 } });
    const stored = await loadApplication(db, lead.actor, applicationId);
    expect(stored).toMatchObject({
      application: { status: "withdrawn" },
      proceeding: { state: "withdrawn", version: 2 },
    });
    expect(await loadSubmission(db, authority.actor, "IKZ-HE-2026-0001")).not.toBeNull();
    const [latest] = await listAudit(db, lead.actor, applicationId);
    expect(latest).toMatchObject({ action: "application.withdrawn", at: LATER });
  });

  test("is refused when something happened since the lead looked", async () => {
    const { take } = await submitted();
    expect(await take(7)).toMatchObject({ ok: false, stands: { state: "received", version: 1 } });
  });

  test("twice is refused, and it cannot be deleted", async () => {
    const { db, lead, applicationId, take } = await submitted();
    await take(1);
    await expect(take(2)).rejects.toThrow(Refusal);
    await expect(deleteDraft(db, lead.actor, { applicationId, noticeMail, now: LATER })).rejects.toThrow(
      Refusal,
    );
  });

  test("only the lead may, and of the lead who may submit", async () => {
    const { db, lead, take, partner: other, authority } = await submitted();
    for (const actor of [other, authority.actor]) await expect(take(1, actor)).rejects.toThrow(AccessDenied);
    const editor = await colleague(db, lead.organisationId, "Bauamt");
    await expect(take(1, editor)).rejects.toThrow("Zurücknehmen kann nur eine freigebende Person");
    const approver = await colleague(db, lead.organisationId, "Rathaus", "approver");
    expect(await take(1, approver)).toMatchObject({ ok: true });
  });

  test("it can be handed in again as it was, under its number", async () => {
    const { db, lead, applicationId, take } = await submitted();
    await take(1);
    const again = await submitApplication(
      db,
      lead.actor,
      submission(applicationId, { now: LATER, applicationDate: germanDay(LATER) }),
    );
    expect(again).toEqual({ ok: true, number: "IKZ-HE-2026-0001", version: 2, repeated: false });
    const stored = await loadApplication(db, lead.actor, applicationId);
    expect(stored).toMatchObject({
      application: { status: "submitted" },
      proceeding: { state: "received", version: 3 },
    });
  });
});
