import { expect, test } from "vitest";
import { sentenceOf } from "~/app/notices/notice-words";
import type { Actor } from "~/db/access/policy/actor";
import { closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { saveSections } from "~/db/sections/sections";
import { listNotifications } from "~/db/telling/notifications";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { NOW, PARTNER_PART, partner } from "~/tests/db/world";

const TITLE = "Antrag „Gemeinsame Personalverwaltung“";

async function asked(sections: string[]) {
  const w = await proceedingsWorld("NW");
  const town = await partner(w.db, w.lead, w.applicationId, "post@soehrewald.example");
  const reason = "incomplete" as const;
  const text = "Bitte ergänzen.";
  const request = { asked: sections.map((section) => ({ section, reason, text })), dueOn: "2026-04-01" };
  movedTo(await requestCorrections(w.db, w.authority, { ...(await w.given()), ...request }));
  return { w, town };
}

async function close(w: ProceedingsWorld, section: string) {
  const seen = await loadProceeding(w.db, w.authority, w.applicationId);
  const correctionId = seen?.corrections.find((one) => one.section === section)?.id ?? "";
  movedTo(await closeCorrection(w.db, w.authority, { ...(await w.given()), correctionId, note: null }));
}

const closings = async ({ db }: ProceedingsWorld, actor: Actor) =>
  (await listNotifications(db, actor, { limit: 20 }))
    .filter(({ kind }) => kind === "correction.closed")
    .map((notice) => sentenceOf(notice));

test("each that is dropped is told to whom it was asked from; the last one to all, once", async () => {
  const { w, town } = await asked([PARTNER_PART, "budget", "project"]);
  const number = w.number;
  await close(w, PARTNER_PART);
  expect(await closings(w, town)).toEqual([
    `Eine Nachforderung an Sie zum ${TITLE} (${number}) wurde zurückgezogen.`,
  ]);
  expect(await closings(w, w.lead)).toEqual([]);
  await close(w, "budget");
  expect(await closings(w, w.lead)).toHaveLength(1);
  expect(await closings(w, town)).toHaveLength(1);
  await close(w, "project");
  const all = `Die Nachforderung zum ${TITLE} (${number}) ist erledigt.`;
  expect((await closings(w, w.lead))[0]).toBe(all);
  expect(await closings(w, w.lead)).toHaveLength(2);
  expect(await closings(w, town)).toHaveLength(2);
});

test("what was answered is settled one by one, and each owner learns of its own", async () => {
  const { w, town } = await asked([PARTNER_PART, "project"]);
  const changes = [{ section: "project", baseVersion: 1, data: { situation: "neu" } }];
  await saveSections(w.db, w.lead, { applicationId: w.applicationId, changes, now: NOW });
  await w.handIn({ project: 2 });
  await close(w, "project");
  expect(await closings(w, w.lead)).toEqual([
    `Eine Nachforderung an Sie zum ${TITLE} (${w.number}) ist erledigt.`,
  ]);
  expect(await closings(w, town)).toEqual([]);
  await close(w, PARTNER_PART);
  expect(await closings(w, town)).toHaveLength(1);
  expect(await closings(w, w.lead)).toHaveLength(1);
});
