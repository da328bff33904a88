import { expect, test } from "vitest";
import { adoptEntries } from "~/app/step/autosave/adopt-entries";
import type { FoundEntries } from "~/app/step/autosave/entry-buffer";
import { findStep } from "~/forms/steps";
import { NOW } from "~/tests/db/world";
import { setOf } from "~/tests/forms/fields/set-of";

const step = findStep("vorhaben");
if (!step) throw new Error("no step");
const set = setOf("niestetal-complete");
const stored: [string, string[]][] = [
  ["project.goals", ["Ziele"]],
  ["project.situation", ["Lage,\nzwei Zeilen"]],
  ["project.taskAreas", ["e-government", "information-technology"]],
];
const page = {
  texts: stored,
  basis: { project: { version: 4, places: {} } },
  set,
  foreign: {},
  lineage: "1",
};
const found = (entries: [string, string][], basis: FoundEntries["basis"]): FoundEntries => ({
  key: "k",
  lineage: "1",
  at: NOW,
  origins: ["a"],
  entries,
  basis,
});
const old = { project: { version: 2, places: { "/goals": 1 } } };

test("what is stored already, however it is spelled, is not put in again", () => {
  const entries: [string, string][] = [
    ["project.situation", "Lage,\r\nzwei Zeilen"],
    ["project.goals", "Ziele"],
    ["project.measures", ""],
    ["project.taskAreas", "information-technology"],
    ["project.taskAreas", "e-government"],
  ];
  expect(adoptEntries(step, page, found(entries, old))).toBeNull();
});

test("what is not stored stands in the form, on the versions it was typed on", () => {
  const entries: [string, string][] = [["project.goals", "Andere Ziele"]];
  const adopted = adoptEntries(step, page, found(entries, old));
  expect([...(adopted?.initial ?? [])]).toEqual([["project.goals", ["Andere Ziele"]]]);
  expect(adopted?.basis).toEqual(old);
  expect(adopted?.orphans).toBeNull();
});

test("after a backup was put back the versions it was typed on mean nothing: it rests on none", () => {
  const entries: [string, string][] = [["project.goals", "Andere Ziele"]];
  const adopted = adoptEntries(step, { ...page, lineage: "2" }, found(entries, old));
  expect([...(adopted?.initial ?? [])]).toEqual([["project.goals", ["Andere Ziele"]]]);
  expect(adopted?.basis).toEqual({ project: { version: 0, places: {} } });
});

test("texts of a part that passed to another are told by name and kept", () => {
  const beteiligte = findStep("beteiligte");
  const partner = set.participants.find(({ data }) => data.name === "Kaufungen");
  if (!beteiligte || !partner) throw new Error("no partner");
  const section = `participant:${partner.id}`;
  const entries: [string, string][] = [
    [`${section}.name`, "Kaufungen"],
    [`${section}.population`, "12.999"],
  ];
  const texts: [string, string[]][] = [[`${section}.name`, ["Kaufungen"]]];
  const theirs = { texts, basis: {}, set, foreign: { [section]: "Gemeinde Kaufungen" }, lineage: "1" };
  const basis = { [section]: { version: 1, places: {} } };
  const adopted = adoptEntries(beteiligte, theirs, found(entries, basis));
  expect(adopted?.orphans?.lost).toEqual([
    { section, owner: "Gemeinde Kaufungen", fields: [{ label: "Kaufungen: Einwohnerzahl", text: "12.999" }] },
  ]);
  expect(adopted?.orphans?.basis).toEqual(basis);
  const gone = adoptEntries(
    beteiligte,
    { ...theirs, set: { ...set, participants: [] }, foreign: {} },
    found(entries, basis),
  );
  expect(gone?.orphans?.lost).toMatchObject([
    { owner: null, fields: [{ text: "Kaufungen" }, { text: "12.999" }] },
  ]);
});
