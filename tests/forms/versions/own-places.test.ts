import { expect, test } from "vitest";
import { ownPlaces } from "~/forms/versions/own-places";

const revision = (by: string, data: Record<string, unknown>) => ({ by, data, unparsed: {} });

test.each<[string, ReturnType<typeof revision>[], string[]]>([
  ["nothing has happened", [revision("", { a: 1 })], []],
  ["an own save after the beginning", [revision("", { a: 1 }), revision("me", { a: 2 })], ["/a"]],
  ["another went over it", [revision("", { a: 1 }), revision("me", { a: 2 }), revision("x", { a: 3 })], []],
  [
    "one went over another",
    [revision("", {}), revision("x", { a: 2, b: 1 }), revision("me", { a: 3, b: 1 })],
    ["/a"],
  ],
  [
    "what the beginning itself changed does not count",
    [revision("me", { a: 1 }), revision("x", { a: 1, b: 1 })],
    [],
  ],
])("%s", (_what, history, places) => {
  expect(ownPlaces(history, ({ by }) => by === "me")).toEqual(places);
});
