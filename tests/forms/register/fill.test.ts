import { describe, expect, it } from "vitest";
import { BUILT_IN } from "~/forms/register/built-in";
import { detailOf } from "~/forms/register/entry";
import { type FilledField, fillFrom } from "~/forms/register/fill";
import { findEntry } from "~/forms/register/look-up";

function entry(key: string) {
  const found = findEntry(BUILT_IN, key);
  if (!found) throw new Error(key);
  return found;
}
const KASSEL_TOWN = {
  name: "Kassel",
  legalName: "Stadt Kassel",
  kind: "municipality",
  key: "06611000",
  population: "197.230",
};

describe("what choosing an entry writes", () => {
  const fields = (given: Partial<Record<FilledField, string>>) => (field: FilledField) => given[field] ?? "";
  it("everything where nothing stands", () => {
    expect(fillFrom(entry("06611000"), fields({ kind: "municipality" }))).toEqual(KASSEL_TOWN);
  });
  it("small figures without a point", () => {
    expect(fillFrom(entry("06633024"), fields({})).population).toBe("4521");
  });
  it("of a Kreis its own name and kind", () => {
    expect(fillFrom(entry("06633"), fields({ kind: "municipality" }))).toMatchObject({
      name: "Landkreis Kassel",
      legalName: "Landkreis Kassel",
      kind: "district",
      key: "06633",
    });
  });
  it("leaves what somebody typed", () => {
    const typed = {
      name: "KS",
      legalName: "Universitätsstadt Kassel",
      kind: "district",
      key: "06633",
      population: "200.000",
    };
    expect(fillFrom(entry("06611000"), fields(typed))).toEqual({ kind: "municipality", key: "06611000" });
  });
  it("replaces what another entry had brought", () => {
    const brought = fillFrom(entry("06633"), fields({}));
    const changed = { ...brought, legalName: "Der Landkreis" };
    const { legalName: _own, ...rest } = KASSEL_TOWN;
    expect(fillFrom(entry("06611000"), fields(changed), entry("06633"))).toEqual(rest);
  });
});

describe("what stands beside a name in the list", () => {
  it.each([
    ["06633020", "Landkreis Kassel, 06633020"],
    ["06611000", "kreisfrei, 06611000"],
    ["06633", "Hessen, 06633"],
    ["05334", "Nordrhein-Westfalen, 05334"],
    ["05158008", "Kreis Mettmann, 05158008"],
  ])("%s", (key, text) => {
    expect(detailOf(entry(key))).toBe(text);
  });
});
