import { expect, test } from "vitest";
import { join } from "~/forms/interchange/join";
import type { SectionSet } from "~/forms/interchange/section-set";
import { findStep } from "~/forms/steps";
import { placeFindings } from "~/forms/steps/place-findings";
import { stepState } from "~/forms/steps/step-state";
import { check } from "~/rules";
import type { State } from "~/rules/facts/facts";
import type { CaseName } from "../cases";
import { setOf, setOfApplication } from "../fields/set-of";

const ON = "2021-11-15";

function stateIn(set: SectionSet, id: string, unparsed: Record<string, Record<string, string>> = {}) {
  const step = findStep(id);
  if (!step) throw new Error(id);
  const findings = placeFindings(check(join(set, []), { on: ON }).findings, set);
  return stepState(step, { set, findings, unparsed });
}

const states: [CaseName, string, string, string][] = [
  ["niestetal-complete", "beteiligte", "success", "vollständig"],
  // A pair that is asked in NRW alone counts in NRW alone.
  ["niestetal-complete", "vorhaben", "success", "vollständig"],
  // The figures are not in the letter itself: the saving cannot be computed yet.
  ["niestetal-2021", "kosten", "neutral", "noch nicht begonnen"],
  // In NRW the cost overview is needed for one of four benefits only.
  ["haan-2021", "kosten", "neutral", "freiwillig"],
  ["haan-2021", "vorhaben", "danger", "1 Punkt nicht erfüllt, 5 Angaben offen"],
  ["niestetal-2021", "vereinbarung", "neutral", "3 Angaben offen"],
];

test.each(states)("%s, %s: %s, %s", (name, step, tone, words) => {
  expect(stateIn(setOf(name), step)).toMatchObject({ tone, words, asked: words !== "freiwillig" });
});

test("what could not be read counts in the step that shows the field, and there only", () => {
  const unparsed = { "participant:p1": { "/resolution/date": "31.02.2018" } };
  const set = setOf("niestetal-complete");
  expect(stateIn(set, "beschluesse", unparsed).words).toMatch(/^1 Angabe prüfen/);
  expect(stateIn(set, "beteiligte", unparsed).words).toBe("vollständig");
});

const fresh = (state: State): SectionSet =>
  setOfApplication({
    format: "ikz-application/1",
    state,
    category: "standard",
    title: "Gemeinsames Archiv",
    project: {},
    participants: [
      { key: state === "HE" ? "06633020" : "05158008", name: "A", kind: "municipality", lead: true },
    ],
  });

test.each(["HE", "NW"] as const)("a fresh draft of %s begins without a red or yellow mark", (state) => {
  const steps = [
    "programm",
    "beteiligte",
    "vorhaben",
    "vereinbarung",
    "kosten",
    "finanzierung",
    "beschluesse",
  ];
  const words = steps.map((id) => stateIn(fresh(state), id));
  expect(new Set(words.map(({ tone }) => tone))).toEqual(new Set(["neutral"]));
  expect(words[0]?.words).toBe("noch nicht begonnen");
});
