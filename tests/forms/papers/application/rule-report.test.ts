import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { consequenceOf, sourceTexts, toneOf } from "~/forms/papers/application/finding-words";
import { ruleReportBlocks } from "~/forms/papers/application/rule-report";
import type { Tone } from "~/forms/papers/paper/blocks";
import { paperAsText } from "~/forms/papers/text/text";
import { type Level, RULE_TABLE, type Verdict } from "~/rules";
import { CASE_NAMES, caseApplication } from "~/tests/forms/cases";
import { inputOf } from "./input";

test.each(CASE_NAMES)("the report of %s stands in its letter, whole", (name) => {
  const input = inputOf(caseApplication(name));
  const text = paperAsText(applicationPaper(input));
  const { report } = input;
  for (const { title, text: words, source } of report.findings) {
    expect(text).toContain(`: ${title}\n`);
    expect(text).toContain(words);
    expect(text).toContain(source.provision ? `${source.provision}, ${source.act}` : source.act);
    if (source.url) expect(text).toContain(source.url);
  }
  for (const { station } of report.channel) expect(text).toContain(`- ${station} · Aufgabe: `);
  for (const { text: step } of report.amount.derivation) expect(text).toContain(step);
  expect(report.findings.map(({ title }) => title)).toEqual(RULE_TABLE.map(({ title }) => title));
  expect(text).toContain("Geprüft am: 15.06.2022");
  expect(text).toContain(
    report.submissionAllowed
      ? "Der Antrag kann eingereicht werden."
      : "Der Antrag kann noch nicht eingereicht werden.",
  );
});

test("the verdict names what holds the submission up, and nothing else", () => {
  const { report } = inputOf(caseApplication("niestetal-2021"));
  const [notice] = ruleReportBlocks(report, { programmeTitle: "Titel" }).filter(
    ({ kind }) => kind === "notice",
  );
  expect(notice).toMatchObject({ tone: "danger", text: "Zu klären: Beschlüsse aller Beteiligten." });
});

test.each<[Verdict, Level, Tone, string]>([
  ["met", "must", "success", "zwingende Voraussetzung"],
  ["not_met", "must", "danger", "zwingende Voraussetzung · hält die Einreichung auf"],
  ["not_met", "should", "warning", "Sollvorgabe · hält die Einreichung nicht auf"],
  ["open", "must", "warning", "zwingende Voraussetzung · hält die Einreichung auf"],
  ["open", "should", "warning", "Sollvorgabe · hält die Einreichung nicht auf"],
  ["for_authority", "must", "info", "zwingende Voraussetzung"],
  ["not_applicable", "info", "neutral", "Hinweis"],
])("%s of a %s rule is %s: %s", (verdict, level, tone, words) => {
  expect(toneOf({ verdict, level })).toBe(tone);
  expect(consequenceOf({ verdict, level })).toBe(words);
});

test("a provision is named once, also where it is proven in parts", () => {
  const act = "Richtlinie";
  expect(
    sourceTexts([
      { act, certainty: "official" },
      { act, certainty: "secondary" },
      { act, certainty: "official" },
      { act: "HGO", provision: "§ 136", certainty: "official" },
    ]),
  ).toEqual([
    "Richtlinie (teils amtlich belegt; teils mittelbar belegt, bitte prüfen)",
    "§ 136, HGO (amtlich belegt)",
  ]);
});
