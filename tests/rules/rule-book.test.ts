import { describe, expect, it } from "vitest";
import { check, findProgramme, programmes, RULE_TABLE, rules, type Source } from "~/rules";

/** Provisions the source paper names; those marked there as inferred numbers must say so. */
const PROVISIONS = new Set([
  "Nr. 2",
  "Nr. 3.1",
  "Nr. 3.2",
  "Nr. 3.3",
  "Nr. 3.4 (Nummer mittelbar belegt)",
  "Nr. 3.5 (Nummer mittelbar belegt)",
  "Nr. 3.6 (Nummer mittelbar belegt)",
  "Nr. 4 Abs. 3",
  "§ 136",
  "§ 54",
  "§ 24 Abs. 3",
  "§ 26",
  "§ 27 Abs. 1",
  "§ 23 Abs. 5",
  "§ 24 Abs. 2",
]);

const ADDRESSES = [
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerdervoraussetzung",
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderhoehe/",
  "https://beratungszentrum.hessen.de/interkommunale-zusammenarbeit/foerderung/foerderprogramm",
  "https://www.ikz-hessen.de/foerderung/antrag",
  "https://anwalt24.de/gesetze/kgg-1/26",
  "https://anwalt24.de/gesetze/kgg-1/27",
  "https://anwalt24.de/gesetze/gkg,nw/23",
  "https://anwalt24.de/gesetze/gkg_nrw/24",
  "https://bezreg-muenster.de/foerderungen/interkommunale-zusammenarbeit",
  "https://mhkbd.nrw/foerderprogramme/foerderung-interkommunaler-zusammenarbeit-ikz-nrw",
  "https://foerderdatenbank.de/FDB/Content/DE/Foerderprogramm/Land/NRW/interkommunale-zusammenarbeit-nrw.html",
  "https://nrwbank.de/de/foerderlotse-produkte/Interkommunale-Kooperationen-Foerderrichtlinie-IKZ-NRW/15981",
  "https://recht.nrw.de/lmi/owa/br_bes_text?anw_nr=1&aufgehoben=N&bes_id=46868",
  "https://foerdermittelkompass.reflecta.org/grants/foerderung-interkommunaler-zusammenarbeit-ikz-nrw",
];

/** Every object in a programme that looks like a source, wherever it stands. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "act" in value && "certainty" in value && typeof value.certainty === "string" ? [value as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

describe("jede Fassung", () => {
  it.each(programmes)("$id: jede Regel hat eine Quelle oder sagt, warum sie nicht gilt", (programme) => {
    for (const { id } of RULE_TABLE) {
      const entry = programme.rules[id];
      if (entry.level === "not_applicable") expect(entry.note, id).toMatch(/\.$/);
      else expect(entry.source.act.length, id).toBeGreaterThan(10);
    }
  });

  it.each(programmes)("$id: nennt nur belegte Fundstellen und Adressen", (programme) => {
    const sources = sourcesIn(programme);
    expect(sources.length).toBeGreaterThan(20);
    for (const { provision, url } of sources) {
      if (provision !== undefined) expect(PROVISIONS).toContain(provision);
      if (url !== undefined) expect(ADDRESSES).toContain(url);
    }
  });

  it.each(programmes)("$id: besteht den Weg durch JSON unverändert", (programme) => {
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme);
  });

  it.each([
    ["he-2016", "vom 13. Dezember 2016 (IV 5 – 3 v 03.01)"],
    ["he-2021", "vom 7. Dezember 2021 (IV 3 – 3 v 03.02)"],
    ["nw-2021", "RdErl. vom 31. August 2021 (301-43.02.05/04)"],
  ])("%s: Rechtsgrundlage mit Datum und Aktenzeichen", (id, words) => {
    expect(findProgramme(id)?.instrument.legalBasis).toContain(words);
  });
});

const EXAMPLES = rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

describe("jede Regel", () => {
  it.each(EXAMPLES)("$rule.id: $example.title → $example.verdict", ({ rule, example }) => {
    const { facts, programme } = example;
    const report = check(facts, { on: example.on ?? facts.applicationDate ?? "2023-03-01", programme });
    expect(report.findings.find((found) => found.rule === rule.id)?.verdict).toBe(example.verdict);
  });

  it.each(rules.map((rule) => ({ rule })))(
    "$rule.id: hat ein Beispiel für jedes mögliche Ergebnis",
    ({ rule }) => {
      const skipped =
        rule.exceptFor !== undefined ||
        programmes.some(({ rules: all }) => all[rule.id].level === "not_applicable");
      const possible = new Set([...rule.verdicts, ...(skipped ? (["not_applicable"] as const) : [])]);
      expect([...new Set(rule.examples.map(({ verdict }) => verdict))].sort()).toEqual([...possible].sort());
      expect(rule.why).toMatch(/\.$/);
    },
  );

  it("der öffentlichen Tabelle gibt es, in ihrer Reihenfolge", () => {
    expect(rules.map(({ id }) => id)).toEqual(RULE_TABLE.map(({ id }) => id));
    expect(rules).toHaveLength(21);
  });

  it.each(rules.filter(({ guidance }) => guidance).map((rule) => ({ rule })))(
    "$rule.id: die Hilfe besteht aus ganzen Sätzen und steht nur, wo eine Behörde urteilt",
    ({ rule }) => {
      expect(rule.verdicts).toContain("for_authority");
      expect(rule.guidance?.length).toBeGreaterThan(1);
      for (const sentence of rule.guidance ?? []) expect(sentence).toMatch(/^[A-ZÄÖÜ].+[^!]\.$/);
    },
  );
});
