import { describe, expect, test } from "vitest";
import { LINEAGE, SHOWN_FOR } from "~/app/step/form/form-basis";
import { ORIGIN } from "~/app/step/form/save-origin";
import { bufferOwner } from "~/app/step/save/buffer-owner.server";
import { requestCorrections } from "~/db/proceedings/corrections";
import { Refusal } from "~/db/values/refusal";
import { at, project, send, stored, world } from "~/tests/app/step/save/sent-step";
import { movedTo, proceedingsWorld } from "~/tests/db/proceedings-world";
import { LEAD_PART, NOW } from "~/tests/db/world";

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

test("a page from before a backup was put back overwrites nothing: its version is another one now", async () => {
  const w = await world();
  // As the page showed it then, as version 2; what is version 2 now was written since.
  await send(w, "vorhaben", { project: at(1) }, project({ situation: "Seitdem", objectives: "Ziele" }));
  const old = project({ situation: "Von damals", objectives: "Ziele", measures: "Getippt" });
  const before: [string, string] = [LINEAGE, "another"];
  const answer = await send(w, "vorhaben", { project: at(2) }, [before, ...old]);
  expect(answer.open).toMatchObject([{ place: "/situation", label: "Ausgangslage" }]);
  expect((await stored(w, "project"))?.data).toMatchObject({ situation: "Seitdem", measures: "Getippt" });
  const same: [string, string] = [LINEAGE, w.db.lineage];
  const decided = await send(w, "vorhaben", { project: at(3) }, [same, ...old]);
  expect(decided).toMatchObject({ open: [], versions: { project: 4 } });
});

test("an answer to what is asked for again is said with the save that stores it, in the steps and above the fields", async () => {
  const { db, applicationId: id, lead, ...w } = await proceedingsWorld("NW");
  const asked = [{ section: "project", reason: "incomplete" as const, text: "Warum?" }];
  const request = { ...(await w.given()), asked, dueOn: "2026-04-01" };
  movedTo(await requestCorrections(db, w.authority, request));
  const typed = async (situation: string) => {
    const { hints } = await send({ db, lead, id }, "vorhaben", { project: at(1) }, project({ situation }));
    const step = hints.steps.find(({ id: one }) => one === "vorhaben");
    return [step?.state, ...hints.wishes.map(({ state }) => state.words)];
  };
  expect(await typed("Darum.")).toEqual(["geändert", "geändert"]);
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
