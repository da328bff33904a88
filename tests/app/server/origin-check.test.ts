import { expect, test } from "vitest";
import { comesFromHere } from "~/app/server/origin-check.server";

const own = "https://ikz.example";

test.each([
  [{ origin: own }, true],
  [{ origin: own, fetchSite: "cross-site" }, true],
  [{ fetchSite: "same-origin" }, true],
  [{ origin: "https://andere.example", fetchSite: "same-origin" }, false],
  [{ origin: "http://ikz.example" }, false],
  [{ origin: "https://ikz.example:8443" }, false],
  [{ origin: "null" }, false],
  [{ fetchSite: "same-site" }, false],
  [{ fetchSite: "none" }, false],
  [{}, false],
])("%o is from here: %s", (sender, expected) => {
  expect(comesFromHere(sender, own)).toBe(expected);
});
