import { describe, expect, test } from "vitest";
import { AccessDenied } from "~/db/access/access";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { readStatementFile } from "~/db/proceedings/read-statement-file";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { saveSections } from "~/db/sections/sections";
import { loadSubmission } from "~/db/submissions/submissions";
import { listNotifications } from "~/db/telling/notifications";
import { Refusal } from "~/db/values/refusal";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { NOW, pdf } from "~/tests/db/world";

const file = { name: "stellungnahme.pdf", bytes: pdf("Stellungnahme"), pages: 1 };
const ALL = { search: "", states: [], assignee: null, sort: "newest" as const, limit: 10 };

async function pass(w: ProceedingsWorld, actor: ProceedingsWorld["landrat"]) {
  movedTo(
    await addStatement(w.db, actor, { ...(await w.given()), text: "Wir befürworten den Antrag.", file }),
  );
  return movedTo(await forwardProceeding(w.db, actor, await w.given()));
}

describe("the Dienstweg in Hesse", () => {
  test("each station gets the case in order, and nobody before it is there", async () => {
    const w = await proceedingsWorld("HE");
    const reads = async () => {
      const readers = [w.landrat, w.presidium, w.authority];
      return Promise.all(
        readers.map(async (actor) => (await loadSubmission(w.db, actor, w.number)) !== null),
      );
    };
    expect(await w.stands()).toMatchObject({ state: "supervision", stationPosition: 0 });
    expect(await reads()).toEqual([true, false, false]);
    expect(await pass(w, w.landrat)).toMatchObject({ state: "supervision", stationPosition: 1 });
    expect(await reads()).toEqual([true, true, false]);
    expect(await pass(w, w.presidium)).toMatchObject({ state: "received", stationPosition: null });
    expect(await reads()).toEqual([true, true, true]);
    // In the same instant: what was sealed before says no more than it did.
    expect(await loadSubmission(w.db, w.lead, w.number)).toMatchObject({ confirmsArrival: false });
    const seen = await loadProceeding(w.db, w.authority, w.applicationId);
    expect(seen?.stations.map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      ["Wir befürworten den Antrag."],
      ["Wir befürworten den Antrag."],
    ]);
    expect(await loadProceeding(w.db, w.lead, w.applicationId)).toMatchObject({ access: "lead" });
  });

  test("is not passed on without a statement, and only from where it lies", async () => {
    const w = await proceedingsWorld("HE");
    await expect(forwardProceeding(w.db, w.landrat, await w.given())).rejects.toThrow("Stellungnahme");
    await expect(forwardProceeding(w.db, w.presidium, await w.given())).rejects.toThrow(AccessDenied);
    await pass(w, w.landrat);
    await expect(forwardProceeding(w.db, w.landrat, await w.given())).rejects.toThrow(Refusal);
    await expect(addStatement(w.db, w.landrat, { ...(await w.given()), text: "Noch etwas" })).rejects.toThrow(
      Refusal,
    );
  });

  test("a statement speaks of the version that was read, and pressing twice makes one", async () => {
    const w = await proceedingsWorld("HE");
    const read = await w.given();
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "ganz anders" } }];
    await saveSections(w.db, w.lead, { applicationId: w.applicationId, changes, now: NOW });
    await w.handIn({ project: 2 });
    const state = { ok: false, stands: { submissionVersion: 2 } };
    expect(await addStatement(w.db, w.landrat, { ...read, text: "Wir befürworten." })).toMatchObject(state);
    const again = await w.given();
    const press = () => addStatement(w.db, w.landrat, { ...again, text: "Auch so." });
    expect((await Promise.all([press(), press()])).map(({ ok }) => ok)).toEqual([true, false]);
    const loaded = await loadProceeding(w.db, w.lead, w.applicationId);
    expect(loaded?.stations[0]?.statements).toMatchObject([{ text: "Auch so.", submissionVersion: 2 }]);
  });

  test("a return comes back to the station that returned it", async () => {
    const w = await proceedingsWorld("HE");
    await pass(w, w.landrat);
    const back = { ...(await w.given()), reason: "Die Kostenübersicht ist nicht nachvollziehbar." };
    expect(movedTo(await returnProceeding(w.db, w.presidium, back))).toMatchObject({ state: "returned" });
    const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
    await saveSections(w.db, w.lead, { applicationId: w.applicationId, changes, now: NOW });
    expect(await w.handIn({ project: 2 })).toMatchObject({ ok: true, version: 2, number: w.number });
    expect(await w.stands()).toMatchObject({
      state: "supervision",
      stationPosition: 1,
      submissionVersion: 2,
    });
    expect(await pass(w, w.presidium)).toMatchObject({ state: "received" });
  });

  test("the file of a statement is read by those above, the lead and nobody else", async () => {
    const w = await proceedingsWorld("HE");
    movedTo(await addStatement(w.db, w.landrat, { ...(await w.given()), text: "Mit Anlage.", file }));
    const loaded = await loadProceeding(w.db, w.lead, w.applicationId);
    const id = loaded?.stations[0]?.statements[0]?.id ?? "";
    expect(Buffer.from((await readStatementFile(w.db, w.lead, id))?.bytes ?? [])).toEqual(
      Buffer.from(file.bytes),
    );
    expect(await readStatementFile(w.db, w.presidium, id)).toBeNull();
    expect(await readStatementFile(w.db, w.authority, id)).toBeNull();
  });

  test("everybody whom a step concerns is told, and nobody else", async () => {
    const w = await proceedingsWorld("HE");
    await pass(w, w.landrat);
    const kinds = async (actor: ProceedingsWorld["lead"]) =>
      (await listNotifications(w.db, actor, { limit: 20 })).map(({ kind }) => kind);
    expect(await kinds(w.presidium)).toEqual(["proceeding.arrived"]);
    expect(await kinds(w.lead)).toContain("proceeding.forwarded");
    expect(await kinds(w.authority)).not.toContain("proceeding.arrived");
  });

  test("each sees its own list", async () => {
    const w = await proceedingsWorld("HE");
    const list = (actor: ProceedingsWorld["lead"], as: "supervision" | "authority") =>
      listProceedings(w.db, actor, { ...ALL, as });
    expect((await list(w.landrat, "supervision")).lines).toMatchObject([{ number: w.number, here: true }]);
    expect((await list(w.presidium, "supervision")).lines).toEqual([]);
    expect((await list(w.authority, "authority")).lines).toEqual([]);
    await pass(w, w.landrat);
    expect((await list(w.landrat, "supervision")).lines).toMatchObject([{ number: w.number, here: false }]);
    await pass(w, w.presidium);
    expect((await list(w.authority, "authority")).lines).toMatchObject([{ state: "received", here: true }]);
  });
});
