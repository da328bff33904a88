import { expect, test } from "vitest";
import { sentenceOf } from "~/app/notices/notice-words";
import type { Actor } from "~/db/access/policy/actor";
import { deleteDraft, restoreDraft } from "~/db/applications/applications";
import type { Database } from "~/db/engine/open";
import { removeParticipant, restoreParticipant } from "~/db/participants/participants";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { submitApplication } from "~/db/submissions/submit-application";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import type { Report } from "~/rules/report/report";
import {
  AUTHORITY,
  draft,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  submission,
} from "~/tests/db/world";

const PARTNER = "post@soehrewald.example";

/** A draft whose partner has accepted, with a stranger beside it. */
async function shared() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const stranger = await member(db, "Haan");
  const applicationId = await draft(db, lead);
  const partnerActor = await partner(db, lead.actor, applicationId, PARTNER);
  const people: Record<string, Actor> = { lead: lead.actor, partner: partnerActor, stranger: stranger.actor };
  return { db, lead, applicationId, people };
}

async function inboxes(db: Database, people: Record<string, Actor>) {
  const found = [];
  for (const [who, actor] of Object.entries(people)) {
    for (const notice of await listNotifications(db, actor, { limit: 20 }))
      found.push([who, notice.kind, sentenceOf(notice)]);
  }
  // All happened at one moment, so that their order in the inbox says nothing.
  return found.sort();
}

const JOINED = [
  "lead",
  "partner.accepted",
  "Söhrewald hat die Einladung zum Antrag „Gemeinsame Personalverwaltung“ angenommen und bearbeitet den eigenen Teil jetzt selbst.",
];

test("the lead is told that its partner has joined; the invitation keeps its one mail", async () => {
  const { db, people } = await shared();
  expect(await inboxes(db, people)).toEqual([JOINED]);
  const mails = (await listMails(db)).map(({ to, subject }) => [to, subject]).sort();
  expect(mails).toEqual([
    ["ikz@niestetal.example", "partner.accepted"],
    [PARTNER, "Einladung"],
  ]);
});

test("a submission to an authority in the system is told to lead, partners and authority", async () => {
  const { db, lead, applicationId, people } = await shared();
  const authority = await member(db, AUTHORITY, "authority");
  await submitApplication(db, lead.actor, submission(applicationId));
  const receipt = `Der Antrag „Gemeinsame Personalverwaltung“ ist eingereicht (IKZ-HE-2026-0001) und liegt bei: ${AUTHORITY}.`;
  expect(await inboxes(db, { ...people, authority: authority.actor })).toEqual([
    [
      "authority",
      "application.received",
      "Niestetal hat den Antrag „Gemeinsame Personalverwaltung“ eingereicht (IKZ-HE-2026-0001).",
    ],
    ["lead", "application.submitted", receipt],
    JOINED,
    ["partner", "application.submitted", receipt],
  ]);
  const before = (await listMails(db)).length;
  await submitApplication(db, lead.actor, submission(applicationId));
  expect((await listMails(db)).length, "a second click tells nobody").toBe(before);
});

test("on the Dienstweg the station that has it is told, the authority not before it gets there", async () => {
  const { db, lead, applicationId, people } = await shared();
  const station = "Landrat des Landkreises Kassel";
  const authority = await member(db, AUTHORITY, "authority");
  const supervision = await member(db, station, "supervision");
  const given = submission(applicationId);
  const channel: Report["channel"] = [
    {
      station,
      office: "landrat:06633",
      role: "supervision",
      reason: "Kommunalaufsicht",
      sources: [],
    },
  ];
  const seal: typeof given.seal = async (place) => {
    const sealed = await given.seal(place);
    return { ...sealed, report: { ...sealed.report, channel } };
  };
  await submitApplication(db, lead.actor, { ...given, seal });
  const outside = { supervision: supervision.actor, authority: authority.actor };
  expect((await inboxes(db, outside)).map(([who, kind]) => [who, kind])).toEqual([
    ["supervision", "application.received"],
  ]);
  const [receipt] = (await inboxes(db, people)).filter(
    ([who, kind]) => who === "lead" && kind === "application.submitted",
  );
  expect(receipt?.[2]).toContain(`liegt bei: ${station}.`);
});

test("to an authority outside, the way it went is told too", async () => {
  const { db, lead, applicationId, people } = await shared();
  await submitApplication(db, lead.actor, submission(applicationId));
  const way = { applicationId, version: 1, dispatchedOn: "2026-03-03", way: "Post", noticeMail, now: NOW };
  await recordDispatch(db, lead.actor, way);
  const told = (await inboxes(db, people)).filter(([who]) => who === "partner");
  expect(told.map(([, kind]) => kind).sort()).toEqual(["application.submitted", "submission.dispatched"]);
  expect(told.map(([, , text]) => text).join()).toContain("nutzt dieses Portal nicht");
});

test("a partner is told that it was taken out and in again, and that the draft is gone and back", async () => {
  const { db, lead, applicationId, people } = await shared();
  const change = { applicationId, section: PARTNER_PART, noticeMail, now: NOW };
  for (const act of [removeParticipant, restoreParticipant, deleteDraft, restoreDraft]) {
    await act(db, lead.actor, change);
    await act(db, lead.actor, change).catch(() => undefined);
  }
  const told = (await inboxes(db, people)).filter(([who]) => who === "partner");
  expect(told.map(([, kind]) => kind).sort()).toEqual([
    "application.deleted",
    "application.restored",
    "participant.removed",
    "participant.restored",
  ]);
});

test("what the lead does in its own part of the draft tells nobody", async () => {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const applicationId = await draft(db, lead);
  await removeParticipant(db, lead.actor, { applicationId, section: PARTNER_PART, noticeMail, now: NOW });
  expect(await listMails(db)).toEqual([]);
});
