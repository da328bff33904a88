import { describe, expect, test } from "vitest";
import { addDocument } from "~/db/documents/documents";
import { verifyAuditChain } from "~/db/log/audit";
import { addParticipant } from "~/db/participants/participants";
import { closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import {
  correctDecision,
  type NewDecision,
  recordAppeal,
  recordConsent,
  recordDecision,
} from "~/db/proceedings/decisions";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { assignProceeding } from "~/db/proceedings/take-on";
import { withdrawApplication } from "~/db/proceedings/withdraw-application";
import { saveSections } from "~/db/sections/sections";
import { Refusal } from "~/db/values/refusal";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { NOW, pdf } from "~/tests/db/world";

const grant: NewDecision = {
  kind: "grant",
  amountCents: 49_000_000,
  conditions: ["Der Verwendungsnachweis ist vorzulegen."],
  instalments: [{ cents: 49_000_000, dueOn: "2026-07-01", condition: null }],
  reasons: "Die Voraussetzungen liegen vor.",
  reference: "31.2-IKZ-1",
  decidedOn: "2026-03-02",
};

const save = (w: ProceedingsWorld, section: string, baseVersion = 1) =>
  saveSections(w.db, w.lead, {
    applicationId: w.applicationId,
    changes: [{ section, baseVersion, data: { situation: `neu in ${section}` } }],
    now: NOW,
  });

async function consented(w: ProceedingsWorld) {
  const given = { ...(await w.given()), consentedOn: "2026-03-01", note: "303-1.2" };
  return movedTo(await recordConsent(w.db, w.authority, given));
}

const ask = async (w: ProceedingsWorld, sections: string[], dueOn = "2026-04-01") =>
  movedTo(
    await requestCorrections(w.db, w.authority, {
      ...(await w.given()),
      asked: sections.map((section) => ({ section, reason: "incomplete" as const, text: "Bitte ergänzen." })),
      dueOn,
    }),
  );

describe("an officer takes a case on", () => {
  test("and from then on nothing changes without being asked for", async () => {
    const w = await proceedingsWorld("NW");
    await save(w, "budget");
    const given = { ...(await w.given()), assigneeId: w.authority.personId };
    expect(movedTo(await assignProceeding(w.db, w.authority, given))).toMatchObject({ state: "in-progress" });
    await expect(save(w, "project")).rejects.toThrow(Refusal);
    const upload = { section: "agreement", kind: "other" as const, name: "b.pdf", pages: 1, bytes: pdf("b") };
    await expect(
      addDocument(w.db, w.lead, { applicationId: w.applicationId, ...upload, now: NOW }),
    ).rejects.toThrow(Refusal);
  });

  test("hands it to a colleague, not to somebody elsewhere", async () => {
    const w = await proceedingsWorld("NW");
    const to = async (assigneeId: string) =>
      assignProceeding(w.db, w.authority, { ...(await w.given()), assigneeId });
    expect(movedTo(await to(w.colleague.personId))).toMatchObject({ assigneeId: w.colleague.personId });
    await expect(to(w.lead.personId)).rejects.toThrow(Refusal);
  });
});

describe("a Nachforderung", () => {
  test("opens only the sections asked for, and the next version answers it", async () => {
    const w = await proceedingsWorld("NW");
    expect(await ask(w, ["project"])).toMatchObject({ state: "correction", dueOn: "2026-04-01" });
    await expect(save(w, "budget")).rejects.toThrow(Refusal);
    expect(await save(w, "project")).toMatchObject({ ok: true });
    expect(await w.handIn({ project: 2 })).toMatchObject({ ok: true, version: 2 });
    expect(await w.stands()).toMatchObject({ state: "in-progress", dueOn: null, submissionVersion: 2 });
    const seen = await loadProceeding(w.db, w.authority, w.applicationId);
    expect(seen?.corrections).toMatchObject([{ section: "project", answeredWithVersion: 2, closedAt: null }]);
    const settled = { ...(await w.given()), correctionId: seen?.corrections[0]?.id ?? "", note: "erledigt" };
    movedTo(await closeCorrection(w.db, w.authority, settled));
    await expect(closeCorrection(w.db, w.authority, { ...settled, ...(await w.given()) })).rejects.toThrow(
      Refusal,
    );
  });

  test("dropped by the authority, the case is back with it; the nearest day counts", async () => {
    const w = await proceedingsWorld("NW");
    await ask(w, ["project"], "2026-04-01");
    expect(await ask(w, ["budget"], "2026-03-20")).toMatchObject({ dueOn: "2026-03-20" });
    const { corrections = [] } = (await loadProceeding(w.db, w.authority, w.applicationId)) ?? {};
    const drop = async (section: string) =>
      movedTo(
        await closeCorrection(w.db, w.authority, {
          ...(await w.given()),
          correctionId: corrections.find((one) => one.section === section)?.id ?? "",
          note: null,
        }),
      );
    expect(await drop("budget")).toMatchObject({ state: "correction", dueOn: "2026-04-01" });
    expect(await drop("project")).toMatchObject({ state: "in-progress", dueOn: null });
  });

  test("offers the sections as handed in, not what the lead has entered since", async () => {
    const w = await proceedingsWorld("NW");
    const before = (await loadProceeding(w.db, w.authority, w.applicationId))?.sections;
    expect(before).toContainEqual({ name: "participant:partner", participantName: "Söhrewald" });
    const { applicationId } = w;
    await addParticipant(w.db, w.lead, { applicationId, data: { name: "Noch geheim" }, now: NOW });
    const data = { name: "Umbenannt", kind: "municipality" };
    const changes = [{ section: "participant:partner", baseVersion: 1, data }];
    await saveSections(w.db, w.lead, { applicationId, changes, now: NOW });
    expect((await loadProceeding(w.db, w.authority, applicationId))?.sections).toEqual(before);
  });

  test("asks for a section that is there", async () => {
    const w = await proceedingsWorld("NW");
    await expect(ask(w, ["participant:gone"])).rejects.toThrow(Refusal);
    await expect(ask(w, [])).rejects.toThrow(Refusal);
  });
});

describe("the decision", () => {
  test("in NRW needs the ministry's consent to this version first, on an earlier day", async () => {
    const w = await proceedingsWorld("NW");
    const decide = async (decidedOn = "2026-03-02") =>
      recordDecision(w.db, w.authority, { ...(await w.given()), decision: { ...grant, decidedOn } });
    await expect(decide()).rejects.toThrow("Zustimmung");
    await consented(w);
    await expect(decide("2026-02-28")).rejects.toThrow("vor der Zustimmung");
    expect(movedTo(await decide())).toMatchObject({ state: "decided" });
  });

  test("after a second consent to the same version, which mends a wrong day", async () => {
    const w = await proceedingsWorld("NW");
    const consent = async (consentedOn: string, now: string) =>
      movedTo(await recordConsent(w.db, w.authority, { ...(await w.given()), consentedOn, note: null, now }));
    await consent("2026-03-10", NOW);
    const decide = async () => recordDecision(w.db, w.authority, { ...(await w.given()), decision: grant });
    await expect(decide()).rejects.toThrow("vor der Zustimmung");
    await consent("2026-03-01", "2026-03-02T09:05:00.000Z");
    expect(movedTo(await decide())).toMatchObject({ state: "decided" });
  });

  test("of two officers at once one decides, the other is shown it", async () => {
    const w = await proceedingsWorld("NW");
    await consented(w);
    const given = await w.given();
    const refusal: NewDecision = {
      ...grant,
      kind: "refusal",
      amountCents: null,
      instalments: [],
      conditions: [],
    };
    const both = await Promise.all([
      recordDecision(w.db, w.authority, { ...given, decision: grant }),
      recordDecision(w.db, w.colleague, { ...given, decision: refusal }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({ ok: false, stands: { state: "decided" } });
    const seen = await loadProceeding(w.db, w.lead, w.applicationId);
    expect(seen?.decisions).toMatchObject([{ kind: "grant", amountCents: 49_000_000 }]);
  });

  test("a wrong one is corrected by a new entry, once; the earlier stays", async () => {
    const w = await proceedingsWorld("NW");
    await consented(w);
    movedTo(await recordDecision(w.db, w.authority, { ...(await w.given()), decision: grant }));
    const [first] = (await loadProceeding(w.db, w.authority, w.applicationId))?.decisions ?? [];
    const correct = async () =>
      correctDecision(w.db, w.authority, {
        ...(await w.given()),
        corrects: first?.id ?? "",
        decision: { ...grant, amountCents: 45_500_000 },
      });
    movedTo(await correct());
    await expect(correct()).rejects.toThrow("schon berichtigt");
    const { decisions = [] } = (await loadProceeding(w.db, w.authority, w.applicationId)) ?? {};
    expect(decisions.map(({ amountCents }) => amountCents).sort()).toEqual([45_500_000, 49_000_000]);
    expect(await verifyAuditChain(w.db)).toMatchObject({ ok: true });
  });

  test("an appeal is recorded against it, and nothing is handed in or taken back any more", async () => {
    const w = await proceedingsWorld("NW");
    await consented(w);
    movedTo(await recordDecision(w.db, w.authority, { ...(await w.given()), decision: grant }));
    const [decision] = (await loadProceeding(w.db, w.authority, w.applicationId))?.decisions ?? [];
    const appeal = {
      decisionId: decision?.id ?? "",
      lodgedBy: "Stadt Brakel",
      text: "Der Betrag ist zu niedrig.",
    };
    const lodge = async (receivedOn: string) =>
      recordAppeal(w.db, w.authority, { ...(await w.given()), ...appeal, receivedOn });
    await expect(lodge("2026-03-01")).rejects.toThrow(Refusal);
    movedTo(await lodge("2026-03-20"));
    expect((await loadProceeding(w.db, w.lead, w.applicationId))?.appeals).toMatchObject([appeal]);
    await expect(
      withdrawApplication(w.db, w.lead, { ...(await w.given()), reason: "doch nicht" }),
    ).rejects.toThrow(Refusal);
    await expect(save(w, "project")).rejects.toThrow(Refusal);
  });
});

describe("the authority's list", () => {
  const ALL = { search: "", states: [], assignee: null, sort: "newest" as const, limit: 10 };
  test.each([
    ["niestetal", 1],
    ["PERSONALVERWALTUNG ikz-nw", 1],
    ["100%", 0],
    ["kassel", 0],
    ["", 1],
  ])("search for %j finds %i", async (search, found) => {
    const w = await proceedingsWorld("NW");
    const { lines } = await listProceedings(w.db, w.authority, { ...ALL, as: "authority", search });
    expect(lines).toHaveLength(found);
  });

  test("filters by state and officer, and says whether there is more", async () => {
    const w = await proceedingsWorld("NW");
    const list = (change: object) =>
      listProceedings(w.db, w.authority, { ...ALL, as: "authority", ...change });
    expect((await list({ states: ["decided"] })).lines).toEqual([]);
    expect((await list({ assignee: "nobody" })).lines).toHaveLength(1);
    await assignProceeding(w.db, w.authority, { ...(await w.given()), assigneeId: w.colleague.personId });
    expect((await list({ assignee: "nobody" })).lines).toEqual([]);
    expect((await list({ assignee: w.colleague.personId })).lines).toMatchObject([
      { assigneeName: "Dezernat 31, Zimmer 2" },
    ]);
    expect(await list({ limit: 0 })).toMatchObject({ lines: [], later: true, total: 1 });
  });
});
