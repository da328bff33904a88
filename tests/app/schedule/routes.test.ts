import { beforeEach, describe, expect, test } from "vitest";
import { loader as calendar } from "~/app/schedule/case-calendar";
import { action, loader } from "~/app/schedule/case-schedule";
import type { Actor } from "~/db/access/policy/actor";
import { listPlannedDates, savePlannedDates } from "~/db/applications/planned-dates";
import type { Database } from "~/db/engine/open";
import { draft, freshDatabase, LEAD_PART, member, NOW, PARTNER_PART, partner } from "../../db/world";
import { argumentsOf, cookieOf, outcome } from "../visit";
import { readCalendar } from "./calendar-lines";

const PARTNER = "post@soehrewald.example";
const OWN = `plan.${PARTNER_PART}.council`;
const LEADS = `plan.${LEAD_PART}.council`;
const SUBMISSION = "plan.application.submission";

let db: Database;
let lead: { actor: Actor; email: string };
let application: string;
beforeEach(async () => {
  db = await freshDatabase();
  const founder = await member(db, "Niestetal");
  lead = founder;
  application = await draft(db, founder);
  await partner(db, lead.actor, application, PARTNER);
});

async function given(email: string, fields?: Record<string, string>, ending = "") {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) form.set(name, value);
  const path = `/antraege/${application}/zeitplan${ending}`;
  const cookie = await cookieOf(db, email);
  return argumentsOf(db, { application }, { path, cookie, ...(fields && { form }) });
}
const send = async (email: string, fields: Record<string, string>) =>
  outcome(action(await given(email, fields)));
const days = async () =>
  (await listPlannedDates(db, lead.actor, application)).map(({ subject, what, day }) => [subject, what, day]);

describe("planning", () => {
  test("the lead plans submission and every meeting, and comes back to the page", async () => {
    const answer = await send(lead.email, {
      [SUBMISSION]: "1.6.2026",
      [LEADS]: "04.05.2026",
      [OWN]: "05.05.2026",
    });
    if (!(answer instanceof Response)) throw new Error("no answer");
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      302,
      `/antraege/${application}/zeitplan?gespeichert`,
    ]);
    expect(await days()).toEqual([
      ["application", "submission", "2026-06-01"],
      [LEAD_PART, "council", "2026-05-04"],
      [PARTNER_PART, "council", "2026-05-05"],
    ]);
  });

  test("a partner plans its own meeting; other fields it sends are not there for it", async () => {
    await send(PARTNER, { [OWN]: "05.05.2026", [LEADS]: "04.05.2026", [SUBMISSION]: "01.06.2026" });
    expect(await days()).toEqual([[PARTNER_PART, "council", "2026-05-05"]]);
  });

  test("what cannot be read comes back as typed, and nothing is stored", async () => {
    const fields = { [SUBMISSION]: "01.06.2026", [OWN]: "31.04.2026" };
    expect(await send(lead.email, fields)).toMatchObject({
      init: { status: 422 },
      data: {
        errors: [{ field: OWN, message: "Sitzung Söhrewald: Den 31.04.2026 gibt es im Kalender nicht." }],
        typed: fields,
      },
    });
    expect(await days()).toEqual([]);
  });

  test("a day planned meanwhile is shown, and saving again is a choice", async () => {
    const seen = { [`gesehen.${OWN}`]: "" };
    await send(PARTNER, { ...seen, [OWN]: "05.05.2026" });
    expect(await send(lead.email, { ...seen, [OWN]: "06.05.2026" })).toMatchObject({
      init: { status: 409 },
      data: {
        errors: [
          {
            field: OWN,
            message:
              "Sitzung Söhrewald: Inzwischen wurde der 05.05.2026 eingetragen. Speichern Sie noch einmal, wenn Ihr Tag gelten soll.",
          },
        ],
        typed: { [OWN]: "06.05.2026" },
        seen: { [OWN]: "2026-05-05" },
      },
    });
    expect(await days()).toEqual([[PARTNER_PART, "council", "2026-05-05"]]);
    await send(lead.email, { [`gesehen.${OWN}`]: "2026-05-05", [OWN]: "06.05.2026" });
    expect(await days()).toEqual([[PARTNER_PART, "council", "2026-05-06"]]);
  });
});

describe("the page", () => {
  test("says who planned a day, and offers no day the application knows already", async () => {
    await send(PARTNER, { [OWN]: "05.05.2026" });
    const page = await loader(await given(lead.email));
    expect(page.fields.map(({ name, shown, by }) => [name, shown, by])).toEqual([
      [SUBMISSION, "", null],
      ["plan.application.signing", "", null],
      ["plan.application.supervision", "", null],
      [LEADS, "", null],
      [OWN, "05.05.2026", expect.stringContaining("soehrewald")],
    ]);
    expect(page.saved).toBe(false);
  });
});

describe("the calendar file", () => {
  test("holds the days of the page for whoever asks", async () => {
    const plan = { what: "council" as const, seen: null };
    await savePlannedDates(db, lead.actor, {
      applicationId: application,
      changes: [
        { ...plan, subject: LEAD_PART, day: "2026-05-04" },
        { ...plan, subject: PARTNER_PART, day: "2026-05-05" },
      ],
      now: NOW,
    });
    for (const [email, summaries] of [
      [
        lead.email,
        [
          "Beschluss Niestetal (geplant)",
          "Beschluss Söhrewald (geplant)",
          "Ende des Förderprogramms (Rahmenvereinbarung 2021)",
        ],
      ],
      [PARTNER, ["Beschluss Söhrewald (geplant)", "Ende des Förderprogramms (Rahmenvereinbarung 2021)"]],
    ] as const) {
      const answer = await calendar(await given(email, undefined, ".ics"));
      expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
      expect(answer.headers.get("Content-Disposition")).toBe("attachment; filename=zeitplan.ics");
      const { events, head } = readCalendar(await answer.text());
      expect(head.NAME).toBe("Zeitplan: Gemeinsame Personalverwaltung");
      expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(summaries);
      for (const { UID = "" } of events) expect(UID).toMatch(new RegExp(`^${application}\\..+@localhost$`));
    }
  });
});
