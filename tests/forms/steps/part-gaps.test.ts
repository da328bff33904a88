import { expect, test } from "vitest";
import { join } from "~/forms/interchange/join";
import { participantSectionName, type SectionSet } from "~/forms/interchange/section-set";
import { LEAD_SECTIONS } from "~/forms/schema/sections";
import { neededWords } from "~/forms/steps/need-words";
import { type PartGaps, partGaps } from "~/forms/steps/part-gaps";
import { type PlacedFinding, placeFindings } from "~/forms/steps/place-findings";
import { check } from "~/rules";
import type { CaseName } from "../cases";
import { setOf } from "../fields/set-of";

function gapsIn(set: SectionSet, position: number, unparsed = {}, findings = foundIn(set)): PartGaps {
  const participant = set.participants[position];
  const own = participantSectionName(participant?.id ?? "");
  const lead = participant?.data.lead;
  return partGaps({ set, findings, unparsed, own: new Set(lead ? [own, ...LEAD_SECTIONS] : [own]) });
}
const foundIn = (set: SectionSet) => placeFindings(check(join(set, []), { on: "2021-11-15" }).findings, set);
const wordsOf = ({ needs }: PartGaps) => neededWords(needs);
const labelsOf = ({ needs }: PartGaps) => needs.open.map(({ label }) => label);

const COVERS = ["Beschließt er die Zusammenarbeit?", "Beschließt er den Antrag auf Förderung?"];
const cases: [CaseName, number, string | null, string[]][] = [
  ["niestetal-complete", 0, "1 Angabe offen", ["Vereinbarung als PDF"]],
  ["niestetal-complete", 1, null, []],
  ["hoexter-2022", 5, null, []],
  [
    "niestetal-2021",
    1,
    "4 Angaben offen",
    ["Kosten vorher (Kaufungen)", ...["Beschlossen am", ...COVERS].map((label) => `${label} (Kaufungen)`)],
  ],
  [
    "grossenlueder-2018",
    2,
    "6 Angaben offen",
    ["Amtlicher Name", "Einwohnerzahl", "Beschließendes Gremium", "Beschlossen am", ...COVERS].map(
      (label) => `${label} (Hosenfeld)`,
    ),
  ],
];

test.each(cases)("%s, participant %i: %s", (name, position, words, open) => {
  const gaps = gapsIn(setOf(name), position);
  // Nothing is uploaded here: the lead lacks its agreement, and a resolution as a file is no entry.
  expect([wordsOf(gaps), labelsOf(gaps)]).toEqual([words, open]);
});

test("the lead answers for all its sections, a partner for its own", () => {
  const set = setOf("haan-2021");
  const lead = gapsIn(set, 0);
  expect(labelsOf(lead)).toContain("Laufzeit");
  expect(lead.needs.notMet.length).toBe(1);
  const partner = gapsIn(set, 1);
  expect(labelsOf(partner)).toContain("Beschlossen am (Kreis Mettmann)");
  expect(partner.needs.notMet).toEqual([]);
});

test("what cannot be read comes first", () => {
  const unparsed = { "participant:p2": { "/resolution/date": "31.02.2018" } };
  expect(wordsOf(gapsIn(setOf("niestetal-2021"), 1, unparsed))).toBe("1 Angabe prüfen, 4 Angaben offen");
  expect(wordsOf(gapsIn(setOf("niestetal-2021"), 2, unparsed))).toBe("4 Angaben offen");
});

test("a condition that is not met is the lead's where the lead can settle it, and a hint is nobody's", () => {
  const set = setOf("niestetal-complete");
  const [some] = foundIn(set);
  if (!some) throw new Error("no finding");
  const place = (section: string) => ({ step: "kosten", section, field: `${section}.x`, label: "Kosten" });
  const finding = (changes: Partial<PlacedFinding["finding"]>, ...sections: string[]): PlacedFinding => ({
    finding: { ...some.finding, level: "must", verdict: "not_met", ...changes },
    places: sections.map(place),
  });
  const gapsOf = (...findings: PlacedFinding[]) =>
    [0, 1].map((position) => wordsOf(gapsIn(set, position, {}, findings)));
  expect(gapsOf(finding({}, "participant:p2", "costs-after"))).toEqual(["1 Punkt nicht erfüllt", null]);
  expect(gapsOf(finding({}, "participant:p2"))).toEqual([null, "1 Punkt nicht erfüllt"]);
  expect(gapsOf(finding({ verdict: "open" }, "participant:p2", "costs-after"))).toEqual([
    "1 Angabe offen",
    "1 Angabe offen",
  ]);
  expect(gapsOf(finding({ level: "should" }, "participant:p2"))).toEqual([null, null]);
  expect(gapsOf(finding({ verdict: "for_authority" }, "participant:p2"))).toEqual([null, null]);
});
