import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowsTable } from "~/app/step/controls/rows-table";
import { type FormState, FormStateContext } from "~/app/step/form/form-state";
import { rowsOf } from "~/forms/fields/expand-step";
import { stepTexts } from "~/forms/fields/step-texts";
import { costsStep } from "~/forms/steps/costs";
import { setOf } from "~/tests/forms/fields/set-of";

function table(): string {
  const set = setOf("niestetal-complete");
  const [, second] = set.participants;
  if (second) second.data.costsBefore = [{ year: 2019 }, { year: 2020 }];
  const texts = stepTexts(costsStep, set, {});
  const state: FormState = {
    set,
    initial: texts,
    texts,
    storedRows: () => 0,
    conditional: new Map(),
    leading: new Set(),
    errorOf: () => undefined,
    noteOf: () => undefined,
    offersOf: () => [],
    askedBy: { provisions: {}, figures: { Mindestdauer: "fünf Jahre", Mindestzahl: "drei" } },
    guidanceOf: () => undefined,
    lineOf: () => undefined,
    register: (name) => ({ name, onChange: async () => {}, onBlur: async () => {}, ref: () => {} }),
  };
  const rows = rowsOf(costsStep, set, "participant:p2", "costsBefore");
  if (!rows) throw new Error("no rows");
  const parts = set.participants.map(({ id, data }) => ({
    section: `participant:${id}`,
    name: data.name,
    own: true,
    aside: "",
  }));
  return renderToStaticMarkup(
    <FormStateContext.Provider value={state}>
      <RowsTable rows={rows} parts={parts} caption="Kosten" />
    </FormStateContext.Provider>,
  );
}

const all = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");

test("no two controls have one name; several years are told apart", () => {
  const labels = all(table(), " aria-label");
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toContain("Kaufungen, Jahr 2, Personal, Euro");
  expect(labels).toContain("Kaufungen, Jahr 2 entfernen");
});

test("every participant's rows have a place of their own to come back to", () => {
  expect(all(table(), " id").filter((id) => id.startsWith("gruppe."))).toEqual(
    ["p1", "p2", "p3"].map((id) => `gruppe.participant:${id}.costsBefore`),
  );
});
