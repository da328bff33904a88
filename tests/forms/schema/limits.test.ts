import { expect, test } from "vitest";
import { readApplication, readDraft } from "~/forms/interchange/read";
import { SECTIONS } from "~/forms/schema/sections";
import {
  MOST_ATTACHMENTS,
  MOST_BRIGADES,
  MOST_PARTICIPANTS,
  MOST_ROWS,
  MOST_TASK_AREAS,
} from "~/rules/facts/limits";
import { caseJson } from "../cases";
import { withChange } from "../interchange/with-change";

const many = (count: number, one: (position: number) => unknown) =>
  Array.from({ length: count }, (_, position) => one(position));

test.each<[string, (position: number) => unknown, number]>([
  ["/project/taskAreas", (position) => `other:Gebiet ${position}`, MOST_TASK_AREAS],
  ["/participants/0/brigades", (position) => `Wehr ${position}`, MOST_BRIGADES],
  ["/attachments", (position) => ({ kind: "other", name: `${position}.pdf` }), MOST_ATTACHMENTS],
  ["/officeAddresses", () => ({ office: "rp:kassel", lines: ["a"] }), MOST_ROWS],
  ["/furtherAgreements", () => ({ title: "a", with: "b" }), MOST_ROWS],
  ["/costs/after", () => ({ year: 2020 }), MOST_ROWS],
  ["/project/existingCooperations", () => ({ participants: [], taskArea: "finance" }), MOST_ROWS],
])("%s has a largest length, in a draft too", (pointer, one, most) => {
  for (const read of [readApplication, readDraft]) {
    const issues = (count: number) => {
      const reading = read(withChange(caseJson("niestetal-complete"), pointer, many(count, one)));
      return reading.ok ? [] : reading.issues;
    };
    expect(issues(most)).toEqual([]);
    expect(issues(most + 1)).toEqual([
      { path: pointer, message: `enthält zu viele Einträge (höchstens ${most})` },
    ]);
  }
});

test("too many participants are refused", () => {
  const one = { key: "x-a", name: "A", kind: "company" };
  const participants = many(MOST_PARTICIPANTS + 1, (position) => ({ ...one, key: `x-${position}` }));
  const reading = readDraft({ ...Object(caseJson("niestetal-complete")), participants });
  expect(reading.ok ? [] : reading.issues).toContainEqual({
    path: "/participants",
    message: `enthält zu viele Einträge (höchstens ${MOST_PARTICIPANTS})`,
  });
});

test("no participant has more years than its section can hold", () => {
  const participant = "06633020";
  const before = (count: number) =>
    readDraft(
      withChange(
        caseJson("niestetal-complete"),
        "/costs/before",
        many(count, () => ({ participant, year: 2020 })),
      ),
    );
  expect(before(MOST_ROWS).ok).toBe(true);
  expect(before(MOST_ROWS + 1)).toMatchObject({
    ok: false,
    issues: [{ path: `/costs/before/${MOST_ROWS}` }],
  });
  const years = many(MOST_ROWS + 1, () => ({ year: 2020 }));
  expect(
    SECTIONS.participant.schema.safeParse({ name: "A", kind: "company", costsBefore: years }).success,
  ).toBe(false);
});
