import { beforeEach, describe, expect, test } from "vitest";
import { loader as applications } from "~/app/applications/applications";
import { loader as check } from "~/app/check/case-check";
import { loader as pdf } from "~/app/check/case-pdf";
import { loader as review } from "~/app/check/case-review";
import type { Actor } from "~/db/access/policy/actor";
import { createApplication } from "~/db/applications/applications";
import { loadApplication } from "~/db/applications/load-application";
import { shareText } from "~/db/applications/share-text";
import { decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance } from "~/db/clearances/request-clearance";
import { addDocument } from "~/db/documents/documents";
import { readDocument } from "~/db/documents/read-document";
import type { Database } from "~/db/engine/open";
import { acceptInvitation } from "~/db/participants/accept-invitation";
import { invite } from "~/db/participants/invitations";
import { giveRole } from "~/db/people/team/members";
import { saveSections } from "~/db/sections/sections";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import {
  caseSections,
  pdf as file,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  signIn,
} from "~/tests/db/world";

const THIRD = "participant:third";
const LEADS = "NurVonNiestetal";
const THIRDS = "NurVonLohfelden";
const MAILBOX = "amt@soehrewald.example";

let db: Database;
let lead: Actor;
let reader: Actor;
let third: Actor;
let applicationId: string;

async function accepting(section: string, email: string): Promise<Actor> {
  let token = "";
  const linkFor = (one: string) => {
    token = one;
    return one;
  };
  const mail = () => ({ subject: "Einladung", text: "" });
  await invite(db, lead, { applicationId, section, email, linkFor, mail, now: NOW });
  const done = await acceptInvitation(db, { token, noticeMail, now: NOW });
  if (!done.ok) throw new Error(done.reason);
  return done.actor;
}

/** The only member of the body that took the third part over names itself, hands over and clears. */
async function thirdClears() {
  const organisationId = third.memberships[0]?.organisationId ?? "";
  await giveRole(db, third, { organisationId, personId: third.personId, role: "approver", now: NOW });
  third = await signIn(db, third.email);
  const part = { applicationId, part: THIRD, noticeMail, now: NOW };
  await requestClearance(db, third, part);
  const line = (await loadApplication(db, third, applicationId))?.clearances.at(-1);
  await decideClearance(db, third, { ...part, seen: line?.sequence ?? 0, event: "cleared" });
}

const saveThird = (words: string, baseVersion: number) => {
  const data = { name: "Lohfelden", kind: "municipality", resolution: { body: words } };
  return saveSections(db, third, {
    applicationId,
    changes: [{ section: THIRD, baseVersion, data }],
    now: NOW,
  });
};

const upload = (actor: Actor, section: string) =>
  addDocument(db, actor, {
    applicationId,
    section,
    kind: "resolution",
    name: "beschluss.pdf",
    pages: 1,
    bytes: file(section),
    now: NOW,
  });

const asReader = async (path: string) =>
  argumentsOf(db, { application: applicationId }, { path, cookie: await cookieOf(db, MAILBOX) });
const read = async () => review(await asReader("/antraege/x/lesen"));

beforeEach(async () => {
  db = await freshDatabase();
  const { actor, organisationId } = await member(db, "Niestetal");
  lead = actor;
  const sections = [
    ...caseSections.map((one) =>
      one.name === "project" ? { ...one, data: { ...one.data, situation: LEADS } } : one,
    ),
    { name: THIRD, data: { name: "Lohfelden", kind: "municipality" } },
  ];
  applicationId = await createApplication(db, lead, { organisationId, sections, now: NOW });
  reader = await accepting(PARTNER_PART, MAILBOX);
  third = await accepting(THIRD, "amt@lohfelden.example");
});

describe("what a partner reads of the draft", () => {
  test("the lead's text from the day it accepted; nobody else's part before that is cleared", async () => {
    await saveThird(THIRDS, 1);
    const page = await read();
    expect(JSON.stringify(page.blocks)).toContain(LEADS);
    expect(JSON.stringify(page)).not.toContain(THIRDS);
    expect(page.leftOut).toBe(
      "Ohne die Angaben von Lohfelden: Dort ist der eigene Teil noch nicht freigegeben. Bis dahin gilt er hier als offen.",
    );
    const { groups, whole, draft } = await check(await asReader("/antraege/x/pruefung"));
    expect([whole, draft]).toEqual([page.leftOut, true]);
    const leads = groups.flatMap(({ findings }) => findings).filter(({ links }) => links.length === 0);
    expect(leads.length).toBeGreaterThan(3);
    expect(JSON.stringify(groups)).not.toContain("schritt/vorhaben");
  });

  test("another's part as it was cleared, whatever is changed in it since", async () => {
    await saveThird(THIRDS, 1);
    await thirdClears();
    expect(await read()).toMatchObject({ leftOut: null });
    expect(JSON.stringify((await read()).blocks)).toContain(THIRDS);
    await saveThird("Späteres", 2);
    const text = JSON.stringify((await read()).blocks);
    expect(text).toContain(THIRDS);
    expect(text).not.toContain("Späteres");
  });

  test("files go with their part", async () => {
    const [leads, own, before] = [
      await upload(lead, "participant:lead"),
      await upload(reader, PARTNER_PART),
      await upload(third, THIRD),
    ];
    const may = async (id: string) => (await readDocument(db, reader, id)) !== null;
    expect([await may(leads.id), await may(own.id), await may(before.id)]).toEqual([true, true, false]);
    await thirdClears();
    const after = await upload(third, THIRD);
    expect([await may(before.id), await may(after.id)]).toEqual([true, false]);
    const answer = await outcome(pdf(await asReader("/antraege/x/antrag.pdf")));
    expect(answer instanceof Response && answer.status).toBe(200);
  });

  test("a file that the lead cleared for a part is not read by others once that part is a partner's", async () => {
    const { actor, organisationId } = await member(db, "Kaufungen");
    lead = actor;
    const sections = [...caseSections, { name: THIRD, data: { name: "Lohfelden", kind: "municipality" } }];
    applicationId = await createApplication(db, lead, { organisationId, sections, now: NOW });
    reader = await accepting(PARTNER_PART, MAILBOX);
    const { id } = await upload(lead, THIRD);
    const part = { applicationId, part: "lead", noticeMail, now: NOW };
    await requestClearance(db, lead, part);
    const line = (await loadApplication(db, lead, applicationId))?.clearances.at(-1);
    await decideClearance(db, lead, { ...part, seen: line?.sequence ?? 0, event: "cleared" });
    expect(await readDocument(db, reader, id)).not.toBeNull();
    third = await accepting(THIRD, "amt@lohfelden.example");
    expect(await readDocument(db, reader, id)).toBeNull();
    const answer = await outcome(pdf(await asReader("/antraege/x/antrag.pdf")));
    expect(answer instanceof Response && answer.status).toBe(200);
    expect(JSON.stringify(await read())).not.toContain("beschluss.pdf");
  });

  test("nothing of the lead's while it holds its text back, and the page says so", async () => {
    const { id } = await upload(lead, "participant:lead");
    await shareText(db, lead, { applicationId, heldBack: true, now: NOW });
    const page = await read();
    expect(page).toMatchObject({
      blocks: [],
      leftOut: "Die federführende Kommune hat ihren Text noch nicht freigegeben.",
    });
    const checked = await check(await asReader("/antraege/x/pruefung"));
    const list = await applications(
      argumentsOf(db, {}, { path: "/antraege", cookie: await cookieOf(db, MAILBOX) }),
    );
    expect(JSON.stringify([page, checked, list])).not.toMatch(new RegExp(`${LEADS}|taskAreas|personnel"`));
    expect(checked).toMatchObject({ whole: page.leftOut, draft: false });
    const answer = await outcome(pdf(await asReader("/antraege/x/antrag.pdf")));
    expect(answer instanceof Response && answer.status).toBe(403);
    expect(await readDocument(db, reader, id)).toBeNull();
    await shareText(db, lead, { applicationId, heldBack: false, now: NOW });
    expect(JSON.stringify((await read()).blocks)).toContain(LEADS);
  });
});
