import { expect, test } from "vitest";
import { criticalWords, scheduleSummary } from "~/app/schedule/schedule-words.server";
import type { Facts } from "~/rules";
import { haan, kreisMettmann } from "~/rules/conditions/rule/sample";
import { readCase } from "../../rules/cases";
import { type Days, scheduled } from "../../rules/schedule/plans";

const draft: Facts = {
  state: "NW",
  category: "standard",
  participants: [haan, kreisMettmann].map(({ resolution: _, ...rest }) => rest),
  project: {},
};
const many: Facts = {
  ...draft,
  participants: Array.from({ length: 5 }, (_, at) => ({
    key: `k${at}`,
    name: `Ort ${at}`,
    kind: "municipality",
  })),
};
const planned = { "05158008": "2026-12-07", "05158": "2026-12-10" };
const TODAY = "2026-11-23";

test.each<[string, Facts, Days, string, string | null]>([
  [
    "nothing known",
    draft,
    {},
    "Wann der Antrag frühestens gestellt werden kann, steht noch nicht fest. Noch ohne Tag: Beschluss Haan und Beschluss Kreis Mettmann.",
    "Beschluss Haan (offen) und Beschluss Kreis Mettmann (offen), dann Antrag (offen), dann Beginn des Vorhabens (offen). Diese Termine bestimmen, wie früh der Antrag möglich ist.",
  ],
  [
    "many councils are counted",
    many,
    {},
    "Wann der Antrag frühestens gestellt werden kann, steht noch nicht fest. Noch ohne Tag: fünf Beschlüsse.",
    "Fünf Beschlüsse, dann Antrag (offen), dann Beginn des Vorhabens (offen). Diese Termine bestimmen, wie früh der Antrag möglich ist.",
  ],
  [
    "both meetings planned",
    draft,
    { councils: planned },
    "Der Antrag kann frühestens am 10.12.2026 gestellt werden, in 13 Arbeitstagen. Bis zum letzten sicheren Tag des Förderprogramms (31.12.2026) sind es danach noch 21 Tage.",
    "Beschluss Kreis Mettmann (10.12.2026), dann Antrag (10.12.2026), dann Beginn des Vorhabens (11.12.2026). Diese Termine bestimmen, wie früh der Antrag möglich ist.",
  ],
  [
    "both meetings are over",
    draft,
    { councils: { "05158008": "2026-11-02", "05158": "2026-11-20" } },
    "Was der Antrag braucht, liegt nach den eingetragenen und geplanten Tagen seit dem 20.11.2026 vor. Bis zum letzten sicheren Tag des Förderprogramms (31.12.2026) sind es danach noch 38 Tage.",
    null,
  ],
  [
    "submission planned",
    draft,
    { councils: planned, submission: "2026-12-30" },
    "Der Antrag ist für den 30.12.2026 geplant, in 26 Arbeitstagen. Was er braucht, liegt frühestens am 10.12.2026 vor. Bis zum letzten sicheren Tag des Förderprogramms (31.12.2026) ist es danach noch 1 Tag.",
    null,
  ],
  [
    "too late: the margin says nothing, the problem does",
    draft,
    { councils: { ...planned, "05158": "2027-01-18" } },
    "Der Antrag kann frühestens am 18.01.2027 gestellt werden, in 38 Arbeitstagen.",
    null,
  ],
])("%s", (_what, facts, days, summary, critical) => {
  const plan = scheduled(facts, days, TODAY);
  expect(scheduleSummary(plan, { today: TODAY, state: "NW", access: "lead" })).toBe(summary);
  if (critical !== null) expect(criticalWords(plan)).toBe(critical);
});

test("once the application has its day, the path is history", () => {
  const plan = scheduled(readCase("hoexter-2022"));
  expect(scheduleSummary(plan, { today: TODAY, state: "NW", access: "lead" })).toBe(
    "Der Antragstag ist der 15.06.2022.",
  );
  expect(criticalWords(plan)).toBe(
    "Beschluss Warburg (18.05.2022), dann Antrag (15.06.2022), dann Beginn des Vorhabens (01.01.2023). Diese Termine haben bestimmt, wie früh der Antrag möglich war.",
  );
});
