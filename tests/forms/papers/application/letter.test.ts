import { expect, test } from "vitest";
import { applicationPaper } from "~/forms/papers/application/application-paper";
import { letterOf, withArticle } from "~/forms/papers/application/letter";
import { ENTERED_BY_LEAD } from "~/forms/papers/application/participants";
import { signatoryLines } from "~/forms/papers/application/signatory-lines";
import type { Block, Table } from "~/forms/papers/paper/blocks";
import { paperAsText } from "~/forms/papers/text/text";
import { type DraftApplication, FORMAT } from "~/forms/schema/application";
import { check } from "~/rules";
import { caseApplication } from "~/tests/forms/cases";
import { inputOf, ON } from "./input";

const paperOf = (application: DraftApplication, more = {}) => applicationPaper(inputOf(application, more));
const textOf = (application: DraftApplication, more = {}) => paperAsText(paperOf(application, more));
const addresses = (blocks: readonly Block[]) =>
  Object.fromEntries(
    blocks.flatMap((block) => (block.kind === "address" ? [[block.label, block.lines]] : [])),
  );
const tableOf = (blocks: readonly Block[], caption: string): Table => {
  for (const block of blocks)
    if (block.kind === "table" && block.table.caption === caption) return block.table;
  throw new Error(`Keine Tabelle ${caption}`);
};

test("Hesse: from the Gemeindevorstand to the ministry, up the Dienstweg", () => {
  const { blocks, title } = paperOf(caseApplication("niestetal-complete"));
  expect(title).toMatch(/^Gruppenantrag auf Förderung der interkommunalen Zusammenarbeit: Kooperation/);
  expect(addresses(blocks)).toEqual({
    Absender: ["Der Gemeindevorstand", "Gemeinde Niestetal", "Postfach 1250", "34262 Niestetal"],
    "Auskunft und Zeichen": [
      "Datum: 17.08.2021",
      "Unser Zeichen: keine Angabe",
      "Zuständig: Hauptverwaltung",
      "Telefon: 069 90009-236",
      "E-Mail: hauptverwaltung@niestetal.example",
    ],
    An: ["Hessisches Ministerium des Innern und für Sport", "Friedrich-Ebert-Allee 12", "65185 Wiesbaden"],
    "auf dem Dienstweg über": [
      "Landrat des Landkreises Kassel",
      "Wilhelmshöher Allee 19-21",
      "34117 Kassel",
      "Regierungspräsidium Kassel",
      "Am Alten Stadtschloss 1",
      "34117 Kassel",
    ],
  });
});

test("NRW: straight to the Bezirksregierung, one participant for all", () => {
  const { blocks, title } = paperOf(caseApplication("hoexter-2022"));
  expect(title).toBe("Antrag auf Förderung der interkommunalen Zusammenarbeit: Digitalnetzwerk Kreis Höxter");
  expect(addresses(blocks)).toMatchObject({
    Absender: ["Der Landrat", "Kreis Höxter", "37671 Höxter"],
    An: ["Bezirksregierung Detmold", "Leopoldstraße 15", "32756 Detmold"],
  });
  expect(addresses(blocks)).not.toHaveProperty(["auf dem Dienstweg über"]);
});

test("the legal basis stands with its date and reference number", () => {
  expect(textOf(caseApplication("niestetal-complete"))).toContain(
    "Bezug: Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit vom 13. Dezember 2016 (IV 5 – 3 v 03.01)",
  );
  expect(textOf(caseApplication("hoexter-2022"))).toContain("RdErl. vom 31. August 2021 (301-43.02.05/04)");
});

test.each<[string, string, string]>([
  ["Der Gemeindevorstand", "beantragen wir", "Wir bitten"],
  ["Der Magistrat", "beantragen wir", "Wir bitten"],
  ["Der Kreisausschuss", "beantragen wir", "Wir bitten"],
  ["Der Landrat", "beantrage ich", "Ich bitte"],
  ["Die Bürgermeisterin", "beantrage ich", "Ich bitte"],
])("%s writes „%s“", (authority, apply, ask) => {
  const application = caseApplication("niestetal-complete");
  const [lead] = application.participants;
  if (lead) lead.signatory = { authority };
  const text = textOf(application);
  expect(text).toContain(
    `hiermit ${apply} für die beteiligten Kommunen Gemeinde Niestetal, Gemeinde Kaufungen`,
  );
  expect(text).toContain(`${ask} um Bewilligung`);
  expect(text).toContain("Federführend ist die Gemeinde Niestetal.");
});

test.each([
  ["Gemeinde Niestetal", "die Gemeinde Niestetal"],
  ["Stadt Haan", "die Stadt Haan"],
  ["Universitätsstadt Marburg", "die Universitätsstadt Marburg"],
  ["Städteregion Aachen", "die Städteregion Aachen"],
  ["Kreis Höxter", "der Kreis Höxter"],
  ["Landkreis Kassel", "der Landkreis Kassel"],
  ["Hochtaunuskreis", "der Hochtaunuskreis"],
  ["Zweckverband KRZN", "der Zweckverband KRZN"],
  ["Großenlüder", "Großenlüder"],
  ["Kreistal", "Kreistal"],
])("%s is „%s“ in a sentence", (name, words) => {
  expect(withArticle(name)).toBe(words);
});

test("the signature block is the lead's: authority, person, legal name", () => {
  const application = caseApplication("niestetal-complete");
  const signature = (): Block | undefined =>
    paperOf(application).blocks.find(({ kind }) => kind === "signature");
  expect(signature()).toEqual({
    kind: "signature",
    lines: ["Der Gemeindevorstand", "Name und Amtsbezeichnung", "Gemeinde Niestetal"],
  });
  const [lead] = application.participants;
  if (lead)
    lead.signatory = { authority: "Der Gemeindevorstand", function: "Bürgermeisterin", name: "A. Muster" };
  expect(signature()).toMatchObject({
    lines: ["Der Gemeindevorstand", "A. Muster", "Bürgermeisterin", "Gemeinde Niestetal"],
  });
});

test.each([
  ["Der Landrat", "Landrat", []],
  ["Der Landrat", "Landrat/Landrätin", []],
  ["Die Landrätin", "Landrätin", []],
  ["Der Kreisausschuss", "Landrat", ["Landrat"]],
  [undefined, "Landrat", ["Landrat"]],
  ["Der Landrat", undefined, []],
])("%s with the office %s: the office is said once", (authority, office, below) => {
  const named = { authority, function: office, name: "A. Muster" };
  expect(signatoryLines(named)).toEqual(["A. Muster", ...below]);
});

test("a part that the lead entered for a partner is marked in participants, costs and resolutions", () => {
  const application = caseApplication("niestetal-complete");
  const { blocks } = paperOf(application, { enteredByLead: ["06633015"] });
  const captions = [
    "Beteiligte der Zusammenarbeit",
    "Jährliche Kosten vor der Zusammenarbeit",
    "Beschlüsse der Beteiligten",
  ];
  for (const caption of captions) {
    const marked = tableOf(blocks, caption).rows.map(([name]) => name?.includes(ENTERED_BY_LEAD));
    expect(marked).toEqual([false, true, false]);
  }
  expect(textOf(application)).not.toContain(ENTERED_BY_LEAD);
});

test("an application of which hardly anything is known prints what is asked as keine Angabe", () => {
  const application: DraftApplication = {
    format: FORMAT,
    state: "NW",
    category: "standard",
    participants: [{ key: "x-p1", name: "Musterstadt", kind: "municipality", lead: true }],
    project: {},
  };
  const text = textOf(application);
  for (const line of [
    "Zeichnende Behörde: keine Angabe",
    "Bewilligungsbehörde: keine Angabe",
    "Datum: keine Angabe",
    "Rechtsform: keine Angabe",
    "Förderzeitraum von: keine Angabe",
    "Ausgaben: keine Angabe",
    "Beantragter Betrag: keine Angabe",
    "Bestehende Zusammenarbeit\n----------------------------\n\nkeine Angabe",
    "Ort: keine Angabe, den (Tag der Einreichung)",
  ]) {
    expect(text).toContain(line);
  }
  expect(text.startsWith("ENTWURF")).toBe(true);
  expect(text).not.toMatch(/undefined|null|NaN|x-p1/);
});

test.each(["fire-brigade-merger", "feasibility-study"] as const)(
  "%s has no agreement and no cost overview, so the letter asks for none",
  (category) => {
    const application: DraftApplication = {
      ...caseApplication("grossenlueder-2018"),
      category,
      costs: undefined,
    };
    const headings = paperOf(application).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      "1. Beteiligte",
      "2. Vorhaben",
      "3. Beginn und Zeitraum",
      "4. Beantragte Förderung",
      "5. Beschlüsse",
      "Anlagen",
      "Prüfbericht",
    ]);
  },
);

test("a body outside the application is called by its key", () => {
  const application = caseApplication("haan-2021");
  application.project.existingCooperations = [
    { participants: ["05158008", "05166032"], taskArea: "personnel" },
  ];
  expect(textOf(application)).toContain("Stadt Haan und 05166032");
});

test("number and day of an application made earlier are told", () => {
  const text = textOf(caseApplication("hoexter-2022"), { number: "IKZ-2022-0007", earlierDayKept: true });
  expect(text).toContain("Antragsnummer: IKZ-2022-0007");
  expect(text).toContain("Antragstag: 15.06.2022 (Der Antrag wurde schon auf anderem Weg gestellt.");
});

test("a check against another programme than the one entered names both", () => {
  const application = caseApplication("niestetal-complete");
  const report = check(application, { on: ON, programme: "he-2021" });
  const text = textOf(application, { report });
  expect(text).toContain("Förderprogramm: Hessen · Rahmenvereinbarung 2021 (he-2021)");
  expect(text).toContain("Im Antrag eingetragen: Hessen · Rahmenvereinbarung 2016 (he-2016)");
});

test("a report on a programme that does not exist is a fault", () => {
  const input = inputOf(caseApplication("haan-2021"));
  expect(() => letterOf({ ...input, report: { ...input.report, programme: "by-2020" } })).toThrow("by-2020");
});

test("the provisions are those of the version, by its name", () => {
  const text = textOf(caseApplication("niestetal-complete"));
  expect(text).toContain("Gruppenantrag im Sinne von Nr. 2 der Rahmenvereinbarung 2016.");
  expect(text).toContain("Stellungnahme (Nr. 4 Abs. 3 der Rahmenvereinbarung 2016) weiterzuleiten.");
});

test("one municipality that merges its brigades makes no group application", () => {
  const complete = caseApplication("niestetal-complete");
  const participants = complete.participants.filter(({ lead }) => lead);
  const alone: DraftApplication = { ...complete, category: "fire-brigade-merger", participants };
  expect(paperOf(alone).title).toMatch(/^Antrag auf Förderung/);
  expect(textOf(alone)).toContain("Die Gemeinde Niestetal stellt den Antrag.");
  expect(textOf(alone)).not.toContain("Gruppenantrag");
});

test("where the tariff knows no sum, none is called fixed", () => {
  const complete = caseApplication("niestetal-complete");
  const alone = { ...complete, participants: complete.participants.filter(({ lead }) => lead) };
  const table = tableOf(paperOf(alone).blocks, "So ergibt sich der Betrag");
  expect(table.footer).toEqual([["Berechnete Förderung (der Tarif nennt keinen)", "kein fester Betrag"]]);
});

test.each(["niestetal-complete", "hoexter-2022"] as const)(
  "%s: how sure a source is stands in the rule report alone",
  (name) => {
    const [letter = "", report = ""] = textOf(caseApplication(name)).split("Prüfbericht\n");
    expect(letter).not.toMatch(/bitte prüfen|amtlich belegt/i);
    expect(letter).toContain("Rechtsgrundlage des Betrags: R");
    expect(report).toContain("richten sich an die, die den Antrag schreiben");
  },
);

test("NRW: that there is no entitlement names its number, Hesse knows none", () => {
  expect(textOf(caseApplication("hoexter-2022"))).toContain("entscheidet (Nr. 1.3 der Richtlinie 2021).");
  expect(textOf(caseApplication("niestetal-complete"))).toContain("verfügbaren Mittel gewährt wird.");
});
