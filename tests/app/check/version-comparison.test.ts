import { expect, test } from "vitest";
import { importApplication } from "~/app/applications/import-application";
import { markedLine } from "~/app/applications/marked-line.server";
import { caseHead } from "~/app/case/case-head.server";
import { caseView } from "~/app/case/case-view.server";
import { loader } from "~/app/check/case-check";
import { createApplication } from "~/db/applications/applications";
import { listApplications } from "~/db/applications/list-applications";
import { loadApplication } from "~/db/applications/load-application";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { programmes } from "~/rules";
import {
  caseSections,
  freshDatabase,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
  submission,
} from "~/tests/db/world";
import { caseApplication } from "~/tests/forms/cases";
import { argumentsOf, cookieOf, outcome } from "../visit";

const AUGUST = "2021-08-17T08:00:00.000Z";

async function niestetal() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal", "municipality", "06633020");
  const {
    applicationDate: _day,
    programme: _version,
    ...application
  } = caseApplication("niestetal-complete");
  const { actor, organisationId } = lead;
  const given = { actor, organisationId, application, files: [], by: "Betreiber", now: NOW };
  const { applicationId: id } = await importApplication(db, given);
  const cookie = await cookieOf(db, lead.email, AUGUST);
  const open = (search: string) =>
    loader(
      argumentsOf(
        db,
        { application: id },
        { path: `/antraege/${id}/pruefung${search}`, cookie, now: AUGUST },
      ),
    );
  return { id, open };
}

test("the check page offers the other versions of the state and shows the report under one of them", async () => {
  const { id, open } = await niestetal();
  const page = await open("");
  expect(page.comparison).toBeNull();
  expect(page.programmeId).toBe("he-2016");
  const others = programmes.filter((one) => one.state === "HE" && one.id !== "he-2016");
  expect(page.versions.map((one) => one.href)).toEqual(
    others.map((one) => `/antraege/${id}/pruefung?fassung=${one.id}`),
  );
  const compared = await open("?fassung=he-2021");
  expect(compared.programmeId).toBe("he-2021");
  expect(compared.head).toEqual(page.head);
  expect(compared.comparison).toMatchObject({
    own: "Rahmenvereinbarung 2016",
    other: "Rahmenvereinbarung 2021",
    back: `/antraege/${id}/pruefung`,
    amount: { difference: 0 },
  });
  expect(compared.comparison?.differences[0]).toMatchObject({
    rule: "programme-in-force",
    before: { verdict: "met" },
    after: { verdict: "not_met" },
  });
});

test("the version it is handed in under is no comparison", async () => {
  const { open } = await niestetal();
  expect((await open("?fassung=he-2016")).comparison).toBeNull();
});

test.each(["nw-2021", "he-1999", "", "__proto__"])(
  "a version „%s“ that the state does not have is not found",
  async (id) => {
    const { open } = await niestetal();
    const answer = await outcome(open(`?fassung=${id}`));
    expect(answer instanceof Response && answer.status).toBe(404);
  },
);

async function drafted(now: string) {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  const id = await createApplication(db, lead.actor, {
    organisationId: lead.organisationId,
    sections: caseSections,
    now,
  });
  const view = async (today: string, actor = lead.actor) => {
    const stored = await loadApplication(db, actor, id);
    if (!stored) throw new Error("no access");
    return caseView(stored, today);
  };
  const marks = async (today: string) =>
    (await listApplications(db, lead.actor)).map(
      (line) => markedLine(line, today, lead.actor).end?.word ?? null,
    );
  return { db, lead, id, view, marks };
}

test("a partner sees neither versions nor what one participant more would change, and may not compare", async () => {
  const { db, lead, id, view } = await drafted(NOW);
  const email = "amt@soehrewald.example";
  const actor = await partner(db, lead.actor, id, email);
  expect((await view("2026-03-02", actor)).stored.ownSections).toContain(PARTNER_PART);
  const cookie = await cookieOf(db, email);
  const open = (search: string) =>
    loader(argumentsOf(db, { application: id }, { path: `/antraege/${id}/pruefung${search}`, cookie }));
  expect(await open("")).toMatchObject({ versions: [], neighbours: null, comparison: null });
  const answer = await outcome(open("?fassung=he-2016"));
  expect(answer instanceof Response && answer.status).toBe(403);
});

test.each([
  ["2026-09-01", null, null],
  ["2026-09-02", "ending", "Programm gilt sicher bis 01.12.2026"],
  ["2026-12-02", "doubtful", "Geltung des Programms nicht sicher"],
  ["2027-01-01", "over", "Programm gilt nicht mehr"],
])("on %s a draft's pages say %s and its line in the list „%s“", async (today, phase, mark) => {
  const { view, marks } = await drafted(NOW);
  expect(caseHead(await view(today), NOW).end?.phase ?? null).toBe(phase);
  expect(await marks(today)).toEqual([mark]);
});

test("once handed in the day is fixed and nothing is said, until it is taken back", async () => {
  const { db, lead, id, view, marks } = await drafted(NOW);
  const day = "2026-11-21";
  await submitApplication(db, lead.actor, submission(id));
  expect(caseHead(await view(day), NOW).end).toBeNull();
  expect(await marks(day)).toEqual([null]);
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  await saveSections(db, lead.actor, { applicationId: id, changes, now: NOW });
  expect(caseHead(await view(day), NOW).end).toBeNull();
  expect(await marks(day)).toEqual([null]);
  const taken = { applicationId: id, expectedVersion: 1, reason: "Wir planen neu.", noticeMail, now: NOW };
  await withdrawApplication(db, lead.actor, taken);
  expect(caseHead(await view(day), NOW).end?.phase).toBe("ending");
  expect(await marks(day)).toEqual(["Programm gilt sicher bis 01.12.2026"]);
});
