import { describe, expect, test } from "vitest";
import { addDocument, removeDocument } from "~/db/documents/documents";
import { restoreDocument } from "~/db/documents/restore-document";
import { caseActs } from "~/db/proceedings/case-acts";
import { closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import { correctDecision, recordConsent, recordDecision } from "~/db/proceedings/decisions";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import { later } from "~/db/values/instant";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { NOW, pdf } from "~/tests/db/world";

const LATER = later(NOW, { days: 1 });

async function acts({ db, applicationId }: ProceedingsWorld) {
  const found = (await caseActs(db.reader, [applicationId, "unbekannt"])).get(applicationId);
  if (!found) throw new Error("no acts");
  return found;
}

async function ask(w: ProceedingsWorld, sections: string[], now = NOW, dueOn = "2026-04-01") {
  const asked = sections.map((section) => ({
    section,
    reason: "incomplete" as const,
    text: `Zu ${section}`,
  }));
  movedTo(await requestCorrections(w.db, w.authority, { ...(await w.given()), asked, dueOn, now }));
}

const save = ({ db, lead, applicationId }: ProceedingsWorld, section: string, now: string, baseVersion = 1) =>
  saveSections(db, lead, {
    applicationId,
    changes: [{ section, baseVersion, data: { title: `neu ${baseVersion}` } }],
    now,
  });

const states = async (w: ProceedingsWorld) =>
  Object.fromEntries((await acts(w)).asked.map(({ section, changed }) => [section, changed]));

describe("what is asked for again", () => {
  test("is changed once its fields or files were touched since, and not by what was changed before", async () => {
    const w = await proceedingsWorld("NW");
    await save(w, "project", NOW);
    await ask(w, ["project", "budget", "agreement"], LATER);
    expect(await states(w)).toEqual({ project: false, budget: false, agreement: false });
    const at = later(LATER, { days: 1 });
    await save(w, "budget", at);
    const { db, lead, applicationId } = w;
    const file = { section: "agreement", kind: "other" as const, name: "b.pdf", pages: 1, bytes: pdf("b") };
    const { id: documentId } = await addDocument(db, lead, { applicationId, ...file, now: at });
    expect(await states(w)).toEqual({ project: false, budget: true, agreement: true });
    await removeDocument(db, lead, { applicationId, documentId, now: later(at, { days: 1 }) });
    expect(await states(w)).toEqual({ project: false, budget: true, agreement: false });
  });

  test.each([
    ["that the version lacks and that comes back", false, true],
    ["of the version that goes and comes back", true, false],
  ])("a file %s after the request", async (_, handedIn, changed) => {
    const w = await proceedingsWorld("NW");
    const { db, lead, applicationId } = w;
    const file = { section: "agreement", kind: "other" as const, name: "b.pdf", pages: 1, bytes: pdf("b") };
    const { id: documentId } = await addDocument(db, lead, { applicationId, ...file, now: NOW });
    if (handedIn) await w.handIn();
    await removeDocument(db, lead, { applicationId, documentId, now: NOW });
    await ask(w, ["agreement"], LATER);
    expect(await states(w)).toEqual({ agreement: handedIn });
    await restoreDocument(db, lead, { applicationId, documentId, now: LATER });
    expect(await states(w)).toEqual({ agreement: changed });
  });

  test("ends with the answer or when it is dropped; what is asked anew begins unchanged", async () => {
    const w = await proceedingsWorld("NW");
    await ask(w, ["project", "budget"]);
    const [first] = (await acts(w)).asked;
    const given = { ...(await w.given()), correctionId: first?.id ?? "", note: null };
    movedTo(await closeCorrection(w.db, w.authority, given));
    expect(Object.keys(await states(w))).toEqual(["project"]);
    await save(w, "project", LATER);
    expect(await states(w)).toEqual({ project: true });
    await w.handIn({ project: 2 });
    expect(await states(w)).toEqual({});
    await ask(w, ["project"], later(LATER, { days: 2 }));
    expect(await states(w)).toEqual({ project: false });
    expect((await acts(w)).asked[0]).toMatchObject({ text: "Zu project", dueOn: "2026-04-01" });
  });
});

const GRANT = {
  kind: "grant" as const,
  amountCents: 7_500_000,
  conditions: [],
  instalments: [],
  reasons: "Die Voraussetzungen liegen vor.",
  reference: null,
  decidedOn: "2026-03-02",
};

test("nothing is done with what was never handed in, and no list is empty-handed", async () => {
  const w = await proceedingsWorld("HE");
  expect((await caseActs(w.db.reader, [])).size).toBe(0);
  expect((await caseActs(w.db.reader, ["unbekannt"])).size).toBe(0);
  expect(await acts(w)).toMatchObject({ state: "supervision", asked: [], returned: null, decision: null });
});

test("a station's return names it; passing on and the consent are those of the present version", async () => {
  const w = await proceedingsWorld("HE");
  const back = { ...(await w.given()), reason: "Der Beschluss fehlt." };
  movedTo(await returnProceeding(w.db, w.landrat, back));
  expect((await acts(w)).returned).toMatchObject({
    kind: "returned",
    station: "Landrat des Landkreises Kassel",
    reason: "Der Beschluss fehlt.",
  });
  expect((await acts(w)).cameBackWith).toBeNull();
  await save(w, "project", LATER);
  await w.handIn({ project: 2 });
  expect((await acts(w)).cameBackWith).toBe(2);
  movedTo(await addStatement(w.db, w.landrat, { ...(await w.given()), text: "Wir befürworten." }));
  movedTo(await forwardProceeding(w.db, w.landrat, await w.given()));
  expect(await acts(w)).toMatchObject({
    holderName: "Regierungspräsidium Kassel",
    forwarded: { station: "Landrat des Landkreises Kassel", at: NOW },
    cameBackWith: null,
  });
});

test("what an authority gave back comes back to it, and to no other", async () => {
  const w = await proceedingsWorld("NW");
  const back = { ...(await w.given()), reason: "Der Beschluss fehlt." };
  movedTo(await returnProceeding(w.db, w.authority, back));
  await save(w, "project", LATER);
  await w.handIn({ project: 2 });
  expect((await acts(w)).cameBackWith).toBe(2);
  await save(w, "project", LATER, 2);
  await w.handIn({ project: 3 });
  expect((await acts(w)).cameBackWith).toBe(2);
  const again = { ...(await w.given()), reason: "Wir ordnen neu." };
  movedTo(await withdrawApplication(w.db, w.lead, again));
  expect((await acts(w)).cameBackWith).toBeNull();
});

test("the decision that holds is the last that no other corrects", async () => {
  const w = await proceedingsWorld("NW");
  movedTo(
    await recordConsent(w.db, w.authority, { ...(await w.given()), consentedOn: "2026-03-01", note: null }),
  );
  expect((await acts(w)).consentedOn).toBe("2026-03-01");
  movedTo(await recordDecision(w.db, w.authority, { ...(await w.given()), decision: GRANT }));
  const first = (await acts(w)).decision;
  expect(first).toMatchObject({ kind: "grant", amountCents: 7_500_000, decidedOn: "2026-03-02" });
  const decision = { ...GRANT, amountCents: 7_000_000, reference: "31.2" };
  movedTo(
    await correctDecision(w.db, w.authority, {
      ...(await w.given()),
      corrects: first?.id ?? "",
      decision,
    }),
  );
  expect((await acts(w)).decision).toMatchObject({ amountCents: 7_000_000, reference: "31.2" });
});

test("an application that was taken back says so, and nothing is asked of it any more", async () => {
  const w = await proceedingsWorld("NW");
  await ask(w, ["project"]);
  const given = { ...(await w.given()), reason: "Wir ordnen neu." };
  movedTo(await withdrawApplication(w.db, w.lead, given));
  expect(await acts(w)).toMatchObject({ state: "withdrawn", returned: { kind: "withdrawn" }, asked: [] });
});
