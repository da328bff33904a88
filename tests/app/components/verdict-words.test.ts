import { expect, test } from "vitest";
import { consequence } from "~/app/components/verdict-words";
import { toneOf } from "~/forms/papers/application/finding-words";
import type { Level, Verdict } from "~/rules/report/report";

const holds = "hält die Einreichung auf";
const holdsNot = "hält die Einreichung nicht auf";

test.each<[Level, Verdict, string, string | undefined]>([
  ["must", "not_met", "danger", holds],
  ["must", "open", "warning", holds],
  ["must", "for_authority", "info", holdsNot],
  ["must", "met", "success", undefined],
  ["should", "not_met", "warning", holdsNot],
  ["should", "open", "warning", holdsNot],
  ["should", "for_authority", "info", holdsNot],
  ["info", "not_applicable", "neutral", undefined],
])("%s and %s: %s, %s", (level, verdict, tone, words) => {
  expect(toneOf({ verdict, level })).toBe(tone);
  expect(consequence({ level, verdict })).toBe(words);
});
