import { describe, expect, test } from "vitest";
import { markedLine } from "~/app/applications/marked-line.server";
import { caseHead } from "~/app/case/case-head.server";
import { createClock } from "~/app/clock/clock.server";
import { createLog } from "~/app/log/log.server";
import { sentenceOf } from "~/app/notices/notice-words";
import { overviewOf } from "~/app/overview/overview.server";
import { loader as proceeding } from "~/app/proceeding/proceeding";
import { dispatchReminderJob } from "~/app/reminders/dispatch-reminder-job.server";
import { UNDISPATCHED } from "~/app/standing/undispatched";
import { submissionPage } from "~/app/submission/submission-page.server";
import { submitPage } from "~/app/submit/submit-page.server";
import { listApplications } from "~/db/applications/list-applications";
import type { Database } from "~/db/engine/open";
import { addOrganisation } from "~/db/people/organisations";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { recordDispatch } from "~/db/submissions/record-dispatch";
import { loadSubmission } from "~/db/submissions/submissions";
import { listNotifications } from "~/db/telling/notifications";
import { later } from "~/db/values/instant";
import { freshDatabase, noticeMail } from "~/tests/db/world";
import { argumentsOf, cookieOf } from "../visit";
import { ANSWERED, ASKED, MADE, type TurnOfYear, turnOfYear } from "./turn-of-year";

const NUMBER = "IKZ-NW-2026-0001";

/** Everything that says whether it is sent, as the lead sees it. */
async function everywhere(db: Database, w: TurnOfYear, now: string) {
  const view = await w.view(now);
  const sealed = await loadSubmission(db, w.lead, NUMBER);
  const cookie = await cookieOf(db, w.lead.email, now);
  const path = `/vorgaenge/${NUMBER}`;
  const page = await proceeding(argumentsOf(db, { number: NUMBER }, { path, cookie, now }));
  const [line] = await listApplications(db, w.lead);
  // The form to enter it, which stays to correct what was entered.
  const form = submitPage(view, now.slice(0, 10), []).latest?.needsDispatch;
  return {
    form,
    head: caseHead(view, now).facts.some(({ value }) => value === UNDISPATCHED),
    list: line?.undispatched,
    overview: overviewOf(view, { removed: null, instead: null }, { own: [], parts: [] }).submissions[0]
      ?.undispatched,
    submission: sealed && submissionPage(sealed).undispatched,
    proceeding: page.state.word === UNDISPATCHED,
  };
}

const all = (said: boolean, form = true) => ({
  form,
  head: said,
  list: said,
  overview: said,
  submission: said,
  proceeding: said,
});

const dispatch = (w: TurnOfYear, version: number, now: string) => ({
  applicationId: w.applicationId,
  version,
  dispatchedOn: now.slice(0, 10),
  way: "mit der Post",
  noticeMail,
  now,
});

test("to a body outside it is „Noch nicht versandt“ everywhere until it is entered, and each version anew", async () => {
  const db = await freshDatabase();
  const w = await turnOfYear(db, "NW", { inSystem: false });
  expect(caseHead(await w.view(MADE), MADE).facts.map(({ value }) => value)).not.toContain(UNDISPATCHED);
  expect((await listApplications(db, w.lead)).map(({ undispatched }) => undispatched)).toEqual([false]);
  await w.handIn(MADE);
  expect(await everywhere(db, w, MADE)).toEqual(all(true));
  await recordDispatch(db, w.lead, dispatch(w, 1, ASKED));
  expect(await everywhere(db, w, ASKED)).toEqual(all(false));
  const [line] = await listApplications(db, w.lead);
  expect(line && markedLine(line, ASKED.slice(0, 10), w.lead).mark.word).toBe("versandt");
  expect(caseHead(await w.view(ASKED), ASKED).facts.map(({ value }) => value)).toContain("versandt");
  await w.change(ANSWERED);
  await w.handIn(ANSWERED);
  expect(await everywhere(db, w, ANSWERED)).toEqual(all(true));
  await w.withdraw(ANSWERED);
  expect(await everywhere(db, w, ANSWERED)).toEqual(all(false, false));
});

test("a station in the system has it without being sent anything", async () => {
  const db = await freshDatabase();
  const w = await turnOfYear(db, "HE", { inSystem: false });
  const name = "Landrat des Landkreises Kassel";
  await addOrganisation(db, { name, kind: "supervision", office: "landrat:06633", state: "HE", now: MADE });
  await w.handIn(MADE);
  expect((await w.load()).submissions).toMatchObject([{ authorityInSystem: false, undispatched: false }]);
});

describe("the reminder", () => {
  const sender = {
    origin: "https://ikz.example",
    operator: { name: "Stadt", address: [], email: "ikz@stadt.example", phone: "0" },
  };

  /** Every day at ten in the morning; gives the days on which the lead was told. */
  async function pass(db: Database, w: TurnOfYear, from: string, days: number) {
    for (let count = 0; count < days; count += 1) {
      const now = later(from, { days: count });
      const clock = createClock(undefined, () => Date.parse(now));
      const log = createLog(clock.now, () => {});
      await dispatchReminderJob({ db, clock, log, sender }).run(() => true);
    }
    const told = await listNotifications(db, w.lead, { limit: 50 });
    return told.flatMap((one) =>
      one.kind === "submission.undispatched" ? [[one.createdAt.slice(0, 10), sentenceOf(one)]] : [],
    );
  }

  test("comes once after three working days, for each version, over Christmas", async () => {
    const db = await freshDatabase();
    const w = await turnOfYear(db, "NW", { inSystem: false });
    // A Tuesday; Christmas and a weekend lie between.
    const made = "2026-12-22T09:00:00.000Z";
    await w.handIn(made);
    const first = await pass(db, w, made, 20);
    expect(first.map(([day]) => day)).toEqual(["2026-12-28"]);
    expect(first[0]?.[1]).toContain("noch nicht versandt");
    await w.change(ANSWERED);
    await w.handIn(ANSWERED);
    expect((await pass(db, w, ANSWERED, 20)).map(([day]) => day).sort()).toEqual([
      "2026-12-28",
      "2027-01-25",
    ]);
  });

  test.each<[string, (db: Database, w: TurnOfYear) => Promise<unknown>]>([
    [
      "it is sent",
      async (db, w) => {
        await w.handIn(MADE);
        await recordDispatch(db, w.lead, dispatch(w, 1, MADE));
      },
    ],
    [
      "it is taken back",
      async (_db, w) => {
        await w.handIn(MADE);
        await w.withdraw(MADE);
      },
    ],
    [
      "reminders are off",
      async (db, w) => {
        await switchReminders(db, w.lead, { applicationId: w.applicationId, automatic: false, now: MADE });
        await w.handIn(MADE);
      },
    ],
  ])("does not come once %s", async (_, act) => {
    const db = await freshDatabase();
    const w = await turnOfYear(db, "NW", { inSystem: false });
    await act(db, w);
    expect(await pass(db, w, MADE, 20)).toEqual([]);
  });
});
