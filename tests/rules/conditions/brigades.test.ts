import { describe, expect, it } from "vitest";
import type { Participant } from "~/rules";
import { checked, finding } from "../cases";
import { communes, niestetal } from "../communes";

const [first, second] = communes("HE", 2);
const landkreis: Participant = { key: "06633", name: "Landkreis Kassel", kind: "district" };
const withBrigades = (participant: Participant | undefined, ...brigades: string[]): Participant[] =>
  participant ? [{ ...participant, brigades }] : [];

describe("Zusammenschluss von Ortsteilfeuerwehren", () => {
  it.each<[string, Participant[], string, number | null, string[]]>([
    [
      "zwei in einer Gemeinde",
      withBrigades(first, "Nord", "Süd"),
      "met",
      3_000_000,
      ["/participants/0/brigades"],
    ],
    [
      "eine Wehr doppelt genannt",
      withBrigades(first, "Nord", " Nord "),
      "not_met",
      null,
      ["/participants/0/brigades"],
    ],
    ["leerer Name", withBrigades(first, "Nord", " "), "not_met", null, ["/participants/0/brigades"]],
    [
      "in zwei Gemeinden je zwei",
      [...withBrigades(first, "A", "B"), ...withBrigades(second, "C", "D")],
      "not_met",
      null,
      ["/participants/0/brigades", "/participants/1/brigades"],
    ],
    [
      "in zwei Gemeinden je eine",
      [...withBrigades(first, "A"), ...withBrigades(second, "B")],
      "not_met",
      null,
      ["/participants/0/brigades", "/participants/1/brigades"],
    ],
    [
      "Landkreis zählt nicht",
      [...communes("HE", 1), ...withBrigades(landkreis, "A", "B")],
      "open",
      null,
      ["/participants/0/brigades"],
    ],
    [
      "von außerhalb zählt nicht",
      [
        ...withBrigades(first, "A", "B"),
        ...withBrigades(
          { ...landkreis, key: "05762004", kind: "municipality", outsideState: true },
          "C",
          "D",
        ),
      ],
      "met",
      3_000_000,
      ["/participants/0/brigades"],
    ],
    ["keine Gemeinde", withBrigades(landkreis, "A", "B"), "open", null, ["/participants"]],
  ])("%s", (_, participants, verdict, cents, fields) => {
    const report = checked({
      ...niestetal,
      category: "fire-brigade-merger",
      participants,
      budget: undefined,
    });
    expect(finding(report, "minimum-participants")).toMatchObject({ verdict, fields });
    expect(report.amount.cents).toBe(cents);
  });
});
