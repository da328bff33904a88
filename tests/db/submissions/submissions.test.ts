import { describe, expect, test } from "vitest";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { verifyAuditChain } from "~/db/log/audit";
import { saveSections } from "~/db/sections/sections";
import { loadSubmission, readSubmissionPdf } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { listMails } from "~/db/telling/outbox";
import { sha256 } from "~/db/values/token";
import {
  AUTHORITY,
  authorityNamed,
  draft,
  freshDatabase,
  inboxOf,
  member,
  NOW,
  pdf,
  report,
  submission,
} from "~/tests/db/world";

async function begun() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead, applicationId: await draft(db, lead) };
}

const SECOND = "2026-05-01T08:00:00.000Z";

describe("submitting", () => {
  test("freezes number, data, report, PDF and files, and tells the authority", async () => {
    const { db, lead, applicationId } = await begun();
    const authority = await member(db, AUTHORITY, "authority");
    const file = await addDocument(db, lead.actor, {
      applicationId,
      section: "agreement",
      slot: "agreement",
      kind: "agreement",
      name: "vereinbarung.pdf",
      pages: 3,
      bytes: pdf("Vereinbarung"),
      now: NOW,
    });
    const done = await submitApplication(db, lead.actor, submission(applicationId));
    expect(done).toEqual({ ok: true, number: "IKZ-HE-2026-0001", version: 1, repeated: false });
    expect((await listMails(db)).map((mail) => [mail.to, mail.subject]).sort()).toEqual(
      [
        [lead.email, "application.submitted"],
        [authority.email, "application.received"],
      ].sort(),
    );
    expect(await inboxOf(db, authority.actor)).toMatchObject([
      {
        number: "IKZ-HE-2026-0001",
        submissionVersion: 1,
        title: "Gemeinsame Personalverwaltung",
        leadName: "Niestetal",
        land: "HE",
        programme: "he-2021",
        receivedOn: "2026-03-02",
        arrivedAt: NOW,
        amountCents: 7_500_000,
      },
    ]);
    await removeDocument(db, lead.actor, { applicationId, documentId: file.id, now: NOW });
    const sealed = await loadSubmission(db, authority.actor, "IKZ-HE-2026-0001");
    const printed = "%PDF IKZ-HE-2026-0001";
    const sealedPdf = await readSubmissionPdf(db, authority.actor, "IKZ-HE-2026-0001");
    expect(Buffer.from(sealedPdf ?? []).toString()).toBe(printed);
    expect(sealed).toMatchObject({
      access: "authority",
      authorityInSystem: true,
      pdfSha256: sha256(printed),
      report,
      data: { format: "ikz-application/1" },
      documents: [file],
    });
  });

  test("is refused when something moved on since the lead looked", async () => {
    const { db, lead, applicationId } = await begun();
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
    await saveSections(db, lead.actor, { applicationId, changes, now: NOW });
    const given = submission(applicationId, { expectedDocuments: ["gone"] });
    expect(await submitApplication(db, lead.actor, given)).toEqual({
      ok: false,
      stale: ["project", "documents"],
    });
    expect(await loadSubmission(db, lead.actor, "IKZ-HE-2026-0001")).toBeNull();
  });

  test("twice at once makes one submission", async () => {
    const { db, lead, applicationId } = await begun();
    const twice = await Promise.all(
      [0, 1].map(() => submitApplication(db, lead.actor, submission(applicationId))),
    );
    expect(twice.map((one) => one.ok && one.repeated)).toEqual([false, true]);
    expect((await loadSubmission(db, lead.actor, "IKZ-HE-2026-0001"))?.versions).toHaveLength(1);
  });

  test("an answer in words alone makes a version, once", async () => {
    const { db, lead, applicationId } = await begun();
    const first = submission(applicationId);
    const covering = "Die Angabe stimmt so; wir bitten um Prüfung.";
    const answers = [first, first, { ...first, covering }, { ...first, covering }, first];
    const versions: unknown[] = [];
    for (const given of answers) {
      const done = await submitApplication(db, lead.actor, given);
      versions.push(done.ok && [done.version, done.repeated]);
    }
    expect(versions).toEqual([
      [1, false],
      [1, true],
      [2, false],
      [2, true],
      [2, true],
    ]);
    const sealed = await loadSubmission(db, lead.actor, "IKZ-HE-2026-0001");
    expect(sealed?.versions.map((one) => one.covering)).toEqual([null, covering]);
  });

  test("again after a change keeps the number and both versions", async () => {
    const { db, lead, applicationId } = await begun();
    const authority = await member(db, AUTHORITY, "authority");
    const first = submission(applicationId);
    await submitApplication(db, lead.actor, first);
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
    await saveSections(db, lead.actor, { applicationId, changes, now: SECOND });
    const expectedVersions = { ...first.expectedVersions, project: 2 };
    const second = { ...first, expectedVersions, now: SECOND };
    expect(await submitApplication(db, lead.actor, second)).toMatchObject({
      number: "IKZ-HE-2026-0001",
      version: 2,
    });
    expect((await inboxOf(db, authority.actor)).map((one) => one.submissionVersion)).toEqual([2]);
    const load = (version?: number) => loadSubmission(db, authority.actor, "IKZ-HE-2026-0001", version);
    expect((await load())?.version).toBe(2);
    expect((await load(1))?.submittedAt).toBe(NOW);
    expect((await load())?.versions.map((one) => one.submittedAt)).toEqual([NOW, SECOND]);
    expect(await load(3)).toBeNull();
  });

  test("an authority keeps what it received when the next version goes to another", async () => {
    const { db, lead, applicationId } = await begun();
    const first = await member(db, AUTHORITY, "authority");
    const second = await member(db, "Bezirksregierung Köln", "authority");
    await submitApplication(db, lead.actor, submission(applicationId));
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
    await saveSections(db, lead.actor, { applicationId, changes, now: SECOND });
    const given = submission(applicationId, { ...authorityNamed("Bezirksregierung Köln"), now: SECOND });
    const expectedVersions = { ...given.expectedVersions, project: 2 };
    await submitApplication(db, lead.actor, { ...given, expectedVersions });
    const number = "IKZ-HE-2026-0001";
    for (const [actor, mine, listed] of [
      [first.actor, 1, []],
      [second.actor, 2, ["IKZ-HE-2026-0001"]],
    ] as const) {
      expect(
        (await inboxOf(db, actor)).map((line) => line.number),
        "who has it now",
      ).toEqual(listed);
      const found = await loadSubmission(db, actor, number);
      expect(found?.version).toBe(mine);
      expect(found?.versions.map(({ version }) => version)).toEqual([mine]);
      expect(await readSubmissionPdf(db, actor, number)).not.toBeNull();
      expect(await loadSubmission(db, actor, number, 3 - mine)).toBeNull();
    }
    expect((await loadSubmission(db, lead.actor, number))?.versions).toHaveLength(2);
  });

  test("is shown without reading its PDF", async () => {
    const statements: string[] = [];
    const db = await freshDatabase({ onStatement: (statement) => statements.push(statement) });
    const lead = await member(db, "Niestetal");
    await submitApplication(db, lead.actor, submission(await draft(db, lead)));
    statements.length = 0;
    expect(await loadSubmission(db, lead.actor, "IKZ-HE-2026-0001")).not.toBeNull();
    expect(statements.filter((statement) => statement.includes('"pdf"'))).toEqual([]);
  });

  test("numbers have no gap and no twin, whatever fails in between", async () => {
    const { db, lead } = await begun();
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) ids.push(await draft(db, lead));
    const fails = (index: number) => index % 4 === 1;
    const results = await Promise.allSettled(
      ids.map((id, index) => {
        const given = submission(id);
        const seal = async (place: { number: string; version: number }) => {
          await new Promise((resolve) => setImmediate(resolve));
          if (fails(index)) throw new Error("no paper");
          return given.seal(place);
        };
        return submitApplication(db, lead.actor, { ...given, seal });
      }),
    );
    const numbers = results.flatMap((one) =>
      one.status === "fulfilled" && one.value.ok ? [one.value.number] : [],
    );
    const expected = Array.from({ length: 15 }, (_, n) => `IKZ-HE-2026-${String(n + 1).padStart(4, "0")}`);
    expect([...numbers].sort()).toEqual(expected);
    expect((await verifyAuditChain(db)).ok).toBe(true);
  });

  test.each([
    ["HE", "2026-12-31", "IKZ-HE-2026-0002"],
    ["HE", "2027-01-01", "IKZ-HE-2027-0001"],
    ["NW", "2026-03-02", "IKZ-NW-2026-0001"],
  ] as const)("each state and year counts for itself: %s %s", async (state, applicationDate, number) => {
    const { db, lead, applicationId } = await begun();
    await submitApplication(db, lead.actor, submission(applicationId));
    const now = `${applicationDate}T09:00:00.000Z`;
    const given = submission(await draft(db, lead), { state, applicationDate, now });
    expect(await submitApplication(db, lead.actor, given)).toMatchObject({ number });
  });
});
