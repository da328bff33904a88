import { expect, test } from "vitest";
import { join } from "~/forms/interchange/join";
import { findStep } from "~/forms/steps";
import { placeFindings } from "~/forms/steps/place-findings";
import { stepState } from "~/forms/steps/step-state";
import { check } from "~/rules";
import type { CaseName } from "../cases";
import { setOf } from "../fields/set-of";

const ON = "2021-11-15";

function wordsOf(name: CaseName, id: string, unparsed: Record<string, Record<string, string>> = {}) {
  const set = setOf(name);
  const step = findStep(id);
  if (!step) throw new Error(id);
  const findings = placeFindings(check(join(set, []), { on: ON }).findings, set);
  return stepState(step, set, findings, unparsed);
}

const states: [CaseName, string, string, string][] = [
  ["niestetal-complete", "beteiligte", "success", "vollständig"],
  // The figures are not in the letter itself: the saving cannot be computed yet.
  ["niestetal-2021", "kosten", "neutral", "noch leer"],
  // In NRW the cost overview is needed for one of four benefits only.
  ["haan-2021", "kosten", "neutral", "freiwillig"],
  ["haan-2021", "vorhaben", "danger", "1 Punkt nicht erfüllt"],
  ["niestetal-2021", "vereinbarung", "warning", "3 Hinweise"],
];

test.each(states)("%s, %s: %s, %s", (name, step, tone, words) => {
  expect(wordsOf(name, step)).toMatchObject({ tone, words, asked: words !== "freiwillig" });
});

test("what could not be read counts in the step that shows the field, and there only", () => {
  const unparsed = { "participant:p1": { "/resolution/date": "31.02.2018" } };
  expect(wordsOf("niestetal-complete", "beschluesse", unparsed).words).toBe("1 Angabe prüfen");
  expect(wordsOf("niestetal-complete", "beteiligte", unparsed).words).toBe("vollständig");
});
