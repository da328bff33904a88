import { expect, test } from "vitest";
import { type FormTexts, fieldName } from "~/forms/fields/form-texts";
import { type ReadStep, readStep } from "~/forms/fields/read-step";
import { stepTexts } from "~/forms/fields/step-texts";
import type { SectionSet } from "~/forms/interchange/section-set";
import { agreementStep } from "~/forms/steps/agreement";
import { budgetStep } from "~/forms/steps/budget";
import { costsStep } from "~/forms/steps/costs";
import { participantsStep } from "~/forms/steps/participants";
import { projectStep } from "~/forms/steps/project";
import { MOST_ROWS } from "~/rules/facts/limits";
import { setOf } from "./set-of";

type Change = Record<string, string[] | undefined>;

/** The form as it is shown, with some fields typed anew. */
function typed(shown: FormTexts, change: Change): FormTexts {
  const texts = new Map(shown);
  for (const [name, text] of Object.entries(change)) {
    if (text === undefined) texts.delete(name);
    else texts.set(name, text);
  }
  return texts;
}

const sectionOf = ({ sections }: ReadStep, name: string) => {
  const found = sections.find(({ section }) => section === name);
  if (!found) throw new Error(`Kein Abschnitt ${name}`);
  return found;
};

const read = (step: typeof agreementStep, set: SectionSet, change: Change, unparsed = {}) =>
  readStep(step, set, unparsed, typed(stepTexts(step, set, unparsed), change));

test("a text that is no date is kept as typed, answered, and never reaches the data", () => {
  const set = setOf("niestetal-complete");
  const answer = read(agreementStep, set, { "agreement.signedOn": ["30.02.2018"] });
  const { data, unparsed } = sectionOf(answer, "agreement");
  expect(data.signedOn).toBeUndefined();
  expect(unparsed).toEqual({ "/signedOn": "30.02.2018" });
  expect(answer.errors).toEqual({ "agreement.signedOn": expect.stringContaining("30.02.2018") });
  expect(data.form).toBe("public-law-agreement");
});

test("what could not be parsed is shown again and survives a save of another step", () => {
  const set = setOf("niestetal-complete");
  const unparsed = { agreement: { "/signedOn": "irgendwann" }, budget: { "/requestedCents": "viel" } };
  expect(stepTexts(agreementStep, set, unparsed).get("agreement.signedOn")).toEqual(["irgendwann"]);
  const again = read(agreementStep, set, {}, unparsed);
  expect(sectionOf(again, "agreement").unparsed).toEqual({ "/signedOn": "irgendwann" });
  expect(
    sectionOf(read(agreementStep, set, { "agreement.signedOn": ["1.2.2020"] }, unparsed), "agreement"),
  ).toMatchObject({
    unparsed: {},
    data: { signedOn: "2020-02-01" },
  });
  const other = readStep(projectStep, set, unparsed, stepTexts(projectStep, set, unparsed));
  expect(other.sections.map(({ section }) => section)).not.toContain("agreement");
});

test("rows are added, removed and emptied; blank rows vanish unless one is being added", () => {
  const set = setOf("hoexter-2022");
  const shown = stepTexts(budgetStep, set, {});
  const items = (texts: FormTexts, keepBlankIn = "") =>
    sectionOf(readStep(budgetStep, set, {}, texts, { keepBlankIn }), "budget").data.items;
  const added = typed(shown, { "budget.items.10.label": ["Server"], "budget.items.10.cents": ["1.234,56"] });
  expect(items(added)).toHaveLength(11);
  expect(items(added)).toMatchObject({ 10: { label: "Server", cents: 123456 } });
  const without = new Map([...shown].filter(([name]) => !name.startsWith("budget.items.3.")));
  expect(items(without)).toHaveLength(9);
  const blank = typed(shown, { "budget.items.10.label": [""] });
  expect(items(blank)).toHaveLength(10);
  expect(items(blank, "agreement.further")).toHaveLength(10);
  expect(items(blank, "budget.items")).toHaveLength(11);
  const blankWithout = new Map([...blank].filter(([name]) => !name.startsWith("budget.items.3.")));
  expect(items(blankWithout, "budget.items")).toHaveLength(10);
});

test("a row that cannot be parsed keeps its text at its new place when a row above it vanishes", () => {
  const set = setOf("niestetal-complete");
  const change: Change = {
    "participant:p1.costsBefore.0.year": [""],
    "participant:p1.costsBefore.0.personnelCents": [""],
    "participant:p1.costsBefore.0.materialCents": [""],
    "participant:p1.costsBefore.1.year": ["2019"],
    "participant:p1.costsBefore.1.personnelCents": ["1,2,3"],
  };
  const answer = read(costsStep, set, change);
  expect(sectionOf(answer, "participant:p1")).toMatchObject({
    data: { costsBefore: [{ year: 2019 }] },
    unparsed: { "/costsBefore/0/personnelCents": "1,2,3" },
  });
  expect(Object.keys(answer.errors)).toEqual(["participant:p1.costsBefore.0.personnelCents"]);
});

test("no rows and no box ticked is no answer; the box is one", () => {
  const set = setOf("haan-2021");
  const empty = new Map([...stepTexts(projectStep, set, {})].filter(([name]) => !name.includes("existing")));
  const cooperations = (texts: FormTexts) =>
    sectionOf(readStep(projectStep, set, {}, texts), "project").data.existingCooperations;
  expect(cooperations(empty)).toBeUndefined();
  expect(cooperations(typed(empty, { "project.existingCooperations.none": ["ja"] }))).toEqual([]);
});

test("an end typed for a term that is indefinite is kept, and nothing is asked about it", () => {
  const set = setOf("niestetal-complete");
  const answer = read(agreementStep, set, { "agreement.term.until": ["31.12.2030"] });
  const { data, unparsed } = sectionOf(answer, "agreement");
  expect(data.term).toEqual({ kind: "indefinite" });
  expect(unparsed).toEqual({ "/term/until": "31.12.2030" });
  expect(answer.errors).toEqual({});
});

test("an end without a kind of term is kept until the kind is chosen", () => {
  const set = setOf("niestetal-2021");
  const first = read(agreementStep, set, {
    "agreement.term.kind": undefined,
    "agreement.term.until": ["31.12.2030"],
  });
  const { data, unparsed } = sectionOf(first, "agreement");
  expect(data.term).toBeUndefined();
  expect(unparsed).toEqual({ "/term/until": "31.12.2030" });
  const second = read(agreementStep, set, { "agreement.term.kind": ["fixed"] }, { agreement: unparsed });
  expect(sectionOf(second, "agreement")).toMatchObject({
    data: { term: { kind: "fixed", until: "2030-12-31" } },
    unparsed: {},
  });
});

test("a name that was emptied stays until there is another, and says so", () => {
  const set = setOf("niestetal-complete");
  const answer = read(participantsStep, set, { "participant:p2.name": ["  "] });
  expect(sectionOf(answer, "participant:p2").data.name).toBe("Kaufungen");
  expect(Object.keys(answer.errors)).toEqual(["participant:p2.name"]);
});

test.each<[string, string, string]>([
  ["participant:p2.key", "12", "Schlüssel"],
  ["participant:p2.kind", "republic", "erlaubten Werte"],
  ["participant:p2.population", "999.999.999", "zu groß"],
  ["participant:p2.name", "x".repeat(301), "zu lang"],
])("what the schema refuses goes back to its field: %s = %s", (name, text, message) => {
  const answer = read(participantsStep, setOf("niestetal-complete"), { [name]: [text] });
  const path = name.slice("participant:p2.".length);
  expect(answer.errors[name]).toContain(message);
  expect(sectionOf(answer, "participant:p2").unparsed).toEqual({ [`/${path}`]: text });
});

test("several refused texts all go back, each to its own field", () => {
  const answer = read(participantsStep, setOf("niestetal-complete"), {
    "participant:p1.key": ["1"],
    "participant:p2.key": ["2"],
    "participant:p3.population": ["viele"],
  });
  expect(Object.keys(answer.errors).sort()).toEqual([
    "participant:p1.key",
    "participant:p2.key",
    "participant:p3.population",
  ]);
});

test("fields that no step knows change nothing", () => {
  const set = setOf("niestetal-complete");
  const before = read(agreementStep, set, {});
  const after = read(agreementStep, set, {
    "agreement.colour": ["blau"],
    "agreement.__proto__.polluted": ["1"],
    "budget.requestedCents": ["1"],
    "participant:p2.name": ["Fremd"],
  });
  expect(after).toEqual(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("a partner's form reaches its own sections alone", () => {
  const set = setOf("niestetal-complete");
  const own = new Set(["participant:p2"]);
  const texts = typed(stepTexts(costsStep, set, {}), {
    "participant:p1.costsBefore.0.personnelCents": ["1,00"],
    "participant:p2.costsBefore.0.personnelCents": ["2,00"],
    [fieldName("costs-after", "years.0.personnelCents")]: ["3,00"],
  });
  const { sections } = readStep(costsStep, set, {}, texts, { own });
  expect(sections.map(({ section }) => section)).toEqual(["participant:p2"]);
  expect(sections[0]?.data).toMatchObject({ costsBefore: [{ personnelCents: 200 }] });
});

test("text is stored in NFC with plain line ends", () => {
  const answer = read(projectStep, setOf("haan-2021"), {
    "project.situation": ["Ko\u0308ln\r\nund Umland "],
  });
  expect(sectionOf(answer, "project").data.situation).toBe("Köln\nund Umland");
});

test("what a row holds beyond the form stays with it when a row above it is removed", () => {
  const set = setOf("haan-2021");
  set.agreement.further = [
    { title: "Erster", with: "A", document: "erster.pdf" },
    { title: "Zweiter", with: "B", document: "zweiter.pdf" },
  ];
  const shown = stepTexts(agreementStep, set, {});
  const texts = new Map([...shown].filter(([name]) => !name.startsWith("agreement.further.0.")));
  const { data } = sectionOf(readStep(agreementStep, set, {}, texts), "agreement");
  expect(data.further).toEqual([{ title: "Zweiter", with: "B", document: "zweiter.pdf" }]);
});

test("a full list takes no further row and loses none", () => {
  const set = setOf("hoexter-2022");
  set.budget.items = Array.from({ length: MOST_ROWS }, () => ({ label: "Server" }));
  const texts = stepTexts(budgetStep, set, {});
  const list = "budget.items";
  const answer = readStep(budgetStep, set, {}, texts, { keepBlankIn: list, addBlankIn: list });
  expect(sectionOf(answer, "budget").data.items).toHaveLength(MOST_ROWS);
  expect(Object.values(answer.errors)).toEqual([expect.stringContaining(String(MOST_ROWS))]);
});

test.each<[string, typeof agreementStep]>([
  ["agreement.term.kind", agreementStep],
  ["agreement.form", agreementStep],
  ["agreement.performedBy", agreementStep],
  ["project.taskAreas", projectStep],
  ["budget.items.0.category", budgetStep],
])("an answer that is not offered is kept as typed: %s", (name, step) => {
  const set = setOf(step === budgetStep ? "hoexter-2022" : "niestetal-complete");
  const answer = read(step, set, { [name]: ["bogus"] });
  expect(answer.errors[name]).toContain("„bogus“");
  const [section = "", ...path] = name.split(".");
  expect(sectionOf(answer, section).unparsed).toMatchObject({ [`/${path.join("/")}`]: "bogus" });
});

test("an end beside a kind of term that is not offered is kept, not a failure", () => {
  const set = setOf("niestetal-2021");
  delete set.agreement.term;
  const answer = read(agreementStep, set, {
    "agreement.term.kind": ["bogus"],
    "agreement.term.until": ["31.12.2030"],
  });
  const { data, unparsed } = sectionOf(answer, "agreement");
  expect(data.term).toBeUndefined();
  expect(unparsed).toEqual({ "/term/kind": "bogus", "/term/until": "31.12.2030" });
});

test("a key another participant has goes back to its field; two that swap keys may", () => {
  const set = setOf("niestetal-complete");
  const [first = "", second = ""] = set.participants.map(({ data }) => data.key ?? "");
  const answer = read(participantsStep, set, { "participant:p1.key": [second] });
  expect(answer.errors).toEqual({ "participant:p1.key": expect.stringContaining("andere Beteiligte") });
  expect(sectionOf(answer, "participant:p1").unparsed).toEqual({ "/key": second });
  expect(sectionOf(answer, "participant:p1").data.key).toBeUndefined();
  expect(sectionOf(answer, "participant:p2").data.key).toBe(second);
  const swapped = read(participantsStep, set, {
    "participant:p1.key": [second],
    "participant:p2.key": [first],
  });
  expect(swapped.errors).toEqual({});
});

test("boxes that an import brought in another order are the same answer", () => {
  const set = setOf("hoexter-2022");
  const stored = ["e-government", "information-technology"];
  expect(set.project.taskAreas).toEqual(stored);
  const boxes = (chosen: string[]) =>
    sectionOf(read(projectStep, set, { "project.taskAreas": chosen }), "project").data.taskAreas;
  expect(boxes(stored.toReversed())).toEqual(stored);
  expect(boxes(["information-technology"])).toEqual(["information-technology"]);
  expect(boxes(["information-technology", "sports"])).toEqual(["information-technology", "sports"]);
});
