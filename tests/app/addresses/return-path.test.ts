import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath, withReturn } from "~/app/addresses/return-path";

test.each([
  ["/antraege", "/antraege"],
  ["/antraege/0c5c1f9e/schritt/beschluesse?zeile=2", "/antraege/0c5c1f9e/schritt/beschluesse?zeile=2"],
  ["/", "/"],
  ["/konto#geraete", "/konto"],
  ["//andere.example", null],
  ["/\\andere.example", null],
  ["/\t/andere.example", null],
  ["/%2F/andere.example", "/%2F/andere.example"],
  ["/.//andere.example", null],
  ["/a/..//andere.example", null],
  ["https://andere.example", null],
  ["javascript:alert(1)", null],
  ["antraege", null],
  ["", null],
  [" /antraege", null],
  ["/anträge", null],
  ["/anmelden", null],
  ["/anmelden/abc", null],
  ["/abmelden", null],
  ["/einladung/abc", null],
  ["/anmeldenummer", "/anmeldenummer"],
  [`/${"a".repeat(500)}`, null],
  [null, null],
])("%s leads to %s", (wish, path) => {
  expect(returnPath(wish)).toBe(path);
});

test("whatever is wished for, the browser stays on this site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    ".",
    "..",
    "@",
    ":",
    "andere.example",
    "?",
    "#",
    "%2f",
    "\t",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = returnPath(`/${pieces.join("")}`);
      if (path === null) return;
      expect(new URL(path, "https://ikz.example/anmelden").origin).toBe("https://ikz.example");
      expect(returnPath(path)).toBe(path);
    }),
  );
});

test("the way back survives the address of the form", () => {
  const address = withReturn("/anmelden", "/antraege/1?a=b&c=d");
  expect(new URL(address, "https://ikz.example").searchParams.get("weiter")).toBe("/antraege/1?a=b&c=d");
  expect(withReturn("/anmelden", null)).toBe("/anmelden");
});
