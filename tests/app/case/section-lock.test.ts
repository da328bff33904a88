import { expect, test } from "vitest";
import { changeable, sectionLock } from "~/app/case/section-lock.server";
import { loadApplication } from "~/db/applications/load-application";
import { requestClearance } from "~/db/clearances/request-clearance";
import { requestCorrections } from "~/db/proceedings/corrections";
import { assignProceeding } from "~/db/proceedings/take-on";
import { saveSections } from "~/db/sections/sections";
import { Refusal } from "~/db/values/refusal";
import { type ProceedingsWorld, proceedingsWorld } from "../../db/proceedings-world";
import { LEAD_PART, NOW, noticeMail } from "../../db/world";

async function stored(w: ProceedingsWorld) {
  const loaded = await loadApplication(w.db, w.lead, w.applicationId);
  if (!loaded) throw new Error("no application");
  return loaded;
}

/** Every section that saving takes, found by trying. */
async function saved(w: ProceedingsWorld): Promise<string[]> {
  const taken: string[] = [];
  for (const { name, version, data } of (await stored(w)).sections) {
    const changes = [
      { section: name, baseVersion: version, data, unparsed: { "/title": `versucht ${version}` } },
    ];
    try {
      await saveSections(w.db, w.lead, { applicationId: w.applicationId, changes, now: NOW });
      taken.push(name);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return taken;
}

test("what can only be read is what saving refuses, at every turn of a case", async () => {
  const w = await proceedingsWorld("NW");
  const all = (await stored(w)).ownSections;
  expect(changeable(await stored(w)).toSorted()).toEqual((await saved(w)).toSorted());
  expect((await saved(w)).toSorted()).toEqual(all.toSorted());
  await assignProceeding(w.db, w.authority, { ...(await w.given()), assigneeId: w.authority.personId });
  expect(changeable(await stored(w))).toEqual([]);
  expect(await saved(w)).toEqual([]);
  expect(sectionLock(await stored(w), "project")?.text).toMatch(/bearbeitet den Antrag/);
  const asked = [{ section: "budget", reason: "incomplete" as const, text: "Die Folgekosten fehlen." }];
  await requestCorrections(w.db, w.authority, { ...(await w.given()), asked, dueOn: "2026-04-01" });
  expect(changeable(await stored(w))).toEqual(["budget"]);
  expect(await saved(w)).toEqual(["budget"]);
  await requestClearance(w.db, w.lead, {
    applicationId: w.applicationId,
    part: "lead",
    noticeMail,
    now: NOW,
  });
  const lock = sectionLock(await stored(w), "budget");
  expect(lock).toMatchObject({ withApprover: true });
  expect(sectionLock(await stored(w), LEAD_PART)?.withApprover).toBe(false);
  expect(await saved(w)).toEqual([]);
});
