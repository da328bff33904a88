import { describe, expect, test } from "vitest";
import { compareResolution } from "~/forms/comparison/compare-resolution";
import type { Aspect } from "~/forms/comparison/comparison";
import { plainText } from "~/forms/comparison/plain-text";
import type { Facts, Resolution } from "~/rules/facts/facts";
import { EXTRACTS, FALSE_ACCEPTS, HESSE, RHINE } from "./extracts";

function compare(of: Facts, text: string, resolution?: Resolution) {
  const [lead] = of.participants;
  if (!lead) throw new Error("nobody takes part");
  const participant = resolution ? { ...lead, resolution } : lead;
  return compareResolution({ pages: [text], application: of, participant, leastYears: 5 });
}

const aspectsOf = (of: Facts): Aspect[] => compare(of, "").map(({ aspect }) => aspect);
const verdicts = (of: Facts, text: string) =>
  Object.fromEntries(compare(of, text).map(({ aspect, verdict }) => [aspect, verdict]));

test.each(EXTRACTS)("$name", ({ of, text, not }) => {
  const expected = Object.fromEntries(aspectsOf(of).map((aspect) => [aspect, not[aspect] ?? "found"]));
  expect(verdicts(of, text)).toEqual(expected);
});

test("the corpus has both states, good extracts and every aspect both found and not", () => {
  expect(EXTRACTS.length).toBeGreaterThanOrEqual(12);
  expect(new Set(EXTRACTS.map(({ of }) => of.state))).toEqual(new Set(["HE", "NW"]));
  const wrong = new Set(EXTRACTS.flatMap(({ not }) => Object.keys(not)));
  for (const aspect of aspectsOf(HESSE)) expect(wrong).toContain(aspect);
  expect(EXTRACTS.filter(({ not }) => Object.keys(not).length === 0).length).toBeGreaterThanOrEqual(5);
});

// Reported, not hidden: where a machine that matches words believes what a reader would not.
test.each(FALSE_ACCEPTS)("known false accept: $name", ({ of, text, aspect }) => {
  expect(verdicts(of, text)[aspect]).toBe("found");
});

test("every quote is the text's own words and holds what was seen", () => {
  for (const { of, text } of EXTRACTS) {
    const plain = plainText([text]);
    for (const { quote, verdict } of compare(of, text)) {
      if (verdict !== "not-found") expect(quote).not.toBeNull();
      const words = (quote ?? "").replace(/^… /, "").replace(/ …$/, "");
      expect(plain).toContain(words);
    }
  }
});

test("what is not entered is not compared", () => {
  const aspects = compare(HESSE, "Irgendein Text.", {}).map(({ aspect }) => aspect);
  expect(aspects).toEqual(["participants", "task", "years"]);
});

describe("years", () => {
  const cases: [string, "found" | "differs" | "not-found"][] = [
    ["für die Dauer von fünf (5) Jahren", "found"],
    ["eine fünfjährige Zusammenarbeit", "found"],
    ["Laufzeit mindestens 10 Jahre", "found"],
    ["nicht weniger als fünf Jahre", "found"],
    ["unbefristet", "found"],
    ["nicht unbefristet", "not-found"],
    ["höchstens fünf Jahre", "differs"],
    ["bis zu fünf Jahren", "differs"],
    ["für drei Jahre befristet", "differs"],
    ["für 15 Jahre", "found"],
    ["vor fünf Jahren", "not-found"],
    ["in den letzten fünf Jahren", "not-found"],
    ["Haushaltsjahr 2021", "not-found"],
    ["für 2,5 Jahre", "not-found"],
  ];
  test.each(cases)("%s: %s", (text, verdict) => {
    expect(verdicts(HESSE, text).years).toBe(verdict);
  });
});

describe("votes", () => {
  const entered = (votesFor: number, votesAgainst: number, abstentions: number) => ({
    votesFor,
    votesAgainst,
    abstentions,
  });
  const cases: [string, Resolution, string, string | null][] = [
    ["einstimmig", entered(20, 0, 0), "found", "einstimmig"],
    ["einstimmig bei einer Enthaltung", entered(20, 0, 1), "found", "einstimmig, 1 Enthaltung"],
    ["einstimmig", entered(18, 2, 0), "differs", "einstimmig"],
    ["bei zwei Gegenstimmen und einer Enthaltung", entered(18, 2, 1), "found", "2 Nein, 1 Enthaltung"],
    ["mit 15:2:1", entered(15, 2, 1), "found", "15 Ja, 2 Nein, 1 Enthaltung"],
    ["Abstimmungsergebnis: 15 / 2 / 1", entered(15, 1, 2), "differs", "15 Ja, 2 Nein, 1 Enthaltung"],
    [
      "Ja-Stimmen: 15, Nein-Stimmen: 2, Enthaltungen: 1",
      entered(15, 2, 1),
      "found",
      "15 Ja, 2 Nein, 1 Enthaltung",
    ],
    ["15 dafür, 2 dagegen, keine Enthaltung", entered(15, 2, 0), "found", "15 Ja, 2 Nein, 0 Enthaltungen"],
    ["20 Ja-Stimmen, ohne Gegenstimme", entered(20, 0, 0), "found", "20 Ja, 0 Nein"],
    ["angenommen um 15:20 Uhr", entered(15, 2, 1), "not-found", null],
    ["eine jahrelange Zusammenarbeit", entered(1, 0, 0), "not-found", null],
  ];
  test.each(cases)("%s", (text, resolution, verdict, seen) => {
    expect(compare(RHINE, text, resolution).find(({ aspect }) => aspect === "votes")).toMatchObject({
      verdict,
      seen,
    });
  });
});

describe("an urgent decision", () => {
  const urgent: Resolution = { kind: "urgent", date: "2022-02-01", ratifiedOn: "2022-03-10" };
  const cases: [string, string][] = [
    ["Eilentscheidung vom 01.02.2022, genehmigt durch den Rat am 10.03.2022", "found"],
    ["Eilentscheidung vom 01.02.2022", "not-found"],
  ];
  test.each(cases)("%s: the approval is %s", (text, verdict) => {
    const found = compare(RHINE, text, urgent);
    expect(found.find(({ aspect }) => aspect === "ratifiedOn")?.verdict).toBe(verdict);
    expect(found.find(({ aspect }) => aspect === "date")?.verdict).toBe("found");
  });
});
