import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import type { Actor } from "~/db/access/policy/actor";
import { addDocument } from "~/db/documents/documents";
import { readDocument } from "~/db/documents/read-document";
import { closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import { loadSubmission, readReceipt, readSubmissionPdf } from "~/db/submissions/submissions";
import { submitApplication } from "~/db/submissions/submit-application";
import { listNotifications } from "~/db/telling/notifications";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import {
  AUTHORITY,
  authorityNamed,
  member,
  NOW,
  officeNamed,
  pdf,
  report,
  submission,
} from "~/tests/db/world";

const COLOGNE = "Bezirksregierung Köln";
const ALL = { search: "", states: [], assignee: null, sort: "newest" as const, limit: 10, offset: 0 };

const takeBack = async (w: ProceedingsWorld) =>
  movedTo(await withdrawApplication(w.db, w.lead, { ...(await w.given()), reason: "Wir planen neu." }));

async function pass(w: ProceedingsWorld, actor: Actor) {
  movedTo(await addStatement(w.db, actor, { ...(await w.given()), text: "Wir befürworten den Antrag." }));
  return movedTo(await forwardProceeding(w.db, actor, await w.given()));
}

const listed = async ({ db }: ProceedingsWorld, actor: Actor, as: "authority" | "supervision") =>
  (await listProceedings(db, actor, { ...ALL, as })).lines.length;

/** The next version, with a file of its own and "project" changed. */
async function handInAt(
  w: ProceedingsWorld,
  land: "HE" | "NW",
  authorityName: string,
  stations: string[] = [],
) {
  const { db, lead, applicationId } = w;
  const change = { section: "project", baseVersion: 1, data: { situation: "neu" } };
  await saveSections(db, lead, { applicationId, changes: [change], now: NOW });
  const file = { kind: "agreement" as const, name: "neu.pdf", pages: 1, bytes: pdf("neu"), now: NOW };
  const added = await addDocument(db, lead, { applicationId, section: "agreement", ...file });
  const given = submission(applicationId, { state: land, ...authorityNamed(authorityName) });
  const channel = stations.map((station) => ({
    station,
    office: officeNamed(station)?.key ?? "",
    role: "supervision" as const,
    sources: [],
  }));
  const done = await submitApplication(db, lead, {
    ...given,
    expectedVersions: { ...given.expectedVersions, project: 2 },
    seal: async (place) => ({ ...(await given.seal(place)), report: { ...report, channel } }),
  });
  if (!done.ok) throw new Error(`not submitted: ${done.stale}`);
  return { number: done.number, file: added.id };
}

/** Returned by Detmold, which had begun to work on it, and handed in again for Cologne. */
async function elsewhere() {
  const w = await proceedingsWorld("NW");
  const cologne = await member(w.db, COLOGNE, "authority");
  const take = { ...(await w.given()), assigneeId: w.authority.personId };
  movedTo(await assignProceeding(w.db, w.authority, take));
  movedTo(await returnProceeding(w.db, w.authority, { ...(await w.given()), reason: "Nicht zuständig." }));
  return { ...w, cologne: cologne.actor, ...(await handInAt(w, "NW", COLOGNE)) };
}

describe("an application that goes to another authority", () => {
  test("lies with that one, taken on by nobody", async () => {
    const w = await elsewhere();
    const [{ organisationId } = { organisationId: "" }] = w.cologne.memberships;
    expect(await w.stands()).toMatchObject({
      state: "received",
      holderOrganisationId: organisationId,
      assigneeId: null,
    });
    expect([await listed(w, w.authority, "authority"), await listed(w, w.cologne, "authority")]).toEqual([
      0, 1,
    ]);
  });

  test("the first one keeps what it received, and sees nothing that came after", async () => {
    const { db, authority, applicationId, number, file } = await elsewhere();
    expect(await loadProceeding(db, authority, applicationId)).toBeNull();
    expect(await loadSubmission(db, authority, number)).toMatchObject({ version: 1, access: "recipient" });
    expect(await readSubmissionPdf(db, authority, number)).not.toBeNull();
    for (const read of [loadSubmission, readSubmissionPdf, readReceipt])
      expect(await read(db, authority, number, 2)).toBeNull();
    expect(await readDocument(db, authority, file)).toBeNull();
  });

  test("the new one reads its own version alone", async () => {
    const { db, cologne, lead, applicationId, number, file } = await elsewhere();
    expect((await loadSubmission(db, cologne, number))?.versions.map(({ version }) => version)).toEqual([2]);
    expect(await readDocument(db, cologne, file)).not.toBeNull();
    // Nor why the first one gave it back.
    expect(await loadProceeding(db, cologne, applicationId)).toMatchObject({
      returns: [],
      access: "authority",
    });
    expect((await loadProceeding(db, lead, applicationId))?.returns).toHaveLength(1);
  });

  test("the first one can do nothing with it any more, by whatever form", async () => {
    const w = await elsewhere();
    const { db, authority, cologne } = w;
    const asked = [{ section: "project", reason: "incomplete" as const, text: "Bitte ergänzen." }];
    const ask = async (actor: Actor) =>
      requestCorrections(db, actor, { ...(await w.given()), asked, dueOn: "2026-04-01" });
    movedTo(await ask(cologne));
    const correctionId = (await loadProceeding(db, cologne, w.applicationId))?.corrections[0]?.id ?? "";
    for (const act of [
      ask(authority),
      closeCorrection(db, authority, { ...(await w.given()), correctionId, note: null }),
      assignProceeding(db, authority, { ...(await w.given()), assigneeId: null }),
    ])
      await expect(act).rejects.toThrow(AccessDenied);
  });

  test("while it lay with the first one, that one is told", async () => {
    const w = await proceedingsWorld("NW");
    await member(w.db, COLOGNE, "authority");
    await handInAt(w, "NW", COLOGNE);
    const [latest] = await listNotifications(w.db, w.authority, { limit: 1 });
    expect(latest).toMatchObject({
      kind: "application.rerouted",
      figures: { authority: COLOGNE },
    });
  });
});

describe("an application that was taken back and handed in again", () => {
  test("sets out anew: nobody reads the new version before it arrives, and each keeps the old one", async () => {
    const w = await proceedingsWorld("HE");
    await pass(w, w.landrat);
    await pass(w, w.presidium);
    await takeBack(w);
    await w.handIn();
    const versions = async () => {
      const readers = [w.landrat, w.presidium, w.authority];
      return Promise.all(readers.map(async (one) => (await loadSubmission(w.db, one, w.number))?.version));
    };
    expect(await w.stands()).toMatchObject({ state: "supervision", reachedAuthorityAt: null });
    expect(await versions()).toEqual([2, 1, 1]);
    expect(await loadProceeding(w.db, w.authority, w.applicationId)).toBeNull();
    expect([await listed(w, w.presidium, "supervision"), await listed(w, w.authority, "authority")]).toEqual([
      0, 0,
    ]);
    await pass(w, w.landrat);
    expect(await versions()).toEqual([2, 2, 1]);
    expect(await pass(w, w.presidium)).toMatchObject({ state: "received" });
    expect(await versions()).toEqual([2, 2, 2]);
    const { stations = [] } = (await loadProceeding(w.db, w.authority, w.applicationId)) ?? {};
    expect(
      stations.map((one) => [one.lastVersion, one.statements.map((said) => said.submissionVersion)]),
    ).toEqual([
      [1, [1]],
      [1, [1]],
      [null, [2]],
      [null, [2]],
    ]);
  });

  test("each station writes on the new version before it passes it on", async () => {
    const w = await proceedingsWorld("HE");
    await pass(w, w.landrat);
    await takeBack(w);
    await w.handIn();
    await expect(forwardProceeding(w.db, w.landrat, await w.given())).rejects.toThrow("Stellungnahme");
  });

  test("in the other state it passes none of the stations, and is none of their business", async () => {
    const w = await proceedingsWorld("HE");
    const cologne = await member(w.db, COLOGNE, "authority");
    await takeBack(w);
    const { number } = await handInAt(w, "NW", COLOGNE);
    const stands = { state: "received", land: "NW", holderOrganisationId: cologne.organisationId };
    expect(await w.stands()).toMatchObject(stands);
    expect(await loadSubmission(w.db, w.landrat, number)).toBeNull();
    expect(await loadSubmission(w.db, w.landrat, w.number)).toMatchObject({
      version: 1,
      access: "recipient",
    });
    for (const actor of [w.presidium, w.authority]) {
      expect(await loadSubmission(w.db, actor, w.number)).toBeNull();
      expect(await loadProceeding(w.db, actor, w.applicationId)).toBeNull();
    }
    await expect(
      addStatement(w.db, w.landrat, { ...(await w.given()), text: "Noch etwas." }),
    ).rejects.toMatchObject({ visible: false });
  });
});

test("returned by a station, it goes to the one that is in charge now", async () => {
  const w = await proceedingsWorld("HE");
  const other = await member(w.db, "Landrat des Schwalm-Eder-Kreises", "supervision");
  movedTo(await returnProceeding(w.db, w.landrat, { ...(await w.given()), reason: "Anderer Kreis." }));
  await handInAt(w, "HE", AUTHORITY, ["Landrat des Schwalm-Eder-Kreises"]);
  expect(await w.stands()).toMatchObject({
    state: "supervision",
    holderOrganisationId: other.organisationId,
  });
  expect(await loadSubmission(w.db, w.landrat, w.number)).toMatchObject({ version: 1 });
  expect((await loadSubmission(w.db, other.actor, w.number))?.versions.map(({ version }) => version)).toEqual(
    [2],
  );
});
