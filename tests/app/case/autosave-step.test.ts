import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { autosaveStep } from "~/app/case/autosave-step.server";
import { bufferOwner } from "~/app/case/buffer-owner.server";
import { caseView } from "~/app/case/case-view.server";
import { basisEntries, type FormBasis, SHOWN_FOR } from "~/app/case/form-basis";
import { ORIGIN } from "~/app/case/save-origin";
import { findCaseStep } from "~/app/case/step-page.server";
import { acceptInvitation } from "~/db/accept-invitation";
import type { Actor } from "~/db/actor";
import { acceptLead } from "~/db/lead/accept-lead";
import { offerLead } from "~/db/lead/lead-offers";
import { loadApplication } from "~/db/load-application";
import { removeParticipant } from "~/db/participants";
import { Refusal } from "~/db/refusal";
import { sections } from "~/db/schema/applications";
import { listRevisions } from "~/db/sections";
import {
  draft,
  freshDatabase,
  invited,
  LEAD_PART,
  member,
  NOW,
  noticeMail,
  PARTNER_PART,
  partner,
} from "../../db/world";

const TODAY = NOW.slice(0, 10);

async function world() {
  const db = await freshDatabase();
  const lead = await member(db, "Niestetal");
  return { db, lead: lead.actor, id: await draft(db, lead) };
}
type World = Awaited<ReturnType<typeof world>>;

/** Söhrewald has taken the lead over from Niestetal. */
async function passedOn() {
  const db = await freshDatabase();
  const [lead, other] = [await member(db, "Niestetal"), await member(db, "Söhrewald")];
  const id = await draft(db, lead);
  const token = await invited(db, lead.actor, id, other.email);
  const place = and(eq(sections.applicationId, id), eq(sections.name, PARTNER_PART));
  await acceptInvitation(db, { token, noticeMail, now: NOW });
  await db.writer.update(sections).set({ ownerOrganisationId: other.organisationId }).where(place);
  const given = { applicationId: id, noticeMail, now: NOW };
  await offerLead(db, lead.actor, { ...given, section: PARTNER_PART, note: "" });
  const offer = (await loadApplication(db, lead.actor, id))?.leadOffer?.id ?? "";
  await acceptLead(db, other.actor, { ...given, offer });
  return { w: { db, lead: other.actor, id }, former: lead.actor };
}

/** What the page sends, with what its fields rest on. */
async function send(
  w: World,
  step: string,
  basis: FormBasis,
  fields: [string, string][],
  actor: Actor = w.lead,
) {
  const stored = await loadApplication(w.db, actor, w.id);
  if (!stored) throw new Error("no access");
  const view = caseView(stored, TODAY);
  const form = new FormData();
  for (const [name, value] of [...basisEntries(basis), ...fields]) form.append(name, value);
  const request = new Request("http://localhost/");
  const visit = { db: w.db, actor, stored, now: NOW, today: TODAY, request, params: {} };
  return autosaveStep(
    Object.assign(visit, { context: Object.create(null) }),
    view,
    findCaseStep(view, step),
    form,
  );
}

const at = (version: number, places: Record<string, number> = {}) => ({ version, places });
const project = (texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).map(([path, text]) => [`project.${path}`, text]);

async function stored(w: World, section: string) {
  const history = await listRevisions(w.db, w.lead, { applicationId: w.id, section });
  return history.at(-1);
}

describe("what two write into one section", () => {
  test("different fields are joined, and each form is told what the other wrote and who did", async () => {
    const w = await world();
    await send(w, "vorhaben", { project: at(1) }, project({ situation: "Lage", objectives: "" }));
    const answer = await send(
      w,
      "vorhaben",
      { project: at(1) },
      project({ situation: "", objectives: "Ziele" }),
    );
    expect(answer).toMatchObject({ moved: true, versions: { project: 3 }, open: [], lost: [] });
    expect(answer.updates).toMatchObject([
      {
        name: "project.situation",
        label: "Ausgangslage",
        values: ["Lage"],
        change: { by: "Hauptamt Niestetal", at: NOW },
      },
    ]);
    expect((await stored(w, "project"))?.data).toMatchObject({ situation: "Lage", objectives: "Ziele" });
  });

  test("the same field waits; the rest is saved, and goes on being saved while it waits", async () => {
    const w = await world();
    await send(w, "vorhaben", { project: at(1) }, project({ situation: "A", objectives: "" }));
    const mine = { situation: "B", objectives: "Ziele" };
    const answer = await send(w, "vorhaben", { project: at(1) }, project(mine));
    expect(answer).toMatchObject({ versions: { project: 3 }, updates: [] });
    expect(answer.open).toMatchObject([
      { section: "project", place: "/situation", name: "project.situation", label: "Ausgangslage" },
    ]);
    // The page now says: on version 3, but "Ausgangslage" still on 1.
    const basis = { project: at(3, { "/situation": 1 }) };
    const again = await send(w, "vorhaben", basis, project({ ...mine, objectives: "Bessere Ziele" }));
    expect(again.open).toMatchObject([{ place: "/situation" }]);
    expect((await stored(w, "project"))?.data).toMatchObject({ situation: "A", objectives: "Bessere Ziele" });
    // Whoever writes what the other wrote has decided.
    const same = await send(w, "vorhaben", basis, project({ situation: "A", objectives: "Bessere Ziele" }));
    expect(same).toMatchObject({ moved: false, open: [], updates: [] });
  });

  test("rows that others added are told of, and nothing of either is mixed", async () => {
    const w = await world();
    const year = (position: number, year: string, cents: string): [string, string][] => [
      [`costs-after.years.${position}.year`, year],
      [`costs-after.years.${position}.personnelCents`, cents],
    ];
    await send(w, "kosten", { "costs-after": at(1) }, year(0, "2024", "1.000"));
    await send(w, "kosten", { "costs-after": at(2) }, [
      ...year(0, "2024", "1.000"),
      ...year(1, "2025", "2.000"),
    ]);
    const answer = await send(w, "kosten", { "costs-after": at(2) }, year(0, "2024", "1.500"));
    expect(answer).toMatchObject({
      open: [],
      updates: [],
      reshaped: [{ place: "/years", label: "Kosten nachher" }],
    });
    expect((await stored(w, "costs-after"))?.data.years).toEqual([
      { year: 2024, personnelCents: 150_000 },
      { year: 2025, personnelCents: 200_000 },
    ]);
  });
});

describe("one person's own saves", () => {
  const look = (id: string): [string, string] => [ORIGIN, id];

  test("are known although their answer was lost: the next is no contradiction to oneself", async () => {
    const w = await world();
    const basis = { project: at(1) };
    await send(w, "vorhaben", basis, [look("seite 1"), ...project({ situation: "Die La" })]);
    const next = await send(w, "vorhaben", basis, [look("seite 2"), ...project({ situation: "Die Lage" })]);
    expect(next).toMatchObject({ open: [], versions: { project: 3 } });
    // One that was sent before and arrives after is outdated and changes nothing.
    const late = await send(w, "vorhaben", basis, [look("seite 1"), ...project({ situation: "Die" })]);
    expect(late.open).toHaveLength(1);
    // The page was closed; another look at it took its texts over.
    const taken: [string, string][] = [
      look("neu 1"),
      look("seite"),
      ...project({ situation: "Die Lage heute" }),
    ];
    expect(await send(w, "vorhaben", basis, taken)).toMatchObject({ open: [] });
    expect((await stored(w, "project"))?.data.situation).toBe("Die Lage heute");
  });

  test("do not hide what another wrote over them", async () => {
    const w = await world();
    await send(w, "vorhaben", { project: at(1) }, [look("seite 1"), ...project({ situation: "A" })]);
    await send(w, "vorhaben", { project: at(2) }, [look("andere 1"), ...project({ situation: "B" })]);
    const answer = await send(w, "vorhaben", { project: at(1) }, [
      look("seite 2"),
      ...project({ situation: "A2" }),
    ]);
    expect(answer.open).toMatchObject([{ place: "/situation" }]);
    expect((await stored(w, "project"))?.data.situation).toBe("B");
  });
});

describe("what cannot be saved is not dropped without a word", () => {
  test("a part that its owner took over meanwhile", async () => {
    const w = await world();
    await partner(w.db, w.lead, w.id, "post@soehrewald.example");
    const fields: [string, string][] = [
      [`${PARTNER_PART}.name`, "Söhrewald"],
      [`${PARTNER_PART}.kind`, "municipality"],
      [`${PARTNER_PART}.key`, "06633023"],
      [`${PARTNER_PART}.population`, "4.900"],
      [`${LEAD_PART}.name`, "Niestetal"],
      [`${LEAD_PART}.kind`, "municipality"],
      [`${LEAD_PART}.key`, "06633016"],
      [`${LEAD_PART}.population`, "11.000"],
    ];
    const basis = { [PARTNER_PART]: at(1), [LEAD_PART]: at(1) };
    const answer = await send(w, "beteiligte", basis, fields);
    expect(answer.lost).toEqual([
      {
        section: PARTNER_PART,
        owner: "Söhrewald",
        fields: [{ label: "Söhrewald: Einwohnerzahl", text: "4.900" }],
      },
    ]);
    expect(answer.versions).toEqual({ [LEAD_PART]: 2 });
    expect((await stored(w, PARTNER_PART))?.version).toBe(1);
    // What one only had before one's eyes is no loss.
    const unchanged = fields.map(([name, text]): [string, string] => [
      name,
      name.endsWith("population") ? "" : text,
    ]);
    expect((await send(w, "beteiligte", { [PARTNER_PART]: at(1) }, unchanged)).lost).toEqual([]);
  });

  test("a participant that was taken out meanwhile", async () => {
    const w = await world();
    await removeParticipant(w.db, w.lead, {
      applicationId: w.id,
      section: PARTNER_PART,
      noticeMail,
      now: NOW,
    });
    const answer = await send(w, "beteiligte", { [PARTNER_PART]: at(1) }, [
      [`${PARTNER_PART}.name`, "Söhrewald"],
      [`${PARTNER_PART}.kind`, "municipality"],
      [`${PARTNER_PART}.key`, "06633023"],
      [`${PARTNER_PART}.population`, "4.900"],
    ]);
    expect(answer.lost).toMatchObject([{ owner: null, fields: [{ text: "4.900" }] }]);
  });

  test("what the former lead still types into what passed with the lead", async () => {
    const { w, former } = await passedOn();
    const basis = { "costs-after": at(1), [LEAD_PART]: at(2) };
    const answer = await send(w, "kosten", basis, [["costs-after.years.0.year", "2027"]], former);
    expect(answer.lost).toEqual([
      {
        section: "costs-after",
        owner: "Söhrewald",
        whole: true,
        fields: [{ label: expect.stringMatching(/Jahr/), text: "2027" }],
      },
    ]);
    expect(Object.keys(answer.versions)).toEqual([LEAD_PART]);
  });

  test("a partner gets back its own words alone, whatever it sends of others' parts", async () => {
    const w = await world();
    const joined = await partner(w.db, w.lead, w.id, "post@soehrewald.example");
    await send(w, "beteiligte", { [LEAD_PART]: at(1) }, [
      [`${LEAD_PART}.name`, "Niestetal"],
      [`${LEAD_PART}.kind`, "municipality"],
      [`${LEAD_PART}.population`, "11.000"],
    ]);
    const guess = (population: string) =>
      send(
        w,
        "beteiligte",
        { project: at(1), [LEAD_PART]: at(1), [PARTNER_PART]: at(1) },
        [...project({ situation: "x" }), [`${LEAD_PART}.population`, population]],
        joined,
      );
    const [right, wrong] = [await guess("11.000"), await guess("7")];
    for (const [answer, text] of [
      [right, "11.000"],
      [wrong, "7"],
    ] as const) {
      expect(answer).toMatchObject({ open: [], updates: [], reshaped: [] });
      expect(Object.keys(answer.versions)).toEqual([PARTNER_PART]);
      expect(answer.lost.find(({ section }) => section === LEAD_PART)?.fields).toMatchObject([{ text }]);
    }
    expect(JSON.stringify(wrong)).not.toContain("11.000");
    expect((await stored(w, LEAD_PART))?.data.population).toBe(11_000);
  });

  test("names of no section are none, and the rest is saved", async () => {
    const w = await world();
    const basis = { project: at(1), "gibt-es-nicht": at(1), "participant:": at(1), __proto__: at(1) };
    const answer = await send(w, "vorhaben", basis, [
      ...project({ situation: "x" }),
      ["gibt-es-nicht.name", "x"],
    ]);
    expect(answer).toMatchObject({ moved: true, lost: [] });
  });
});

test("texts are not saved in the name of whoever signed in since", async () => {
  const w = await world();
  const texts = project({ situation: "x" });
  const other: [string, string] = ["person", bufferOwner({ personId: "somebody else" })];
  await expect(send(w, "vorhaben", { project: at(1) }, [other, ...texts])).rejects.toThrow(Refusal);
  const own: [string, string] = ["person", bufferOwner(w.lead)];
  expect(await send(w, "vorhaben", { project: at(1) }, [own, ...texts])).toMatchObject({ moved: true });
});

test("what cannot be read is saved as typed", async () => {
  const w = await world();
  const answer = await send(w, "vorhaben", { project: at(1) }, project({ startsOn: "31.02.2026" }));
  expect(answer).toMatchObject({ moved: true, open: [] });
  expect((await stored(w, "project"))?.unparsed).toEqual({ "/startsOn": "31.02.2026" });
});

test("a blank row in the middle keeps its place while one types, blank rows at the end are none", async () => {
  const w = await world();
  const label = (position: number, text: string): [string, string] => [
    `costs-after.years.${position}.year`,
    text,
  ];
  const rows = async () => (await stored(w, "costs-after"))?.data.years;
  await send(w, "kosten", { "costs-after": at(1) }, [label(0, ""), label(1, "2025"), label(2, "")]);
  expect(await rows()).toEqual([{}, { year: 2025 }]);
  await send(w, "kosten", { "costs-after": at(2) }, [label(0, ""), label(1, ""), label(2, "")]);
  expect(await rows()).toEqual([{}, {}]);
});

test("fields of another kind of application, which the form did not show, are left alone", async () => {
  const w = await world();
  const own = { [LEAD_PART]: at(1) };
  const part: [string, string][] = [
    [`${LEAD_PART}.name`, "Niestetal"],
    [`${LEAD_PART}.kind`, "municipality"],
    [`${LEAD_PART}.key`, "06633016"],
  ];
  const brigades: [string, string] = [`${LEAD_PART}.brigades`, "Heiligenrode\nSandershausen"];
  await send(w, "beteiligte", own, [[SHOWN_FOR, "HE fire-brigade-merger"], ...part, brigades]);
  expect((await stored(w, LEAD_PART))?.data.brigades).toEqual(["Heiligenrode", "Sandershausen"]);
  const population: [string, string] = [`${LEAD_PART}.population`, "11.000"];
  await send(w, "beteiligte", { [LEAD_PART]: at(2) }, [[SHOWN_FOR, "HE standard"], ...part, population]);
  expect((await stored(w, LEAD_PART))?.data).toMatchObject({
    population: 11_000,
    brigades: ["Heiligenrode", "Sandershausen"],
  });
});
