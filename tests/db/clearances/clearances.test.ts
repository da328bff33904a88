import { describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { loadApplication } from "~/db/applications/load-application";
import { type ClearanceDecision, decideClearance } from "~/db/clearances/decide-clearance";
import { requestClearance, withdrawClearance } from "~/db/clearances/request-clearance";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { listAudit } from "~/db/log/audit";
import { addParticipant, removeParticipant } from "~/db/participants/participants";
import { saveSections } from "~/db/sections/sections";
import { Refusal } from "~/db/values/refusal";
import {
  colleague,
  draft,
  freshDatabase,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  pdf,
} from "~/tests/db/world";

const LATER = "2026-03-02T10:00:00.000Z";

async function team() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const editor = await colleague(db, lead.organisationId, "Sachbearbeitung");
  const applicationId = await draft(db, lead);
  const joined = await partner(db, lead.actor, applicationId, "post@soehrewald.example");
  const file = { applicationId, section: "agreement", kind: "agreement" as const, name: "a.pdf", pages: 1 };
  const added = await addDocument(db, editor, { ...file, bytes: pdf("a"), now: NOW });
  const lines = async (actor: Actor) => {
    const stored = await loadApplication(db, actor, applicationId);
    return stored?.clearances.map(({ part, event, by, alone }) => ({ part, event, by, alone })) ?? [];
  };
  const latest = async () => {
    const stored = await loadApplication(db, lead.actor, applicationId);
    return stored?.clearances.at(-1)?.sequence ?? 0;
  };
  const hand = (actor: Actor, part = "lead") =>
    requestClearance(db, actor, { applicationId, part, noticeMail, now: NOW });
  type Answer = { event: "cleared" } | { event: "returned"; reason: string };
  const answer = async (actor: Actor, how: Answer = { event: "cleared" }, part = "lead") =>
    decideClearance(db, actor, {
      applicationId,
      part,
      seen: await latest(),
      noticeMail,
      now: LATER,
      ...how,
    } satisfies ClearanceDecision);
  const save = (actor: Actor, section: string, data: Record<string, unknown>, baseVersion = 1) =>
    saveSections(db, actor, { applicationId, changes: [{ section, baseVersion, data }], now: LATER });
  return { db, lead, editor, partner: joined, applicationId, file: added.id, lines, hand, answer, save };
}

describe("four eyes", () => {
  test("the editor hands over, the approver clears", async () => {
    const { editor, lead, hand, answer, lines } = await team();
    await hand(editor);
    await answer(lead.actor);
    expect(await lines(editor)).toEqual([
      { part: "lead", event: "requested", by: "Sachbearbeitung", alone: false },
      { part: "lead", event: "cleared", by: "Hauptamt Niestetal", alone: false },
    ]);
  });

  test("or returns it with a reason, and it can be worked on again", async () => {
    const { editor, lead, hand, answer, save, db, applicationId } = await team();
    await hand(editor);
    await answer(lead.actor, { event: "returned", reason: " Die Kosten fehlen. " });
    const stored = await loadApplication(db, editor, applicationId);
    expect(stored?.clearances.at(-1)).toMatchObject({ event: "returned", note: "Die Kosten fehlen." });
    expect(await save(editor, "project", { situation: "neu" })).toMatchObject({ ok: true });
  });

  test("a return needs its reason", async () => {
    const { editor, lead, hand, answer } = await team();
    await hand(editor);
    await expect(answer(lead.actor, { event: "returned", reason: "  " })).rejects.toThrow(
      "Nennen Sie den Grund",
    );
  });

  test("nobody answers his own handing over where somebody else could", async () => {
    const { db, lead, hand, answer } = await team();
    const second = await colleague(db, lead.organisationId, "Bürgermeisterin", "approver");
    await hand(lead.actor);
    await expect(answer(lead.actor)).rejects.toThrow("Beantworten kann das Bürgermeisterin.");
    await answer(second);
  });

  test("who is alone clears alone, and it is on record", async () => {
    const { lead, hand, answer, lines } = await team();
    await hand(lead.actor);
    await answer(lead.actor);
    expect((await lines(lead.actor)).at(-1)).toMatchObject({ event: "cleared", alone: true });
  });

  test("an organisation without approver is told so", async () => {
    const { partner: own, hand } = await team();
    await expect(hand(own, PARTNER_PART)).rejects.toThrow("noch keine freigebende Person");
  });

  test("what was seen and what is answered is the same handing over", async () => {
    const { db, editor, lead, hand, applicationId } = await team();
    await hand(editor);
    const stored = await loadApplication(db, editor, applicationId);
    const seen = stored?.clearances.at(-1)?.sequence ?? 0;
    await withdrawClearance(db, editor, { applicationId, part: "lead", noticeMail, now: LATER });
    await hand(editor);
    const stale = { applicationId, part: "lead", seen, event: "cleared" as const, noticeMail, now: LATER };
    await expect(decideClearance(db, lead.actor, stale)).rejects.toThrow("Inzwischen");
  });

  test("a part is cleared once; nothing else has its name", async () => {
    const { editor, lead, hand, answer } = await team();
    await hand(editor);
    await expect(hand(editor)).rejects.toThrow("liegt schon zur Freigabe");
    await answer(lead.actor);
    await expect(hand(editor)).rejects.toThrow("seitdem unverändert");
    for (const part of [LEAD_PART, "project", "participant:none"]) {
      await expect(hand(editor, part)).rejects.toThrow();
    }
  });
});

describe("while a part is handed over", () => {
  const attempts: [string, (t: Awaited<ReturnType<typeof team>>) => Promise<unknown>][] = [
    ["saving", ({ save, editor }) => save(editor, "project", { situation: "neu" })],
    [
      "uploading",
      ({ db, editor, applicationId }) =>
        addDocument(db, editor, {
          applicationId,
          section: "agreement",
          kind: "agreement",
          name: "b.pdf",
          pages: 1,
          bytes: pdf("b"),
          now: LATER,
        }),
    ],
    [
      "removing a file",
      ({ db, editor, applicationId, file }) =>
        removeDocument(db, editor, { applicationId, documentId: file, now: LATER }),
    ],
    [
      "adding a participant",
      ({ db, editor, applicationId }) =>
        addParticipant(db, editor, { applicationId, data: { name: "B" }, now: LATER }),
    ],
    [
      "removing a participant",
      ({ db, editor, applicationId }) =>
        removeParticipant(db, editor, { applicationId, section: PARTNER_PART, noticeMail, now: LATER }),
    ],
  ];
  test.each(attempts)("%s is refused, and says who has handed it over", async (_what, attempt) => {
    const found = await team();
    await found.hand(found.editor);
    await expect(attempt(found)).rejects.toThrow(/zur Freigabe: Sachbearbeitung hat ihn übergeben/);
  });

  test.each(attempts)("%s is possible again once it is taken back", async (_what, attempt) => {
    const found = await team();
    const { db, editor, applicationId, hand } = found;
    await hand(editor);
    await withdrawClearance(db, editor, { applicationId, part: "lead", noticeMail, now: NOW });
    await attempt(found);
  });

  test("the part of a partner is another matter, and saving what is there already, too", async () => {
    const { editor, partner: own, hand, save } = await team();
    await hand(editor);
    expect(await save(own, PARTNER_PART, { name: "Söhrewald", kind: "municipality" })).toMatchObject({
      ok: true,
    });
    expect(await save(editor, "project", { taskAreas: ["personnel"] })).toMatchObject({ ok: true });
  });
});

describe("after it was cleared", () => {
  test("a change lifts it, once, and says what changed", async () => {
    const { db, editor, lead, hand, answer, save, applicationId } = await team();
    await hand(editor);
    await answer(lead.actor);
    await save(editor, "project", { situation: "neu" });
    await save(editor, "budget", { grant: 1 });
    const stored = await loadApplication(db, editor, applicationId);
    expect(stored?.clearances.map(({ event, changed }) => [event, changed])).toEqual([
      ["requested", null],
      ["cleared", null],
      ["lifted", "project"],
    ]);
    const log = await listAudit(db, lead.actor, applicationId);
    expect(log.filter(({ action }) => action === "clearance.lifted")).toHaveLength(1);
    expect(log.find(({ action }) => action === "clearance.cleared")?.detail).toMatchObject({
      part: "lead",
      versions: { project: 1 },
    });
  });

  test("pressing twice to remove a file lifts nothing that was cleared meanwhile", async () => {
    const { db, editor, lead, hand, answer, applicationId, file, lines } = await team();
    const press = () => removeDocument(db, editor, { applicationId, documentId: file, now: NOW });
    await press();
    await hand(editor);
    await press();
    await answer(lead.actor);
    await press();
    expect((await lines(lead.actor)).map(({ event }) => event)).toEqual(["requested", "cleared"]);
  });

  test("the lead sees what partners cleared, a partner its own alone", async () => {
    const { db, editor, partner: own, lead, hand, answer, lines } = await team();
    const organisationId = own.memberships[0]?.organisationId ?? "";
    const mayor = await colleague(db, organisationId, "Bürgermeister", "approver");
    await hand(editor);
    await hand(own, PARTNER_PART);
    await answer(mayor, { event: "cleared" }, PARTNER_PART);
    expect((await lines(own)).map(({ part }) => part)).toEqual([PARTNER_PART, PARTNER_PART]);
    expect((await lines(lead.actor)).map(({ part }) => part)).toEqual(["lead", PARTNER_PART, PARTNER_PART]);
  });
});

test("nothing that is refused leaves a trace", async () => {
  const { db, editor, lead, hand, applicationId } = await team();
  await hand(editor);
  const before = await listAudit(db, lead.actor, applicationId);
  const change = { applicationId, changes: [{ section: "project", baseVersion: 1, data: {} }], now: LATER };
  await expect(saveSections(db, editor, change)).rejects.toThrow(Refusal);
  expect(await listAudit(db, lead.actor, applicationId)).toEqual(before);
});
