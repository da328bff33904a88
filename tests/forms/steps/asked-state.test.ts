import { describe, expect, test } from "vitest";
import { sectionSetOf } from "~/forms/interchange/section-set";
import { STEPS } from "~/forms/steps";
import { askedOn, askedState, isNamed } from "~/forms/steps/asked-state";

const set = sectionSetOf([
  { name: "case", data: { state: "HE", category: "standard" } },
  { name: "participant:a", data: { name: "Niestetal", lead: true, kind: "municipality" } },
  { name: "participant:b", data: { name: "Söhrewald", kind: "municipality" } },
]);

const wordsOf = (asked: { section: string; changed: boolean }[], own?: ReadonlySet<string>) =>
  Object.fromEntries(
    STEPS.flatMap((step) => {
      const state = askedState(askedOn(step, set, asked, own));
      return state ? [[step.id, state.words]] : [];
    }),
  );

describe("how a step stands towards what is asked for again", () => {
  test("says nothing where nothing of it is asked for", () => {
    expect(wordsOf([])).toEqual({});
    expect(wordsOf([{ section: "participant:weg", changed: false }])).toEqual({});
  });

  test("says so on the steps that ask the section", () => {
    expect(wordsOf([{ section: "project", changed: false }])).toEqual({ vorhaben: "nachgefordert" });
    expect(wordsOf([{ section: "project", changed: true }])).toEqual({ vorhaben: "geändert" });
    expect(Object.keys(wordsOf([{ section: "participant:b", changed: false }]))).toEqual([
      "beteiligte",
      "kosten",
      "beschluesse",
    ]);
  });

  test("is named on one step of each section", () => {
    const named = (section: string) => STEPS.filter((step) => isNamed(step, section)).map(({ id }) => id);
    expect(["project", "costs-after", "participant:b"].map(named)).toEqual([
      ["vorhaben"],
      ["kosten"],
      ["beteiligte"],
    ]);
  });

  test("is changed once all of it is; a partner counts its own alone", () => {
    const asked = [
      { section: "participant:a", changed: false },
      { section: "participant:b", changed: true },
    ];
    expect(wordsOf(asked).beschluesse).toBe("nachgefordert");
    expect(wordsOf(asked, new Set(["participant:b"])).beschluesse).toBe("geändert");
  });
});
