import { describe, expect, it } from "vitest";
import { check, findProgramme, programmes, RULE_TABLE, rules, type Source, TASK_AREAS } from "~/rules";
import { exampleFaults, sourceFaults, unprovenIn } from "./book-faults";

const first = programmes[0];
if (!first) throw new Error("Kein Förderprogramm ist hinterlegt.");

describe("jede Fassung", () => {
  it.each(programmes)("$id: jede Regel hat eine Quelle oder sagt, warum sie nicht gilt", (programme) => {
    expect(sourceFaults(programme)).toEqual([]);
  });

  it.each(programmes)("$id: nennt nur belegte Vorschriften, Fundstellen und Adressen", (programme) => {
    expect(unprovenIn(programme)).toEqual([]);
  });

  it.each(programmes)("$id: nennt Aufgabengebiete des Katalogs nur aus amtlicher Quelle", (programme) => {
    const { named, namedFor = {}, source } = programme.taskAreas;
    const ids: string[] = TASK_AREAS.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...named, ...Object.values(namedFor).flat()]));
    expect(new Set(named).size).toBe(named.length);
    expect(source.certainty).toBe("official");
  });

  it.each(programmes)("$id: besteht den Weg durch JSON unverändert", (programme) => {
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme);
  });

  it.each([
    ["he-2011", "Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit, geändert am"],
    ["he-2016", "vom 13. Dezember 2016 (IV 5 – 3 v 03.01)"],
    ["he-2021", "vom 7. Dezember 2021 (IV 3 – 3 v 03.02)"],
    ["nw-2019", "RdErl. vom 18. Juli 2019 (301-43.02.05/04)"],
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

  it.each(rules)("$id: hat ein Beispiel für jedes mögliche Ergebnis und keines für ein anderes", (rule) => {
    expect(exampleFaults(rule, programmes)).toEqual([]);
  });

  it.each(EXAMPLES)("$rule.id: $example.title nennt nur Belegtes", ({ example }) => {
    const { facts, programme } = example;
    const on = example.on ?? facts.applicationDate ?? "2023-03-01";
    expect(unprovenIn(check(facts, { on, programme }))).toEqual([]);
  });

  it.each(rules)("$id: der Grund nennt keine Zahl, die eine andere Fassung unwahr machte", ({ why }) => {
    expect(why).not.toMatch(/\d|(zwei|drei|vier|fünf|zehn|zwanzig) (Jahre|Kommunen|Beteiligte)/);
  });

  it("der öffentlichen Tabelle gibt es, in ihrer Reihenfolge", () => {
    expect(rules.map(({ id }) => id)).toEqual(RULE_TABLE.map(({ id }) => id));
    expect(rules).toHaveLength(21);
  });

  it.each(rules.filter(({ guidance }) => guidance).map((rule) => ({ rule })))(
    "$rule.id: die Hilfe besteht aus ganzen Sätzen und steht nur, wo eine Behörde urteilt",
    ({ rule }) => {
      // What counts as eligible the applicant marks and the authority judges, row by row.
      if (rule.id !== "eligible-expenditure") expect(rule.verdicts).toContain("for_authority");
      expect(rule.guidance?.length).toBeGreaterThan(1);
      for (const sentence of rule.guidance ?? []) expect(sentence).toMatch(/^[A-ZÄÖÜ].+[^!]\.$/);
    },
  );
});

describe("was das Buch bemerkt", () => {
  const act = first.instrument.act;
  const source: Source = { act, provision: "Nr. 9.9", certainty: "official" };

  it("eine Regel ohne Quelle, ohne Grund oder gar nicht", () => {
    const changed = (entry: unknown) => ({ rules: { ...first.rules, savings: entry } }) as typeof first;
    expect(sourceFaults(changed({ level: "must" }))).toEqual(["savings: ohne Quelle"]);
    expect(sourceFaults(changed({ level: "not_applicable", note: "" }))).toEqual(["savings: ohne Grund"]);
    expect(sourceFaults(changed(undefined))).toEqual(["savings: fehlt"]);
  });

  it("eine Fundstelle, Vorschrift oder Adresse, die keine Quelle hat", () => {
    expect(unprovenIn({ rules: [source] })).toEqual([`${act}: Nr. 9.9 ist nicht belegt`]);
    expect(unprovenIn({ ...source, act: "Erlass" })).toEqual(["unbekannte Vorschrift: Erlass"]);
    const elsewhere = { act, url: "https://ikz.example", certainty: "official" };
    expect(unprovenIn(elsewhere)).toEqual([`${act}: unbekannte Adresse https://ikz.example`]);
    // § 54 is proven of one act and of no other.
    expect(unprovenIn({ act, provision: "§ 54", certainty: "official" })).toHaveLength(1);
  });

  it("ein fehlendes Beispiel und eines, das es nicht geben kann", () => {
    const rule = rules.find(({ id }) => id === "own-share");
    if (!rule) throw new Error("own-share fehlt");
    const examples = rule.examples.filter(({ verdict }) => verdict !== "open");
    expect(exampleFaults({ ...rule, examples }, programmes)).toEqual(["own-share: kein Beispiel für open"]);
    expect(exampleFaults({ ...rule, verdicts: ["met", "open"] }, programmes)).toEqual([
      "own-share: nie not_met",
    ]);
  });
});
