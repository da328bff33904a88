import { expect, test } from "vitest";
import { readApplication } from "~/forms/interchange/read";
import { caseJson } from "../cases";
import { withChange } from "./with-change";

const read = (pointer: string, value: unknown) =>
  readApplication(withChange(caseJson("niestetal-complete"), pointer, value));
const issues = (pointer: string, value: unknown) => {
  const reading = read(pointer, value);
  return reading.ok ? [] : reading.issues.map(({ path, message }) => `${path} ${message}`);
};

test.each([
  ["/title", ""],
  ["/participants/1/resolution/agendaItem", "  "],
])("a blank text at %s is read as absent", (pointer, value) => {
  expect(issues(pointer, value)).toEqual([]);
});

test.each([
  ["/participants/1/colour", "", "/participants/1/colour ist ein unbekanntes Feld"],
  ["/agreement", "", "/agreement ist kein Objekt"],
  ["/participants/1/population", " ", "/participants/1/population ist keine ganze Zahl"],
  ["/project/existingCooperations", "", "/project/existingCooperations ist keine Liste"],
  ["/applicationDate", "", "/applicationDate ist kein Datum in der Form JJJJ-MM-TT"],
  ["/participants/1/name", " ", "/participants/1/name fehlt"],
])("a blank where no text belongs stays an error: %s", (pointer, value, issue) => {
  expect(issues(pointer, value)).toContain(issue);
});

test.each([
  ["/participants/0/office/postcode", "7511 JR"],
  ["/participants/0/contact/email", "info@höxter.example"],
])("what is written otherwise elsewhere is read: %s", (pointer, value) => {
  expect(issues(pointer, value)).toEqual([]);
});

test("a checksum in capitals means the same", () => {
  const reading = read("/attachments/0/sha256", "AB".repeat(32));
  expect(reading.ok && reading.application.attachments?.[0]?.sha256).toBe("ab".repeat(32));
});

test("a wrong key is one error, not one at every place that names it", () => {
  expect(issues("/participants/1/key", "17633015")).toHaveLength(1);
});

test.each([
  ["/project/fundingFrom", "31.12.2021", "ist kein Datum in der Form JJJJ-MM-TT"],
  ["/project/startsOn", "2023-02-30", "gibt es im Kalender nicht"],
  ["/project/startsOn", "2300-01-01", "liegt außerhalb der Jahre 1900 bis 2199"],
])("%s %s: %s", (pointer, value, message) => {
  expect(issues(pointer, value)).toEqual([`${pointer} ${message}`]);
});

test.each([
  ["/agreement/termination", { effective: "year-end" }, "/agreement/termination/noticeMonths fehlt"],
  ["/agreement/term", {}, "/agreement/term/kind fehlt"],
  ["/costs/after/0", { personnelCents: 1 }, "/costs/after/0/year fehlt"],
])("what is missing is said to be missing: %s", (pointer, value, issue) => {
  expect(issues(pointer, value)).toContain(issue);
});

test("what is nested too deep is refused, not a failure", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  for (const value of [deep, Object.assign({}, caseJson("niestetal-complete"), { title: deep })]) {
    expect(readApplication(value)).toEqual({
      ok: false,
      issues: [{ path: "", message: "Der Inhalt ist zu tief verschachtelt (höchstens 20 Ebenen)." }],
    });
  }
});
