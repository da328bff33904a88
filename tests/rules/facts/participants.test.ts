import { describe, expect, it } from "vitest";
import type { Participant } from "~/rules";
import { checked, finding, readCase } from "~/tests/rules/cases";

const niestetal = readCase("niestetal-complete");
const lead: Participant = { key: "06633020", name: "Niestetal", kind: "municipality", lead: true };
const eligible = (others: Participant[]) =>
  finding(checked({ ...niestetal, participants: [lead, ...others] }), "eligible-applicants");

describe("antragsberechtigt", () => {
  it.each<[string, Participant, string, string[]]>([
    [
      "Gemeinde im Land",
      { key: "06633015", name: "Kaufungen", kind: "municipality" },
      "met",
      ["/participants"],
    ],
    [
      "Gemeinde ohne Schlüssel",
      { key: "x-a1b2", name: "Kaufungen", kind: "municipality" },
      "open",
      ["/participants/1/key"],
    ],
    [
      "Verband ohne Sitz",
      { key: "x-zv", name: "Zweckverband", kind: "association" },
      "open",
      ["/participants/1/seat"],
    ],
    [
      "Verband mit Sitz im Land",
      { key: "x-zv", name: "Zweckverband", kind: "association", seat: "06633015" },
      "met",
      ["/participants"],
    ],
    [
      "Gesellschaft mit Sitz anderswo",
      { key: "x-gmbh", name: "IT GmbH", kind: "company", seat: "05111000" },
      "not_met",
      ["/participants/1/seat"],
    ],
    [
      "Gemeinde anderswo",
      { key: "03152012", name: "Göttingen", kind: "municipality" },
      "not_met",
      ["/participants/1/key"],
    ],
    [
      "von außerhalb vermerkt",
      { key: "03152012", name: "Göttingen", kind: "municipality", outsideState: true },
      "met",
      ["/participants"],
    ],
  ])("%s", (_, participant, verdict, fields) => {
    expect(eligible([participant])).toMatchObject({ verdict, fields });
  });

  it("ist ohne Beteiligte offen und stürzt nicht ab", () => {
    const report = checked({ ...niestetal, participants: [] });
    expect(finding(report, "eligible-applicants").verdict).toBe("open");
    expect(finding(report, "resolutions-complete").verdict).toBe("open");
    expect(report.channel).toEqual([]);
    expect(report.submissionAllowed).toBe(false);
  });
});

describe("Beschlüsse", () => {
  const hoexter = readCase("hoexter-2022");
  const without = (names: string[], part: "document" | "date") => ({
    ...hoexter,
    participants: hoexter.participants.map((participant) =>
      names.includes(participant.name)
        ? { ...participant, resolution: { ...participant.resolution, [part]: undefined } }
        : participant,
    ),
  });
  it.each([
    [
      ["Marienmünster", "Warburg"],
      "document",
      "Neun von elf Beschlüssen sind hochgeladen. Es fehlen die Dateien aus Marienmünster und Warburg.",
    ],
    [["Brakel"], "document", "Zehn von elf Beschlüssen sind hochgeladen. Es fehlt die Datei aus Brakel."],
    [
      ["Kreis Höxter"],
      "document",
      "Zehn von elf Beschlüssen sind hochgeladen. Es fehlt die Datei: Kreis Höxter.",
    ],
    [["Brakel"], "date", "Zehn von elf Beschlüssen sind vollständig. Das Datum fehlt bei Brakel."],
  ] as const)("%s ohne %s", (names, part, text) => {
    expect(finding(checked(without([...names], part)), "resolutions-complete").text).toBe(text);
  });
});
