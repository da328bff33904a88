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
