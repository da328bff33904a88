import { expect, test } from "vitest";
import type { PlanField } from "~/app/schedule/plan-fields.server";
import { readPlans, typedPlans } from "~/app/schedule/read-plans.server";

const submission: PlanField = {
  subject: "application",
  what: "submission",
  name: "plan.application.submission",
  label: "Antrag",
  day: null,
  by: null,
};
const council: PlanField = {
  ...submission,
  subject: "participant:p1",
  what: "council",
  name: "plan.participant:p1.council",
  label: "Sitzung Haan",
};

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

test.each([
  ["07.12.2026", "2026-12-07"],
  ["7.12.2026", "2026-12-07"],
  [" 2026-12-07 ", "2026-12-07"],
  ["", null],
  ["  ", null],
])("„%s“ is read as %s", (typed, day) => {
  const form = formOf({ [council.name]: typed, [`gesehen.${council.name}`]: "2026-12-01" });
  expect(readPlans(form, [council])).toEqual({
    ok: true,
    changes: [{ subject: "participant:p1", what: "council", day, seen: "2026-12-01" }],
  });
});

test.each([
  ["31.02.2027", "Sitzung Haan: Den 31.02.2027 gibt es im Kalender nicht."],
  ["bald", "Sitzung Haan: Schreiben Sie das Datum als Tag.Monat.Jahr, zum Beispiel 15.08.2018."],
])("„%s“ is refused with field and reason, and nothing else is taken", (typed, message) => {
  const form = formOf({ [submission.name]: "07.12.2026", [council.name]: typed });
  expect(readPlans(form, [submission, council])).toEqual({
    ok: false,
    errors: [{ field: council.name, message }],
  });
  expect(typedPlans(form, [submission, council])).toEqual({
    [submission.name]: "07.12.2026",
    [council.name]: typed,
  });
});

test.each(["", "gestern", "2026-02-31", "<b>"])(
  "what was seen and is no day („%s“) counts as nothing seen",
  (seen) => {
    const form = formOf({ [council.name]: "07.12.2026", [`gesehen.${council.name}`]: seen });
    expect(readPlans(form, [council])).toMatchObject({ ok: true, changes: [{ seen: null }] });
  },
);

test("only fields that were offered and sent are read", () => {
  const form = formOf({ [submission.name]: "07.12.2026", "plan.participant:p2.council": "08.12.2026" });
  expect(readPlans(form, [submission, council])).toMatchObject({
    ok: true,
    changes: [{ subject: "application", what: "submission" }],
  });
});
