import { beforeAll, describe, expect, test } from "vitest";
import { caseView } from "~/app/case/case-view.server";
import { DEMO_CASES, readDemoCase } from "~/app/demo/demo-cases";
import { DEMO_PEOPLE } from "~/app/demo/demo-people";
import { type LoadedDemo, loadDemo } from "~/app/demo/load-demo";
import { sampleFiles } from "~/app/demo/papers/sample-files";
import { loadApplication } from "~/db/applications/load-application";
import { type Database, openDatabase } from "~/db/engine/open";
import { verifyAuditChain } from "~/db/log/audit";
import { findActor } from "~/db/people/sessions";
import { redeemSignInToken } from "~/db/people/sign-in";
import { loadSubmission } from "~/db/submissions/submissions";
import { listMails } from "~/db/telling/outbox";
import { namedFiles } from "~/forms/papers/application/named-files";
import { inboxOf } from "~/tests/db/world";

const now = "2026-11-21T09:00:00.000Z";
const sender = {
  origin: "http://localhost:3000",
  operator: { name: "Vorführung", address: [], email: "betrieb@ikz.example", phone: "030 900009-0" },
};

let db: Database;
let demo: LoadedDemo;
beforeAll(async () => {
  db = await openDatabase(":memory:");
  demo = await loadDemo({ db, sender, now, today: "2026-11-21" });
});

const tokenFor = (email: string) =>
  demo.links
    .find((one) => one.email === email)
    ?.link.split("/")
    .at(-1) ?? "";

async function signedIn(email: string, at = now) {
  const done = await redeemSignInToken(db, { token: tokenFor(email), now: at });
  const actor = done.ok ? await findActor(db, done.sessionToken, at) : null;
  if (!actor) throw new Error(`${email} is not signed in`);
  return actor;
}

async function viewOf(lead: keyof typeof DEMO_PEOPLE, name: string) {
  const { email } = DEMO_PEOPLE[lead];
  const id = demo.cases.find((one) => one.demo.name === name)?.applicationId ?? "";
  const stored = await loadApplication(db, await signedIn(email), id);
  if (!stored) throw new Error(`${name} is not there`);
  return caseView(stored, "2026-11-21");
}

describe("one in progress, one ready, one submitted", () => {
  test("Haan is in progress, its partner invited", async () => {
    const view = await viewOf("haan", "haan-2021");
    expect(view.stored.application).toMatchObject({ status: "draft", applicationDate: "2021-11-15" });
    expect(view.report.submissionAllowed).toBe(false);
    expect(view.stored.invitations).toMatchObject([{ email: "it@kreis-mettmann.example", acceptedAt: null }]);
    const mails = await listMails(db);
    expect(mails.find(({ to }) => to === "it@kreis-mettmann.example")?.text).toContain(
      `${sender.origin}/einladung/`,
    );
  });

  test("Niestetal is ready: both partners have filled in their own part", async () => {
    const view = await viewOf("niestetal", "niestetal-complete");
    expect(view.stored.application).toMatchObject({ status: "draft", applicationDate: "2021-08-17" });
    expect(view.report).toMatchObject({ submissionAllowed: true, amount: { cents: 7_500_000 } });
    expect(view.stored.documents).toHaveLength(5);
    expect(view.stored.sections.filter(({ enteredByLead }) => enteredByLead)).toEqual([]);
    expect(view.stored.documents.filter(({ enteredByLead }) => enteredByLead)).toEqual([]);
  });

  test("Höxter is with its authority; what the lead entered for nine towns is marked", async () => {
    const { stored } = await viewOf("hoexter", "hoexter-2022");
    expect(stored.sections.filter(({ enteredByLead }) => enteredByLead)).toHaveLength(9);
    const authority = await signedIn(DEMO_PEOPLE.detmold.email);
    const inbox = await inboxOf(db, authority);
    expect(inbox).toMatchObject([
      { number: "IKZ-NW-2022-0001", amountCents: 49_000_000, receivedOn: "2022-06-15" },
    ]);
    const submission = await loadSubmission(db, authority, "IKZ-NW-2022-0001");
    expect(submission?.documents).toHaveLength(12);
    expect(submission?.authorityInSystem).toBe(true);
    expect(await inboxOf(db, await signedIn(DEMO_PEOPLE.duesseldorf.email))).toEqual([]);
  });

  test("the authority of every case is in the system", async () => {
    const offices: readonly string[] = Object.values(DEMO_PEOPLE).flatMap(({ organisations }) =>
      organisations.flatMap((organisation) => ("office" in organisation ? (organisation.office ?? []) : [])),
    );
    for (const { name, lead } of DEMO_CASES) {
      const { report } = await viewOf(lead, name);
      expect(offices).toContain(report.channel.find(({ role }) => role === "grant-authority")?.office);
    }
  });

  test("each case has its PDF, and the log fits together", async () => {
    for (const { pdf } of demo.cases) expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await verifyAuditChain(db)).toMatchObject({ ok: true });
  });
});

test("the links work again and again for a day, and not after it", async () => {
  const { email } = DEMO_PEOPLE.niestetal;
  await signedIn(email);
  await signedIn(email, "2026-11-22T08:59:00.000Z");
  const late = await redeemSignInToken(db, { token: tokenFor(email), now: "2026-11-22T09:00:00.000Z" });
  expect(late).toEqual({ ok: false, reason: "expired" });
});

test.each(DEMO_CASES.map(({ name }) => name))(
  "every file %s names is made, on one page and small",
  async (name) => {
    const application = await readDemoCase(name);
    const files = await sampleFiles(application, "2022-06-15");
    expect(files.map((file) => file.name)).toEqual(namedFiles(application).map((file) => file.name));
    for (const { bytes, pages } of files) {
      expect(pages).toBe(1);
      expect(bytes.length).toBeLessThan(60_000);
    }
  },
);
