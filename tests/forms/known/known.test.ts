import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { derivedAct } from "~/forms/known/derived-act";
import { derivedValues } from "~/forms/known/derived-values";
import { type Offer, offerBeside, offersFor, startedWith } from "~/forms/known/known";
import { profileValues } from "~/forms/known/profile-values";
import { registerValues } from "~/forms/known/register-values";
import { BUILT_IN } from "~/forms/register/built-in";
import { findEntry } from "~/forms/register/look-up";
import { chooseProgramme } from "~/rules";

const valuesOf = (known: readonly { path: string; value: unknown }[]) =>
  Object.fromEntries(known.map(({ path, value }) => [path, value]));

function entryOf(key: string) {
  const entry = findEntry(BUILT_IN, key);
  if (!entry) throw new Error(key);
  return entry;
}

describe("what the register knows", () => {
  it.each([
    [
      "a municipality",
      "06633020",
      { population: 11_118, "office.postcode": "34266", "office.city": "Niestetal" },
    ],
    ["a Kreis, of which it has no postcode", "05762", { population: 139_252, "office.city": "Höxter" }],
  ])("%s", (_, key, values) => {
    const known = registerValues(entryOf(key), BUILT_IN.asOf);
    expect(valuesOf(known)).toEqual(values);
    expect(known[0]?.said).toBe("Aus dem Gemeindeverzeichnis, Stand 28.02.2026");
  });
});

const COUNCIL = "resolution.body";
const AUTHORITY = "signatory.authority";
const OFFICE = "signatory.function";

describe("who resolves and who signs follows from what the participant is", () => {
  it.each([
    [
      "06633020",
      "HE",
      "municipality",
      { [COUNCIL]: "Gemeindevertretung", [AUTHORITY]: "Der Gemeindevorstand", [OFFICE]: "Bürgermeister/in" },
      "Gemeinde in Hessen",
    ],
    [
      "06631009",
      "HE",
      "municipality",
      {
        [COUNCIL]: "Stadtverordnetenversammlung",
        [AUTHORITY]: "Der Magistrat",
        [OFFICE]: "Bürgermeister/in",
      },
      "Stadt in Hessen",
    ],
    [
      "06611000",
      "HE",
      "municipality",
      {
        [COUNCIL]: "Stadtverordnetenversammlung",
        [AUTHORITY]: "Der Magistrat",
        [OFFICE]: "Oberbürgermeister/in",
      },
      "Stadt in Hessen",
    ],
    [
      "06633",
      "HE",
      "district",
      { [COUNCIL]: "Kreistag", [AUTHORITY]: "Der Kreisausschuss", [OFFICE]: "Landrat/Landrätin" },
      "Kreis in Hessen",
    ],
    [
      "05158008",
      "NW",
      "municipality",
      { [COUNCIL]: "Rat", [OFFICE]: "Bürgermeister/in" },
      "Stadt in Nordrhein-Westfalen",
    ],
    [
      "05762",
      "NW",
      "district",
      { [COUNCIL]: "Kreistag", [OFFICE]: "Landrat/Landrätin" },
      "Kreis in Nordrhein-Westfalen",
    ],
    [
      "05334",
      "NW",
      "district",
      { [COUNCIL]: "Städteregionstag", [OFFICE]: "Städteregionsrat/Städteregionsrätin" },
      "Kreis in Nordrhein-Westfalen",
    ],
  ] as const)("%s", (key, state, kind, values, grounds) => {
    const entry = entryOf(key);
    const known = derivedValues({ kind, name: entry.name }, { state, entry });
    expect(valuesOf(known)).toEqual(values);
    expect(known[0]?.said).toContain("Abgeleitet aus: ");
    expect(known[0]?.said.startsWith(`Abgeleitet aus: ${grounds.split(" ")[0]}`)).toBe(true);
  });

  it.each([
    ["the official name tells a town", { legalName: "Stadt Neustadt" }, "Stadtverordnetenversammlung"],
    ["and a Gemeinde", { legalName: "Gemeinde Neudorf" }, "Gemeindevertretung"],
    ["nothing tells", {}, undefined],
    ["beyond the border other law holds", { legalName: "Stadt Neustadt", outsideState: true }, undefined],
  ])("without the register: %s", (_, body, council) => {
    const known = derivedValues(
      { kind: "municipality", name: "Neu", ...body },
      { state: "HE", entry: undefined },
    );
    expect(valuesOf(known)[COUNCIL]).toBe(council);
  });
});

describe("approval or notice", () => {
  const programmeOf = (state: "HE" | "NW") => chooseProgramme({ state }, { on: "2026-03-02" });
  it.each([
    ["HE", { form: "public-law-agreement", mode: "delegation" }, "approval", "Delegation in Hessen"],
    ["HE", { form: "public-law-agreement", mode: "mandate" }, "notice", "Mandatierung in Hessen"],
    [
      "NW",
      { form: "public-law-agreement", mode: "mandate" },
      "approval",
      "Mandatierung in Nordrhein-Westfalen",
    ],
    ["HE", { form: "special-purpose-association" }, "approval", "Zweckverband"],
  ] as const)("%s %j: %s", (state, agreement, kind, grounds) => {
    expect(derivedAct({ state, agreement }, programmeOf(state))).toEqual([
      { path: "supervisoryAct.kind", value: kind, from: "derived", said: `Abgeleitet aus: ${grounds}` },
    ]);
  });
  it.each([
    ["HE", { form: "public-law-agreement" }],
    ["HE", { form: "joint-public-institution" }],
    ["NW", { form: "private-law" }],
    ["NW", {}],
  ] as const)("%s %j: no source says it yet", (state, agreement) => {
    expect(derivedAct({ state, agreement }, programmeOf(state))).toEqual([]);
  });
});

const offer = (from: Offer["from"], text: string): Offer => ({ from, text, said: from, quote: null });

describe("what stands beside a field", () => {
  it.each([
    ["nothing known", [], "Rat", null],
    ["the field holds it", [offer("profile", "Rat")], "Rat ", ["profile", true]],
    ["the field is empty", [offer("derived", "Rat")], "", ["derived", false]],
    ["another text", [offer("profile", "Rat")], "Kreistag", ["profile", false]],
    ["a derived value contradicts nobody", [offer("derived", "Rat")], "Rat der Stadt Haan", null],
    ["the file stands above the profile", [offer("read", "A"), offer("profile", "B")], "", ["read", false]],
    ["what the field holds is said", [offer("read", "A"), offer("profile", "B")], "B", ["profile", true]],
  ] as const)("%s", (_, offers, text, expected) => {
    const beside = offerBeside(offers, text);
    expect(beside && [beside.offer.from, beside.same]).toEqual(expected);
  });

  test("a field is offered only what it could show, the surest first", () => {
    const known = [
      { path: "population", value: 7, from: "register", said: "" },
      { path: "population", value: 8, from: "profile", said: "" },
      { path: "population", value: "viele", from: "read", said: "" },
      { path: "key", value: 9, from: "read", said: "" },
    ] as const;
    expect(offersFor({ path: "population", input: "whole" }, known).map(({ text }) => text)).toEqual([
      "8",
      "7",
    ]);
  });
});

describe("a part that begins", () => {
  const profile = {
    office: { street: "Rathausplatz 1", city: "Kassel" },
    signatory: { authority: "Der Magistrat" },
  };

  test("holds the profile, then the register", () => {
    const known = [...registerValues(entryOf("06633020"), BUILT_IN.asOf), ...profileValues(profile)];
    expect(startedWith({ name: "Niestetal" }, known)).toEqual({
      name: "Niestetal",
      population: 11_118,
      office: { street: "Rathausplatz 1", city: "Kassel", postcode: "34266" },
      signatory: { authority: "Der Magistrat" },
    });
  });

  test("what was entered stays, whatever is known", () => {
    const texts = fc.record(
      { street: fc.string(), postcode: fc.string(), city: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(texts, (office) => {
        const begun = startedWith({ office }, profileValues(profile));
        expect(begun.office).toMatchObject(office);
      }),
    );
  });
});
