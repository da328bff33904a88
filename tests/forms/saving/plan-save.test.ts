import { describe, expect, test } from "vitest";
import type { Step } from "~/forms/fields/field";
import { stepTexts } from "~/forms/fields/step-texts";
import type { FormBasis, ShownFor } from "~/forms/saving/basis";
import { planSave } from "~/forms/saving/plan-save";
import type { RowIntent } from "~/forms/saving/row-intent";
import { agreementStep } from "~/forms/steps/agreement";
import { budgetStep } from "~/forms/steps/budget";
import { participantsStep } from "~/forms/steps/participants";
import type { SectionVersion } from "~/forms/versions/leaves";
import { storedSections } from "./stored-sections";

const MONTHS = "agreement.termination.noticeMonths";
const at = (version: number) => ({ version, places: {} });

type Given = {
  typed?: Record<string, string | undefined>;
  basis: FormBasis;
  begun?: Record<string, SectionVersion>;
  own?: string[];
  readsAll?: boolean;
  shownFor?: ShownFor;
  rows?: RowIntent;
  keepPositions?: boolean;
};

/** What saving a step of the case of Niestetal comes to, with some fields typed anew. */
function planned(
  step: Step,
  given: Given,
  name: Parameters<typeof storedSections>[0] = "niestetal-complete",
) {
  const { set, stored } = storedSections(name);
  const texts = new Map(stepTexts(step, set, {}));
  for (const [field, text] of Object.entries(given.typed ?? {}))
    if (text === undefined) texts.delete(field);
    else texts.set(field, [text]);
  const { basis, begun = {}, readsAll = true, shownFor = null, rows = null, keepPositions = false } = given;
  const known = stored.filter(({ name }) => basis[name] !== undefined);
  const first = new Map<string, SectionVersion>([
    ...known.map(({ name, data, unparsed }): [string, SectionVersion] => [name, { data, unparsed }]),
    ...Object.entries(begun),
  ]);
  const own = new Set(given.own ?? stored.map(({ name }) => name));
  const person = { own, readsAll, visible: set, rows, keepPositions };
  return planSave(step, { texts, basis, shownFor }, { stored, begun: first }, person);
}

const changeOf = ({ changes }: ReturnType<typeof planSave>, section: string) => {
  const found = changes.find((one) => one.section === section);
  if (!found) throw new Error(`nothing is planned for ${section}`);
  return found;
};

test("the notice period's months are planned with the version they rest on and what the form began with", () => {
  const plan = planned(agreementStep, { typed: { [MONTHS]: "24" }, basis: { agreement: at(7) } });
  const { data, unparsed, baseVersion, base } = changeOf(plan, "agreement");
  expect(data).toMatchObject({ termination: { noticeMonths: 24 } });
  expect({ unparsed, baseVersion, errors: plan.errors, lost: plan.lost }).toEqual({
    unparsed: {},
    baseVersion: 7,
    errors: {},
    lost: [],
  });
  expect(base).toEqual({ data: storedSections("niestetal-complete").set.agreement, unparsed: {} });
});

test("what cannot be read is planned as typed, and said at its field", () => {
  const plan = planned(agreementStep, { typed: { [MONTHS]: "bald" }, basis: { agreement: at(1) } });
  const { data, unparsed } = changeOf(plan, "agreement");
  expect(unparsed).toEqual({ "/termination/noticeMonths": "bald" });
  expect(data).not.toHaveProperty("termination.noticeMonths");
  expect(Object.keys(plan.errors)).toEqual([MONTHS]);
});

test("what the form does not show of a section stays as the form began, not as another left it since", () => {
  const { set } = storedSections("niestetal-complete");
  const began = { ...set.agreement, document: "alt.pdf" };
  const begun = { agreement: { data: began, unparsed: {} } };
  const plan = planned(agreementStep, { basis: { agreement: at(1) }, begun });
  expect(changeOf(plan, "agreement").data).toHaveProperty("document", "alt.pdf");
});

test("a section that the form does not rest on is not planned, nor one of others", () => {
  const all = { agreement: at(1), "participant:p2": at(1) };
  expect(planned(agreementStep, { basis: {} }).changes).toEqual([]);
  const own = ["agreement"];
  expect(planned(participantsStep, { basis: all, own }).changes.map(({ section }) => section)).toEqual([]);
});

describe("parts that are others' now", () => {
  const basis = { "participant:p1": at(1), "participant:p2": at(1) };
  const own = ["participant:p1"];
  const typed = { "participant:p2.population": "4.900" };

  test("give who reads all parts back what was typed since", () => {
    const { lost, changes } = planned(participantsStep, { basis, own, typed });
    expect(lost).toEqual([
      {
        section: "participant:p2",
        owner: "Kaufungen",
        fields: [{ label: "Kaufungen: Einwohnerzahl", text: "4.900" }],
      },
    ]);
    expect(changes.map(({ section }) => section)).toEqual(["participant:p1"]);
    expect(planned(participantsStep, { basis, own }).lost).toEqual([]);
  });

  test("give everybody else all that the form says, since nothing stored may be told from it", () => {
    const { lost } = planned(participantsStep, { basis, own, typed, readsAll: false });
    expect(lost).toMatchObject([{ section: "participant:p2", whole: true }]);
    expect(lost[0]?.fields.length).toBeGreaterThan(1);
  });

  test("that were taken out belong to nobody", () => {
    const gone = { "participant:weg": at(1) };
    const begun = { "participant:weg": { data: { name: "Weg", kind: "municipality" }, unparsed: {} } };
    const { lost } = planned(participantsStep, {
      basis: gone,
      begun,
      typed: { "participant:weg.population": "7" },
    });
    expect(lost).toMatchObject([{ section: "participant:weg", owner: null }]);
    expect(lost[0]?.fields).toContainEqual({ label: "Weg: Einwohnerzahl", text: "7" });
  });
});

test("the fields are those of the application as the form was shown for", () => {
  const typed = { "participant:p1.brigades": "Heiligenrode" };
  const basis = { "participant:p1": at(1) };
  const brigades = (shownFor?: ShownFor) =>
    changeOf(planned(participantsStep, { typed, basis, ...(shownFor && { shownFor }) }), "participant:p1")
      .data.brigades;
  expect(brigades()).toBeUndefined();
  expect(brigades({ state: "HE", category: "fire-brigade-merger" })).toEqual(["Heiligenrode"]);
});

describe("rows", () => {
  const list = { section: "budget", path: "items" };
  const basis = { budget: at(1) };
  const items = (given: Omit<Given, "basis">) =>
    changeOf(planned(budgetStep, { basis, ...given }, "hoexter-2022"), "budget").data.items;

  test.each<[string, RowIntent, number]>([
    ["is added, blank", { kind: "add-row", ...list }, 11],
    ["is taken out", { kind: "remove-row", ...list, position: 3 }, 9],
  ])("one %s", (_what, rows, count) => {
    expect(items({ rows })).toHaveLength(count);
  });

  test("that were emptied keep their places while somebody types, and go with the button", () => {
    const emptied = Object.fromEntries(
      ["label", "year", "category", "cents", "eligible"].map((field) => [
        `budget.items.3.${field}`,
        undefined,
      ]),
    );
    const typed = { ...emptied, "budget.items.3.label": "" };
    expect(items({ typed, keepPositions: true })).toHaveLength(10);
    expect(items({ typed })).toHaveLength(9);
  });
});
