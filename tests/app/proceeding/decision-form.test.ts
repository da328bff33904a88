import { expect, test } from "vitest";
import { decisionFields, decisionSchema } from "~/app/proceeding/acts/decision-form.server";
import { ROWS_SHOWN, rowsShown, withNextRow } from "~/app/proceeding/rows-shown";
import { readSmallForm } from "~/forms/small-forms/small-form";

const GRANT = {
  art: "grant",
  betrag: "100.000,00",
  tag: "20.11.2026",
  gruende: "Die Voraussetzungen liegen vor.",
};

const read = (changes: Record<string, string>) =>
  readSmallForm(new URLSearchParams({ ...GRANT, ...changes }), decisionSchema({ today: "2026-11-21" }));
const refusals = (changes: Record<string, string>) => {
  const done = read(changes);
  return done.ok ? [] : done.refused.errors;
};

test("instalments are entered with the day they are due and what they depend on", () => {
  expect(
    read({
      "rate.0.betrag": "60.000,00",
      "rate.0.tag": "01.01.2027",
      "rate.3.betrag": "40.000,00",
      "rate.3.bedingung": "nach dem Bericht",
    }),
  ).toMatchObject({
    ok: true,
    values: {
      amountCents: 10_000_000,
      instalments: [
        { cents: 6_000_000, dueOn: "2027-01-01", condition: null },
        { cents: 4_000_000, dueOn: null, condition: "nach dem Bericht" },
      ],
    },
  });
});

test.each<[why: string, changes: Record<string, string>, field: string, says: string]>([
  [
    "a day without an amount",
    { "rate.1.tag": "01.07.2027" },
    "rate.1.betrag",
    "Tragen Sie den Betrag der 2. Rate ein, oder leeren Sie ihre übrigen Felder.",
  ],
  [
    "a condition without an amount, beside others that would add up",
    { "rate.0.betrag": "100.000,00", "rate.5.bedingung": "nach dem Bericht" },
    "rate.5.betrag",
    "Tragen Sie den Betrag der 6. Rate ein, oder leeren Sie ihre übrigen Felder.",
  ],
  [
    "other than granted in all",
    { "rate.0.betrag": "99.000,00" },
    "rate.0.betrag",
    "Die Raten ergeben 99.000,00 €, bewilligt sind 100.000,00 €.",
  ],
])("an instalment with %s is refused there, and not dropped", (_, changes, field, says) => {
  expect(refusals(changes)).toEqual([{ field, message: says }]);
});

test("of a refusal the instalments are left aside", () => {
  expect(read({ art: "refusal", "rate.1.tag": "01.07.2027" })).toMatchObject({
    ok: true,
    values: { amountCents: null, instalments: [] },
  });
});

test("instalments are shown one by one: one to begin with, those that hold a text, the next when asked for", () => {
  const fields = decisionFields(undefined, 10_000_000, "2026-11-21");
  const once = withNextRow({ [ROWS_SHOWN]: "1" });
  expect([rowsShown(fields, {}), rowsShown(fields, once), rowsShown(fields, withNextRow(once))]).toEqual([
    1, 2, 3,
  ]);
  expect(rowsShown(fields, { ...once, "rate.3.tag": "01.07.2027" })).toBe(4);
  expect(rowsShown(fields, { [ROWS_SHOWN]: "99" })).toBe(6);
  const rate = (cents: number) => ({ cents, dueOn: null, condition: null });
  const earlier = {
    kind: "grant" as const,
    amountCents: 10_000_000,
    conditions: [],
    instalments: [rate(4_000_000), rate(6_000_000)],
    reasons: "Die Voraussetzungen liegen vor.",
    reference: null,
    decidedOn: "2026-11-20",
  };
  expect(rowsShown(decisionFields(earlier, null, "2026-11-21"), {})).toBe(2);
});
