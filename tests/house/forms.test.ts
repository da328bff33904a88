import { expect, test } from "vitest";
import { roomScripts, textOf } from "./sources";

/** The one place that takes a request's form apart, with its bounds. */
const DOOR = "app/http/read-form.server.ts";
const BESIDE = /\.formData\(\)|\bform\.get\(/g;

test("forms come in by one door, and are read by a schema", () => {
  const beside = roomScripts
    .filter((path) => path !== DOOR)
    .flatMap((path) => [...textOf(path).matchAll(BESIDE)].map(([found]) => `${path}: ${found}`));
  expect(beside).toEqual([]);
  expect(textOf(DOOR)).toMatch(BESIDE);
});

test("what folds is a Disclosure, which bears that a reader opens it before the script is there", () => {
  const home = "app/components/disclosure.tsx";
  expect(roomScripts.filter((path) => path !== home && /<details\b/.test(textOf(path)))).toEqual([]);
  expect(textOf(home)).toContain("suppressHydrationWarning");
});
