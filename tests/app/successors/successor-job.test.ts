import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importApplication } from "~/app/applications/import-application";
import { loader } from "~/app/check/case-check";
import { createClock } from "~/app/clock/clock.server";
import { createLog } from "~/app/log/log.server";
import { addressOfNotice, sentenceOf } from "~/app/notices/notice-words";
import { successorJob } from "~/app/successors/successor-job.server";
import type { Actor } from "~/db/access/policy/actor";
import { deleteDraft } from "~/db/applications/applications";
import type { Database } from "~/db/engine/open";
import { listAudit, verifyAuditChain } from "~/db/log/audit";
import { saveSections } from "~/db/sections/sections";
import { listNotifications } from "~/db/telling/notifications";
import { listMails } from "~/db/telling/outbox";
import { later } from "~/db/values/instant";
import { takeInProgrammes } from "~/rules";
import { programmeSchema } from "~/rules/programmes/programme-schema";
import { colleague, freshDatabase, member } from "../../db/world";
import { caseApplication } from "../../forms/cases";
import { successor } from "../programmes/successor";
import { argumentsOf, cookieOf } from "../visit";

const NOW = "2026-11-30T09:00:00.000Z";
const JANUARY = "2027-01-11T09:00:00.000Z";
const he2027 = programmeSchema.parse(successor());

const sender = {
  origin: "https://ikz.example",
  operator: { name: "Stadt", address: ["Markt 1"], email: "ikz@stadt.example", phone: "0" },
};

beforeEach(() => takeInProgrammes([he2027]));
afterEach(() => takeInProgrammes([]));

/** The job of a process that has just started with the file in its folder. */
function jobAt(db: Database, now: string, loaded = [he2027]) {
  const clock = createClock(undefined, () => Date.parse(now));
  const lines: string[] = [];
  const log = createLog(clock.now, (_stream, line) => lines.push(line));
  return { run: successorJob({ db, clock, log, sender, loaded }).run, lines };
}

type Lead = { actor: Actor; organisationId: string; email: string };

/** A draft of Niestetal as it would be begun today: three municipalities, no day and no version of its own. */
async function draftOf(db: Database, { actor, organisationId }: Lead, title: string, now = NOW) {
  const {
    applicationDate: _day,
    programme: _version,
    attachments: _files,
    ...application
  } = caseApplication("niestetal-complete");
  const given = { actor, organisationId, files: [], by: "Betreiber", now };
  const imported = await importApplication(db, { ...given, application: { ...application, title } });
  return imported.applicationId;
}

async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633020");
  const first = await draftOf(db, lead, "Gemeinsame Kasse", later(NOW, { days: -9 }));
  return { db, lead, first };
}

const told = async (db: Database, actor: Actor) =>
  (await listNotifications(db, actor, { limit: 50 })).filter(({ kind }) => kind === "successor.loaded");

describe("a version that an operator has loaded", () => {
  test("is told to the lead's members with what it changes, and leads to both versions side by side", async () => {
    const { db, lead, first } = await world();
    await jobAt(db, NOW).run(() => true);
    const [entry, ...more] = await told(db, lead.actor);
    expect(more).toEqual([]);
    if (entry?.kind !== "successor.loaded") throw new Error("nothing told");
    expect(sentenceOf(entry)).toMatch(
      /^Das Förderprogramm hat eine neue Fassung: Beispiel-Rahmenvereinbarung 2027, ab 01\.01\.2027\. Für den Antrag „Gemeinsame Kasse“: .*; Betrag bisher 75\.000 €, künftig 90\.000 €\.$/,
    );
    const address = addressOfNotice(entry);
    expect(address).toBe(`/antraege/${first}/pruefung?fassung=he-2027&bisher=he-2021`);
    const mails = (await listMails(db)).filter(({ subject }) => subject.includes("neues Förderprogramm"));
    expect(mails.map(({ to }) => to)).toEqual([lead.email]);
    expect(mails[0]?.text).not.toMatch(/Beispiel-Rahmen|75\.000/);
    // The draft follows the old version until the end of the year and the new one then: the entry means the same.
    for (const now of [NOW, JANUARY]) {
      const cookie = await cookieOf(db, lead.email, now);
      const page = await loader(argumentsOf(db, { application: first }, { path: address, cookie, now }));
      expect(page.comparison).toMatchObject({
        own: "Rahmenvereinbarung 2021",
        other: "Beispiel-Rahmenvereinbarung 2027",
        amount: { own: 7_500_000, other: 9_000_000, difference: 1_500_000 },
      });
      const weighty = page.comparison?.differences.filter((one) => one.weighty) ?? [];
      expect(weighty).toHaveLength(entry.figures.changed);
      expect(weighty.map(({ rule }) => rule)).not.toContain("programme-in-force");
    }
  });

  test("is told once: over restarts, over days, and of drafts begun later never", async () => {
    const { db, lead } = await world();
    await jobAt(db, NOW).run(() => true);
    await draftOf(db, lead, "Später begonnen", later(NOW, { hours: 1 }));
    for (const days of [0, 1, 40]) await jobAt(db, later(NOW, { days })).run(() => true);
    expect(await told(db, lead.actor)).toHaveLength(1);
    expect((await verifyAuditChain(db)).ok).toBe(true);
  });

  test("is told once where two processes are at it at the same moment", async () => {
    const { db, lead, first } = await world();
    await draftOf(db, lead, "Archiv", later(NOW, { days: -1 }));
    // Both have read what is left before either has told anything; the lease alone would keep them apart.
    await Promise.all([jobAt(db, NOW).run(() => true), jobAt(db, NOW).run(() => true)]);
    expect(await told(db, lead.actor)).toHaveLength(2);
    const audit = await listAudit(db, lead.actor, first);
    expect(audit.filter(({ action }) => action === "successor.told")).toHaveLength(1);
  });

  test("is told of the rest by the next process where one was stopped in between", async () => {
    const { db, lead } = await world();
    await draftOf(db, lead, "Archiv", later(NOW, { days: -1 }));
    let asked = 0;
    await jobAt(db, NOW).run(() => {
      asked += 1;
      return asked <= 2;
    });
    expect(await told(db, lead.actor)).toHaveLength(1);
    await jobAt(db, later(NOW, { days: 3 })).run(() => true);
    expect(await told(db, lead.actor)).toHaveLength(2);
  });

  test("is told every member of the lead, and nobody of another state, of a deleted draft, or of what is over", async () => {
    const { db, lead } = await world();
    const second = await colleague(db, lead.organisationId, "Kollegin");
    const gone = await draftOf(db, lead, "Gelöscht", later(NOW, { days: -1 }));
    await deleteDraft(db, lead.actor, {
      applicationId: gone,
      noticeMail: () => ({ subject: "", text: "" }),
      now: NOW,
    });
    const nrw = { ...he2027, id: "nw-2027", state: "NW" as const };
    await jobAt(db, NOW, [he2027, nrw]).run(() => true);
    expect(await told(db, lead.actor)).toHaveLength(1);
    expect(await told(db, second)).toHaveLength(1);
    const over = await world();
    await jobAt(over.db, "2033-01-01T09:00:00.000Z").run(() => true);
    expect(await told(over.db, over.lead.actor)).toEqual([]);
  });

  test("goes on past a draft that cannot be read", async () => {
    const { db, lead, first } = await world();
    await draftOf(db, lead, "Archiv", later(NOW, { days: -1 }));
    db.connection
      .prepare(
        "UPDATE sections SET data = json_set(data, '$.category', 7) WHERE name = 'case' AND application_id = ?",
      )
      .run(first);
    const { run, lines } = jobAt(db, NOW);
    await run(() => true);
    expect(lines.join()).toContain("successors.failed");
    expect(await told(db, lead.actor)).toHaveLength(1);
  });
});

test("a draft that names its version itself keeps it, and is told what the next would change", async () => {
  const { db, lead, first } = await world();
  const { programme: _none, ...head } = { programme: "", state: "HE", category: "standard", title: "Kasse" };
  const changes = [{ section: "case", baseVersion: 1, data: { ...head, programme: "he-2016" } }];
  await saveSections(db, lead.actor, { applicationId: first, changes, now: NOW });
  await jobAt(db, NOW).run(() => true);
  const [entry] = await told(db, lead.actor);
  expect(entry?.figures).toMatchObject({ before: "he-2016", programme: "he-2027" });
  const cookie = await cookieOf(db, lead.email, JANUARY);
  const path = `/antraege/${first}/pruefung`;
  const page = await loader(argumentsOf(db, { application: first }, { path, cookie, now: JANUARY }));
  expect(page.programmeId).toBe("he-2016");
});
