import { describe, expect, test } from "vitest";
import { caseHead } from "~/app/case/case-head.server";
import { checkPage } from "~/app/check/check-page.server";
import { caseSchedule } from "~/app/schedule/case-schedule.server";
import { fixedProgramme } from "~/app/step/page/fixed-programme.server";
import { submissionPage } from "~/app/submission/submission-page.server";
import { submitPage } from "~/app/submit/submit-page.server";
import type { Database } from "~/db/engine/open";
import { loadSubmission, readReceipt, readSubmissionPdf } from "~/db/submissions/submissions";
import { freshDatabase, inboxOf } from "~/tests/db/world";
import { pageTexts, squeezed } from "~/tests/forms/papers/pdf/read-pdf";
import { ANSWERED, ASKED, type Land, MADE, type TurnOfYear, turnOfYear } from "./turn-of-year";

const BOTH_DAYS = "Antrag vom 15.12.2026, ergänzt am 20.01.2027";

/** What happens to the application between its first version and the next. */
const ROUNDS: [land: Land, what: string, round: (w: TurnOfYear) => Promise<void>][] = [
  [
    "HE",
    "the ministry asks again",
    async (w) => {
      await w.passStations(ASKED);
      await w.askAgain(ASKED);
    },
  ],
  ["NW", "the Bezirksregierung asks again", (w) => w.askAgain(ASKED)],
  ["HE", "the Landrat returns it", (w) => w.giveBack(ASKED)],
  ["HE", "nobody has begun on it", async () => {}],
  ["NW", "nobody has begun on it", async () => {}],
];

async function papers(db: Database, w: TurnOfYear, number: string, version: number) {
  const pdf = await readSubmissionPdf(db, w.lead, number, version);
  const receipt = await readReceipt(db, w.lead, number, version);
  const textOf = async (bytes: Uint8Array | null) =>
    squeezed((await pageTexts(bytes ?? new Uint8Array())).join("\n"));
  return { pdf: pdf && Buffer.from(pdf), letter: await textOf(pdf), receipt: await textOf(receipt) };
}

describe.each(ROUNDS)("%s, over the turn of the year and the end of the programme: %s", (land, _, round) => {
  test("the next version supplements the application of the first day", async () => {
    const db = await freshDatabase();
    const w = await turnOfYear(db, land);
    const first = await w.handIn(MADE);
    if (!("number" in first)) throw new Error(JSON.stringify((await w.view(MADE)).report.findings));
    const { number } = first;
    expect(number).toBe(`IKZ-${land}-2026-0001`);
    const before = await papers(db, w, number, 1);
    expect(before.letter).not.toContain(squeezed("ergänzt am"));

    await round(w);
    await w.change(ANSWERED);
    const view = await w.view(ANSWERED);
    const programme = land === "HE" ? "he-2021" : "nw-2021";
    expect(view.fixed).toEqual({ day: "2026-12-15", programme, by: "submission" });
    expect(view.report).toMatchObject({ programme, checkedOn: "2027-01-20", submissionAllowed: true });
    expect(caseHead(view, ANSWERED)).toMatchObject({
      end: null,
      facts: expect.arrayContaining([{ label: "Antragstag", value: "15.12.2026" }]),
    });
    expect(fixedProgramme(view, "programm")).toContain("Antragstag 15.12.2026. Beides steht");
    expect(fixedProgramme(view, "vorhaben")).toBeNull();
    expect(checkPage(view)).toMatchObject({ applicationDay: "15.12.2026", checkedOn: "2027-01-20" });
    const shown = submitPage(view, "2027-01-20", []);
    expect(shown).toMatchObject({ day: "15.12.2026", supplementedOn: "20.01.2027", earlierDay: false });

    expect(await w.handIn(ANSWERED)).toEqual({ ok: true, number, version: 2, repeated: false });
    const sealed = await loadSubmission(db, w.lead, number);
    expect(sealed).toMatchObject({
      version: 2,
      applicationDate: "2026-12-15",
      programme,
      data: { applicationDate: "2026-12-15", programme },
      report: { checkedOn: "2027-01-20", submissionAllowed: true },
    });
    expect(sealed && submissionPage(sealed).day).toBe("15.12.2026, ergänzt am 20.01.2027");
    const after = await w.view(ANSWERED);
    expect(caseHead(after, ANSWERED).facts).toContainEqual({
      label: "Antragstag",
      value: "15.12.2026",
      aside: "ergänzt am 20.01.2027",
    });
    const milestone = caseSchedule(after, [], "2027-01-20").milestones.find(({ id }) => id === "application");
    expect(milestone).toMatchObject({ day: "2026-12-15", note: "Ergänzt am 20.01.2027." });
    const { letter, receipt } = await papers(db, w, number, 2);
    expect(letter.split(squeezed(BOTH_DAYS)).length - 1).toBe(2);
    expect(letter).toContain(squeezed("Geprüft am 20.01.2027"));
    expect(letter).toContain(squeezed("Antragstag 15.12.2026, ergänzt am 20.01.2027"));
    expect(receipt).toContain(squeezed("15.12.2026, ergänzt am 20.01.2027"));
    expect((await papers(db, w, number, 1)).pdf?.equals(before.pdf ?? Buffer.of())).toBe(true);
  });
});

test.each(["HE", "NW"] as const)("%s: taken back and handed in again it has a new day", async (land) => {
  const db = await freshDatabase();
  const w = await turnOfYear(db, land);
  await w.handIn(MADE);
  await w.withdraw(ASKED);
  expect((await w.view(ASKED)).fixed).toBeNull();
  expect(await w.handIn("2026-12-28T09:00:00.000Z")).toMatchObject({ ok: true, version: 2 });
  const sealed = await loadSubmission(db, w.lead, `IKZ-${land}-2026-0001`);
  expect(sealed && submissionPage(sealed).day).toBe("28.12.2026");
  // After the end of the programme nothing holds any more.
  await w.withdraw("2026-12-29T09:00:00.000Z");
  expect(await w.handIn(ANSWERED)).toEqual({ ok: false, notAllowed: true });
});

test("the list of the authority has both days", async () => {
  const db = await freshDatabase();
  const w = await turnOfYear(db, "NW");
  await w.handIn(MADE);
  await w.change(ANSWERED);
  await w.handIn(ANSWERED);
  expect(await inboxOf(db, w.authority)).toMatchObject([
    { receivedOn: "2026-12-15", supplementedAt: ANSWERED, submissionVersion: 2 },
  ]);
});
