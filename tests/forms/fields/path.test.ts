import { expect, test } from "vitest";
import { valueAt, withValue } from "~/forms/fields/path";

test.each<[string, unknown, Record<string, unknown>]>([
  ["a value", 7, { termination: { noticeMonths: 7, effective: "year-end" }, rows: [{ a: 1 }, {}] }],
])("%s is set in a copy", (_what, value, expected) => {
  const data = { termination: { noticeMonths: 3, effective: "year-end" }, rows: [{ a: 1 }, {}] };
  expect(withValue(data, "termination.noticeMonths", value)).toEqual(expected);
  expect(data.termination.noticeMonths).toBe(3);
});

test("removing the last value of an object removes the object, rows stay", () => {
  const data = { supervisoryAct: { kind: "notice" }, rows: [{ act: { kind: "notice" } }] };
  expect(withValue(data, "supervisoryAct.kind", undefined)).toEqual({ rows: data.rows });
  expect(withValue(data, "rows.0.act.kind", undefined)).toEqual({ ...data, rows: [{}] });
});

test.each([
  ["termination.noticeMonths", 3],
  ["rows.1.year", 2020],
  ["rows.9.year", undefined],
  ["termination.noticeMonths.deeper", undefined],
  ["absent.deep", undefined],
])("the value at %s is %j", (path, value) => {
  const data = { termination: { noticeMonths: 3 }, rows: [{ year: 2019 }, { year: 2020 }] };
  expect(valueAt(data, path)).toBe(value);
});
