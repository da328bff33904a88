import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication, deleteDraft } from "~/db/applications/applications";
import { savePlannedDates } from "~/db/applications/planned-dates";
import type { Database } from "~/db/engine/open";
import { listNearApplications } from "~/db/reminders/near-applications";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { submitApplication } from "~/db/submissions/submit-application";
import {
  caseSections,
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  submission,
} from "~/tests/db/world";

let db: Database;
let founder: { actor: Actor; organisationId: string };
beforeEach(async () => {
  db = await freshDatabase();
  founder = await member(db, "Niestetal");
});

const SPAN = { after: "2026-03-02", until: "2026-04-11" };
const near = async () => (await listNearApplications(db, SPAN)).map(({ applicationId }) => applicationId);

async function planned(day: string, now = NOW): Promise<string> {
  const applicationId = await draft(db, founder);
  const change = { subject: "application", what: "submission" as const, day, seen: null };
  await savePlannedDates(db, founder.actor, { applicationId, changes: [change], now });
  return applicationId;
}

test("those whose planned day comes within the span, with what decides about the mark", async () => {
  const applicationId = await planned("2026-03-20", "2026-02-27T23:30:00.000Z");
  await planned("2026-03-02");
  await planned("2026-04-12");
  expect(await listNearApplications(db, SPAN)).toEqual([
    { applicationId, day: "2026-03-20", since: "2026-02-28", state: "HE", handled: [] },
  ]);
  const mails = { noticeMail, invitedMail: () => ({ subject: "", text: "" }) };
  const over = { applicationId, day: "2026-03-20", unready: [], ...mails };
  await remindAtMark(db, { ...over, mark: 14, now: NOW });
  await remindAtMark(db, { ...over, mark: 7, now: "2026-03-11T09:00:00.000Z" });
  const [one] = await listNearApplications(db, SPAN);
  expect(one?.handled.sort()).toEqual([14, 7]);
});

test("a meeting or a signature that is near is no application that is near", async () => {
  const applicationId = await draft(db, founder);
  const changes = [
    { subject: LEAD_PART, what: "council" as const, day: "2026-03-20", seen: null },
    { subject: "application", what: "signing" as const, day: "2026-03-20", seen: null },
  ];
  await savePlannedDates(db, founder.actor, { applicationId, changes, now: NOW });
  expect(await near()).toEqual([]);
});

test("the day an import kept, unless another is planned", async () => {
  const applicationId = await createApplication(db, founder.actor, {
    organisationId: founder.organisationId,
    sections: caseSections,
    imported: { applicationDate: "2026-03-25", by: "Betreiber" },
    now: NOW,
  });
  const found = await listNearApplications(db, SPAN);
  expect(found).toEqual([
    { applicationId, day: "2026-03-25", since: "2026-03-02", state: "HE", handled: [] },
  ]);
  const change = { subject: "application", what: "submission" as const, day: "2026-07-01", seen: null };
  await savePlannedDates(db, founder.actor, { applicationId, changes: [change], now: NOW });
  expect(await near()).toEqual([]);
});

test("not what is submitted, deleted or switched off; switched on again counts from that day", async () => {
  const [kept, submitted, deleted] = [
    await planned("2026-03-20"),
    await planned("2026-03-20"),
    await planned("2026-03-20"),
  ];
  await submitApplication(db, founder.actor, submission(submitted));
  await deleteDraft(db, founder.actor, { applicationId: deleted, noticeMail, now: NOW });
  expect(await near()).toEqual([kept]);
  const turn = (automatic: boolean, now: string) =>
    switchReminders(db, founder.actor, { applicationId: kept, automatic, now });
  await turn(false, NOW);
  expect(await near()).toEqual([]);
  await turn(true, "2026-03-05T09:00:00.000Z");
  expect(await listNearApplications(db, SPAN)).toMatchObject([{ applicationId: kept, since: "2026-03-05" }]);
});
