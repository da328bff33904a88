import { beforeAll, expect, test } from "vitest";
import { sealedView } from "~/app/case/case-view.server";
import { DEMO_PEOPLE } from "~/app/demo/demo-people";
import { loadDemo } from "~/app/demo/load-demo";
import { action, loader } from "~/app/submit/case-submit";
import { submitCase } from "~/app/submit/submit-case.server";
import { loadApplication } from "~/db/applications/load-application";
import { addDocument } from "~/db/documents/documents";
import { takeBackDocument } from "~/db/documents/restore-document";
import { type Database, openDatabase } from "~/db/engine/open";
import { callsDuring } from "~/tests/app/step/save/count-calls";
import { argumentsOf, cookieOf, outcome } from "~/tests/app/visit";
import { noticeMail, pdf, signIn } from "~/tests/db/world";

const EVENING = "2026-11-21T22:59:00.000Z";
const AFTER_MIDNIGHT = "2026-11-21T23:01:00.000Z";
const sender = {
  origin: "http://localhost:3000",
  operator: { name: "Vorführung", address: [], email: "betrieb@ikz.example", phone: "030 900009-0" },
};

let db: Database;
let application = "";
const statements: string[] = [];
beforeAll(async () => {
  db = await openDatabase(":memory:", { onStatement: (one) => statements.push(one) });
  const { cases } = await loadDemo({ db, sender, now: EVENING, today: "2026-11-21" });
  application = cases.find(({ demo }) => demo.name === "niestetal-complete")?.applicationId ?? "";
}, 120_000);

/** The case that is ready, as its lead sees the page in the evening. */
async function page() {
  const path = `/antraege/${application}/einreichen`;
  const cookie = await cookieOf(db, DEMO_PEOPLE["niestetal-approver"].email, EVENING);
  const shown = await loader(argumentsOf(db, { application }, { path, cookie, now: EVENING }));
  const confirm = async (seen: string | null, now: string) => {
    const form = new FormData();
    form.set("bestaetigt", "ja");
    if (seen !== null) form.set("gesehen", seen);
    return outcome(action(argumentsOf(db, { application }, { path, cookie, form, now })));
  };
  return { shown, confirm };
}

const refused = expect.objectContaining({
  init: { status: 409 },
  data: expect.objectContaining({
    errors: [{ field: "bestaetigt", message: expect.stringContaining("Sehen Sie ihn noch einmal durch") }],
  }),
});

test.each([null, "", "{}", "[1"])(
  "a confirmation without what was seen (%s) counts for nothing",
  async (seen) => {
    const { confirm } = await page();
    expect(await confirm(seen, EVENING)).toEqual(refused);
  },
);

test("a file that came and was taken back while the lead confirmed is in no version", async () => {
  const { shown } = await page();
  const actor = await signIn(db, DEMO_PEOPLE["niestetal-approver"].email, EVENING);
  const file = (await loadApplication(db, actor, application))?.documents.find(
    ({ slot, section }) => slot !== null && section === "agreement",
  );
  const { section = "", slot, kind = "other", pages = 1 } = file ?? {};
  const place = {
    applicationId: application,
    section,
    ...(slot && { slot }),
    kind,
    name: "andere.pdf",
    pages,
  };
  const { id } = await addDocument(db, actor, { ...place, bytes: pdf("andere"), now: EVENING });
  const stored = await loadApplication(db, actor, application);
  await takeBackDocument(db, actor, { applicationId: application, documentId: id, now: EVENING });
  if (!stored) throw new Error("not there");
  const today = "2026-11-21";
  const view = sealedView(stored, today);
  const given = { db, actor, view, seen: JSON.parse(shown.seen), noticeMail, now: EVENING };
  expect(await submitCase({ ...given, today })).toEqual({ ok: false, stale: ["documents"] });
});

test("a confirmation counts for the day and the programme that were shown", async () => {
  const { shown, confirm } = await page();
  const seen: Record<string, unknown> = JSON.parse(shown.seen);
  const changed = (name: string, value: string) => JSON.stringify({ ...seen, [name]: value });
  expect(seen).toHaveProperty("applicationDate");
  expect(await confirm(changed("applicationDate", "2001-01-01"), EVENING)).toEqual(refused);
  expect(await confirm(changed("programme", "he-1999"), EVENING)).toEqual(refused);
  if (!shown.earlierDay) expect(await confirm(shown.seen, AFTER_MIDNIGHT)).toEqual(refused);
  expect(await confirm(shown.seen, EVENING)).toHaveProperty("status", 302);
});

test("what is handed in is loaded once and checked once", async () => {
  const { shown, confirm } = await page();
  expect(shown.allowed).toBe(true);
  statements.length = 0;
  let answer: unknown;
  const calls = await callsDuring(async () => {
    answer = await confirm(shown.seen, EVENING);
  });
  expect(answer).toMatchObject({ status: 302 });
  // Only who loads a whole application asks for its invitations.
  const loads = statements.filter((one) => /^select .* from "invitations"/i.test(one));
  expect({ loads: loads.length, checks: calls("rules/check.ts", "check") }).toEqual({ loads: 1, checks: 1 });
});
