import { expect, test } from "vitest";
import { requestCorrections } from "~/db/proceedings/corrections";
import { listProceedings } from "~/db/proceedings/list/list-proceedings";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { addStatement, forwardProceeding } from "~/db/proceedings/station-acts";
import { assignProceeding } from "~/db/proceedings/take-on";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { later } from "~/db/values/instant";
import { movedTo, type ProceedingsWorld, proceedingsWorld } from "~/tests/db/proceedings-world";
import { authorityNamed, draft, member, NOW, submission } from "~/tests/db/world";

type Office = "landrat" | "presidium" | "authority";

/** How a day is called here: so many days after the submission. */
const day = (days: number) => later(NOW, { days });

/** Whether a body has the case in its list, since when, and whether it lies there. */
async function listed(w: ProceedingsWorld, office: Office) {
  const as = office === "authority" ? ("authority" as const) : ("supervision" as const);
  const asked = { search: "", states: [], assignee: null, sort: "newest" as const, limit: 5 };
  const { lines } = await listProceedings(w.db, w[office], { ...asked, as });
  return lines.map(({ arrivedAt, here, state }) => ({ arrivedAt, here, state }));
}

async function pass(w: ProceedingsWorld, office: Office, now: string) {
  movedTo(
    await addStatement(w.db, w[office], { ...(await w.given()), text: "Wir befürworten den Antrag.", now }),
  );
  movedTo(await forwardProceeding(w.db, w[office], { ...(await w.given()), now }));
}

async function change(w: ProceedingsWorld, baseVersion: number) {
  const changes = [{ section: "project", baseVersion, data: { situation: `Fassung ${baseVersion}` } }];
  await saveSections(w.db, w.lead, { applicationId: w.applicationId, changes, now: NOW });
}

test("each body has the case since it came to it, and still once it went on", async () => {
  const w = await proceedingsWorld("HE");
  expect(await listed(w, "landrat")).toEqual([{ arrivedAt: NOW, here: true, state: "supervision" }]);
  expect(await listed(w, "presidium")).toEqual([]);
  await pass(w, "landrat", day(3));
  await pass(w, "presidium", day(9));
  expect(await listed(w, "landrat")).toEqual([{ arrivedAt: NOW, here: false, state: "received" }]);
  expect(await listed(w, "presidium")).toEqual([{ arrivedAt: day(3), here: false, state: "received" }]);
  expect(await listed(w, "authority")).toEqual([{ arrivedAt: day(9), here: true, state: "received" }]);
  const arrivals = [w.landrat, w.presidium, w.authority, w.lead].map(
    async (actor) => (await loadProceeding(w.db, actor, w.applicationId))?.arrivedAt,
  );
  expect(await Promise.all(arrivals)).toEqual([NOW, day(3), day(9), null]);
});

test("an application made on paper years ago is as old as its arrival", async () => {
  const w = await proceedingsWorld("NW");
  const lead = { actor: w.lead, organisationId: w.lead.memberships[0]?.organisationId ?? "" };
  const applicationId = await draft(w.db, lead, "2020-11-27");
  const given = { state: "NW" as const, ...authorityNamed("Bezirksregierung Detmold"), now: day(1) };
  await submitApplication(
    w.db,
    w.lead,
    submission(applicationId, { ...given, applicationDate: "2020-11-27" }),
  );
  expect(await listed(w, "authority")).toMatchObject([{ arrivedAt: day(1) }, { arrivedAt: NOW }]);
});

test("what was given back begins anew when it comes again", async () => {
  const w = await proceedingsWorld("HE");
  await pass(w, "landrat", day(3));
  movedTo(await returnProceeding(w.db, w.presidium, { ...(await w.given()), reason: "Die Kosten fehlen." }));
  expect(await listed(w, "presidium")).toEqual([{ arrivedAt: day(3), here: false, state: "returned" }]);
  await change(w, 1);
  await w.handIn({ project: 2 }, { now: day(20) });
  expect(await listed(w, "presidium")).toEqual([{ arrivedAt: day(20), here: true, state: "supervision" }]);
  expect(await listed(w, "landrat")).toMatchObject([{ arrivedAt: NOW, here: false }]);
});

test("an answer to what was asked for does not make the case younger, nor does a version handed in unasked", async () => {
  const w = await proceedingsWorld("NW");
  await change(w, 1);
  await w.handIn({ project: 2 }, { now: day(2) });
  expect(await listed(w, "authority")).toEqual([{ arrivedAt: NOW, here: true, state: "received" }]);
  const asked = [{ section: "project", reason: "incomplete" as const, text: "Es fehlt der Grund." }];
  const officer = { ...(await w.given()), assigneeId: w.authority.personId };
  movedTo(await assignProceeding(w.db, w.authority, officer));
  const request = { ...(await w.given()), asked, dueOn: "2026-04-01" };
  movedTo(await requestCorrections(w.db, w.authority, request));
  await change(w, 2);
  await w.handIn({ project: 3 }, { now: day(9) });
  expect(await listed(w, "authority")).toEqual([{ arrivedAt: NOW, here: true, state: "in-progress" }]);
});

test("with another authority it is in that one's list, and no longer in the former's", async () => {
  const w = await proceedingsWorld("NW");
  const { actor } = await member(w.db, "Bezirksregierung Köln", "authority");
  await change(w, 1);
  const moved = { ...authorityNamed("Bezirksregierung Köln"), now: day(5) };
  expect(await w.handIn({ project: 2 }, moved)).toMatchObject({ ok: true, version: 2 });
  expect(await listed(w, "authority")).toEqual([]);
  const there = await listed({ ...w, authority: actor }, "authority");
  expect(there).toEqual([{ arrivedAt: day(5), here: true, state: "received" }]);
});

test("who acts for two bodies has the lists of both", async () => {
  const w = await proceedingsWorld("HE");
  await pass(w, "landrat", day(3));
  const memberships = [...w.landrat.memberships, ...w.presidium.memberships];
  const both = await listed({ ...w, landrat: { ...w.landrat, memberships } }, "landrat");
  expect(both.map(({ arrivedAt, here }) => [arrivedAt, here])).toEqual([
    [day(3), true],
    [NOW, false],
  ]);
});
