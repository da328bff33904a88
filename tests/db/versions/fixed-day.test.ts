import { describe, expect, test } from "vitest";
import type { Actor } from "~/db/access/policy/actor";
import { copyApplication } from "~/db/applications/copy-application";
import { loadApplication } from "~/db/applications/load-application";
import type { Database } from "~/db/engine/open";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import { loadSubmission } from "~/db/submissions/submissions";
import { type Submission, submitApplication } from "~/db/submissions/submit-application";
import { fixedDay, type HandedIn, hasFixedDay } from "~/db/versions/fixed-day";
import {
  authorityNamed,
  draft,
  freshDatabase,
  inboxOf,
  member,
  noticeMail,
  submission,
} from "~/tests/db/world";

const MADE: HandedIn = {
  state: "HE",
  applicationDate: "2026-12-15",
  programme: "he-2021",
  supplement: false,
};
/** As versions were sealed before the day was kept. */
const DRIFTED: HandedIn = { ...MADE, applicationDate: "2027-01-20", programme: "he-2027", supplement: true };
const ANEW: HandedIn = { ...MADE, applicationDate: "2027-02-01" };
const on = (day: string, programme: string | null, by: "paper" | "submission") => ({ day, programme, by });

describe("which day and version hold", () => {
  test.each([
    ["a draft has none", "draft", null, "HE", [], null],
    ["one on paper its own", "draft", "2021-08-17", "HE", [], on("2021-08-17", null, "paper")],
    [
      "the first version fixes them",
      "submitted",
      null,
      "HE",
      [MADE],
      on("2026-12-15", "he-2021", "submission"),
    ],
    [
      "a supplement moves neither",
      "submitted",
      null,
      "HE",
      [DRIFTED, MADE],
      on("2026-12-15", "he-2021", "submission"),
    ],
    ["what was taken back has none", "withdrawn", null, "HE", [DRIFTED, MADE], null],
    ["one on paper taken back has none", "withdrawn", "2021-08-17", "HE", [MADE], null],
    [
      "handed in anew it has new ones",
      "submitted",
      "2021-08-17",
      "HE",
      [ANEW, DRIFTED, MADE],
      on("2027-02-01", "he-2021", "submission"),
    ],
    ["for the other Land it is another one", "submitted", null, "NW", [MADE], null],
  ] as const)("%s", (_, status, applicationDate, state, handedIn, holds) => {
    expect(fixedDay({ status, applicationDate }, state, handedIn)).toEqual(holds);
    const submitted = handedIn.length > 0;
    if (state === "HE") expect(hasFixedDay({ status, applicationDate, submitted })).toBe(holds !== null);
  });
});

const AUTHORITY = "Bezirksregierung Detmold";
const FIRST = "2026-12-15T09:00:00.000Z";
const LATER = "2027-01-20T09:00:00.000Z";
const ANEW_AT = "2027-02-01T09:00:00.000Z";

/** Changes what stands there and hands it in; `project` counts its versions. */
function handIn(db: Database, lead: Actor, applicationId: string, project: number) {
  return async (changes: Partial<Submission>) => {
    if (project > 1) {
      const change = { section: "project", baseVersion: project - 1, data: { situation: `${project}` } };
      await saveSections(db, lead, { applicationId, changes: [change], now: LATER });
    }
    const base = submission(applicationId, {
      state: "NW",
      programme: "nw-2021",
      ...authorityNamed(AUTHORITY),
    });
    return submitApplication(db, lead, {
      ...base,
      expectedVersions: { ...base.expectedVersions, project },
      ...changes,
    });
  };
}

describe("sealing keeps what the first version fixed", () => {
  test("a later day or another programme is refused and nothing is kept; the same ones are a supplement", async () => {
    const db = await freshDatabase();
    const lead = await member(db, "Niestetal");
    const authority = await member(db, AUTHORITY, "authority");
    const applicationId = await draft(db, lead);
    const seal = (project: number, changes: Partial<Submission>) =>
      handIn(db, lead.actor, applicationId, project)(changes);
    expect(await seal(1, { applicationDate: "2026-12-15", now: FIRST })).toMatchObject({ ok: true });

    const stale = { ok: false, stale: ["applicationDate"] };
    expect(await seal(2, { applicationDate: "2027-01-20", now: LATER })).toEqual(stale);
    const base = { applicationDate: "2026-12-15", now: LATER };
    const again = (changes: Partial<Submission>) =>
      submitApplication(db, lead.actor, {
        ...submission(applicationId, {
          state: "NW",
          programme: "nw-2021",
          ...authorityNamed(AUTHORITY),
          ...base,
        }),
        expectedVersions: { ...submission(applicationId).expectedVersions, project: 2 },
        ...changes,
      });
    expect(await again({ programme: "nw-2027" })).toEqual(stale);
    expect((await loadApplication(db, lead.actor, applicationId))?.submissions).toHaveLength(1);
    expect(await again({})).toMatchObject({ ok: true, number: "IKZ-NW-2026-0001", version: 2 });

    const sealed = (version: number) => loadSubmission(db, lead.actor, "IKZ-NW-2026-0001", version);
    expect(await sealed(1)).toMatchObject({ applicationDate: "2026-12-15", supplementedAt: null });
    expect(await sealed(2)).toMatchObject({ applicationDate: "2026-12-15", supplementedAt: LATER });
    expect(await inboxOf(db, authority.actor)).toMatchObject([
      { receivedOn: "2026-12-15", supplementedAt: LATER },
    ]);
  });

  test("taken back and handed in again it is made on a new day, in the lists too", async () => {
    const db = await freshDatabase();
    const lead = await member(db, "Niestetal");
    const authority = await member(db, AUTHORITY, "authority");
    const applicationId = await draft(db, lead);
    const seal = handIn(db, lead.actor, applicationId, 1);
    await seal({ applicationDate: "2026-12-15", now: FIRST });
    const taken = { applicationId, expectedVersion: 1, reason: "Wir planen neu.", noticeMail, now: LATER };
    await withdrawApplication(db, lead.actor, taken);
    // Neither the old day nor any other but that on which it is handed in.
    for (const applicationDate of ["2026-12-15", "2027-01-31"])
      expect(await seal({ applicationDate, now: ANEW_AT })).toEqual({
        ok: false,
        stale: ["applicationDate"],
      });
    const anew = { applicationDate: "2027-02-01", programme: "nw-2027", now: ANEW_AT };
    expect(await seal(anew)).toMatchObject({ ok: true, number: "IKZ-NW-2026-0001", version: 2 });
    expect(await loadSubmission(db, lead.actor, "IKZ-NW-2026-0001")).toMatchObject({ supplementedAt: null });
    expect(await inboxOf(db, authority.actor)).toMatchObject([
      { receivedOn: "2027-02-01", supplementedAt: null, submissionVersion: 2 },
    ]);
    const proceeding = await loadProceeding(db, lead.actor, applicationId);
    expect(proceeding?.proceeding).toMatchObject({ receivedOn: "2027-02-01", programme: "nw-2027" });
  });

  test("a day on paper holds for the first version and its supplements; a copy has none", async () => {
    const db = await freshDatabase();
    const lead = await member(db, "Niestetal");
    const applicationId = await draft(db, lead, "2021-08-17");
    const seal = handIn(db, lead.actor, applicationId, 1);
    expect(await seal({ applicationDate: "2026-12-15", now: FIRST })).toMatchObject({ ok: false });
    expect(await seal({ applicationDate: "2021-08-17", now: FIRST })).toMatchObject({ ok: true });
    const second = handIn(db, lead.actor, applicationId, 2);
    expect(await second({ applicationDate: "2021-08-17", now: LATER })).toMatchObject({ version: 2 });
    const copy = await copyApplication(db, lead.actor, { applicationId, now: LATER });
    expect((await loadApplication(db, lead.actor, copy))?.application.applicationDate).toBeNull();
  });
});
