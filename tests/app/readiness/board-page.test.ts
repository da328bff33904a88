import { describe, expect, test } from "vitest";
import { boardSummary } from "~/app/readiness/board-words";
import { invite } from "~/db/participants/invitations";
import { remindAtMark } from "~/db/reminders/remind-at-mark";
import { remindByHand } from "~/db/reminders/remind-by-hand";
import { switchReminders } from "~/db/reminders/switch-reminders";
import { saveSections } from "~/db/sections/sections";
import { submitApplication } from "~/db/submissions/submit-application";
import { later } from "~/db/values/instant";
import { NOW, noticeMail, PARTNER_PART, submission, unready } from "../../db/world";
import { type BoardWorld, boardWorld, THIRD_PART } from "./board-world";

const mails = { noticeMail, invitedMail: () => ({ subject: "Erinnerung", text: "" }) };
const inviteThird = ({ db, lead, applicationId }: BoardWorld) =>
  invite(db, lead, {
    applicationId,
    section: THIRD_PART,
    email: "post@kaufungen.example",
    linkFor: (secret) => secret,
    mail: ({ link }) => ({ subject: "Einladung", text: link }),
    now: NOW,
  });
const rowOf = (board: Awaited<ReturnType<BoardWorld["board"]>>, name: string) =>
  board.rows.find((row) => row.name === name);

describe("the sentence", () => {
  const case_ = (names: string, ready: string) =>
    names.split(" ").map((name) => ({
      name,
      missing: ready.includes(name) ? [] : (["file"] as const).slice(),
      asked: false,
    }));
  test.each([
    ["A B", "A B", "Beide Beteiligten sind fertig."],
    ["A B C", "A B C", "Alle drei Beteiligten sind fertig."],
    ["A B C", "B C", "Zwei von drei Beteiligten sind fertig. A muss noch etwas tun."],
    ["A B C", "B", "Eine von drei Beteiligten ist fertig. A und C müssen noch etwas tun."],
    ["A B C", "", "Von drei Beteiligten ist noch keine fertig. A, B und C müssen noch etwas tun."],
    ["A B C D E F", "F", "Eine von sechs Beteiligten ist fertig. Fünf müssen noch etwas tun."],
    ["A B C D E", "", "Von fünf Beteiligten ist noch keine fertig."],
  ])("%s with %s ready: %s", (names, ready, expected) => {
    expect(boardSummary(case_(names, ready), null)).toBe(expected);
  });

  test("asks nobody for anything once the application is handed in or taken back", () => {
    expect(boardSummary(case_("A B C", "B C"), "eingegangen")).toBe(
      "Stand des Antrags: eingegangen. Zwei von drei Beteiligten sind fertig.",
    );
    expect(boardSummary(case_("A B", "A B"), "zurückgenommen")).toBe(
      "Stand des Antrags: zurückgenommen. Beide Beteiligten sind fertig.",
    );
  });

  test("calls nobody done of whom something is asked for again", () => {
    const asked = case_("A B", "A B").map((one) => ({ ...one, asked: one.name === "B" }));
    expect(boardSummary(asked, "Nachforderung offen")).toBe(
      "Stand des Antrags: Nachforderung offen. Eine von zwei Beteiligten ist fertig.",
    );
  });
});

describe("the rows", () => {
  test("say of each participant what is entered, uploaded, cleared and missing", async () => {
    const world = await boardWorld();
    const board = await world.board();
    expect(rowOf(board, "Söhrewald")).toMatchObject({
      aside: null,
      invite: null,
      resolution: { date: "12.02.2026", rest: "Gemeindevertretung, TOP\u00a09" },
      entered: { mark: "done", words: "vollständig" },
      uploaded: { mark: "todo", words: "fehlt" },
      cleared: { mark: "none", words: "nach dem Hochladen" },
      badge: { tone: "warning", word: "PDF fehlt" },
      ready: false,
    });
    expect(rowOf(board, "Kaufungen")).toMatchObject({
      invite: { words: "noch nicht eingeladen" },
      resolution: null,
      entered: { mark: "todo" },
      cleared: { mark: "none", words: "mit Ihrem Teil" },
      badge: { word: "Angaben fehlen" },
    });
    expect(rowOf(board, "Niestetal")).toMatchObject({ aside: "federführend", entered: { mark: "todo" } });
    expect([board.uploaded, board.cleared]).toEqual([0, 0]);
  });

  test("who is ready stands below, and no longer in the sentence", async () => {
    const world = await boardWorld();
    await world.finish("2026-03-04T09:00:00.000Z");
    const board = await world.board("2026-03-05T09:00:00.000Z");
    expect(board.rows.map(({ name }) => name)).toEqual(["Niestetal", "Kaufungen", "Söhrewald"]);
    expect(rowOf(board, "Söhrewald")).toMatchObject({
      uploaded: { mark: "done", words: "04.03.2026" },
      cleared: { mark: "done", words: "04.03.2026" },
      badge: { tone: "success", word: "fertig" },
    });
    expect(board.summary).toBe(
      "Eine von drei Beteiligten ist fertig. Niestetal und Kaufungen müssen noch etwas tun.",
    );
    expect([board.uploaded, board.cleared]).toEqual([1, 1]);
  });

  test("what waits for its clearance, came back, or changed after it", async () => {
    const world = await boardWorld();
    await world.finish();
    const { db, joined, applicationId } = world;
    const data = { name: "Söhrewald", kind: "municipality", key: "06633023" };
    const changes = [{ section: PARTNER_PART, baseVersion: 1, data }];
    await saveSections(db, joined, { applicationId, changes, now: "2026-03-06T09:00:00.000Z" });
    expect(rowOf(await world.board(), "Söhrewald")).toMatchObject({
      cleared: { mark: "todo", words: "seit 06.03.2026 geändert" },
      badge: { word: "Angaben fehlen" },
    });
  });

  test("an invitation is open, then over", async () => {
    const world = await boardWorld();
    await inviteThird(world);
    expect(rowOf(await world.board(), "Kaufungen")?.invite?.words).toBe(
      "eingeladen am 02.03.2026, noch nicht angenommen",
    );
    const after = await world.board(later(NOW, { days: 14 }));
    expect(rowOf(after, "Kaufungen")?.invite?.words).toBe("Einladung abgelaufen, neu einladen");
    expect(after.unreachable).toBe("Nicht erinnert werden kann Kaufungen (die Einladung ist abgelaufen).");
  });
});

describe("reminding", () => {
  test("asks for those alone that can be reached today, and says why not the others", async () => {
    const world = await boardWorld();
    const board = await world.board();
    expect(board.confirmation).toMatchObject({
      label: "Eine Beteiligte erinnern",
      sections: [PARTNER_PART],
      last: "Bisher wurde hier noch nicht erinnert. Pro Tag geht höchstens eine Erinnerung an dieselbe Kommune.",
    });
    expect(board.unreachable).toBe("Nicht erinnert werden kann Kaufungen (noch nicht eingeladen).");
    await inviteThird(world);
    const both = await world.board();
    expect(both.confirmation?.label).toBe("Zwei Beteiligte erinnern");
    expect(both.confirmation?.who.join(" ")).toMatch(
      /^Söhrewald erhält heute eine Nachricht .* Kaufungen \(post@kaufungen\.example\) hat die Einladung noch nicht/,
    );
    expect(both.unreachable).toBeNull();
  });

  test("is over for today once all were reminded, and says when that was tomorrow", async () => {
    const world = await boardWorld();
    const { db, lead, applicationId } = world;
    await remindByHand(db, lead, { applicationId, unready: [unready()], ...mails, now: NOW });
    const today = await world.board();
    expect(today.confirmation).toBeNull();
    expect(today.remindedToday).toBe(
      "Söhrewald wurde heute schon erinnert. Morgen können Sie wieder erinnern.",
    );
    expect(today.sent).toEqual([
      expect.objectContaining({
        on: "02.03.2026",
        why: "von Hand, Hauptamt Niestetal",
        to: [
          expect.objectContaining({
            name: "Söhrewald",
            whom: "alle Personen von Söhrewald",
            missing: "der Beschluss als PDF",
          }),
        ],
      }),
    ]);
    const next = await world.board(later(NOW, { days: 1 }));
    expect(next.remindedToday).toBeNull();
    expect(next.confirmation?.last).toMatch(/^Zuletzt erinnert am 02\.03\.2026\./);
  });

  test("a mailbox and a mark are named in the list", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    await inviteThird(world);
    const { db, applicationId } = world;
    const given = {
      applicationId,
      day: "2026-03-20",
      mark: 14,
      unready: [unready(THIRD_PART)],
      ...mails,
      now: NOW,
    };
    await remindAtMark(db, given);
    expect((await world.board()).sent[0]).toMatchObject({
      why: "14 Arbeitstage vor dem 20.03.2026",
      to: [{ name: "Kaufungen", whom: "post@kaufungen.example" }],
    });
  });
});

describe("the next reminder", () => {
  test.each<[string, (world: BoardWorld) => Promise<unknown>, string, object]>([
    [
      "no day",
      async () => undefined,
      NOW,
      {
        value: "keine",
        aside:
          "Es ist noch kein Antragstag geplant. Dann wird nur die federführende Kommune an das Ende des Förderprogramms erinnert.",
        plan: true,
      },
    ],
    [
      "a day far ahead",
      (world) => world.plan("2026-04-08"),
      NOW,
      { value: "17.03.2026", aside: "14 Arbeitstage vor dem Antragstag", plan: false },
    ],
    ["the day of a mark", (world) => world.plan("2026-03-20"), NOW, { value: "heute" }],
    [
      "the service was away",
      (world) => world.plan("2026-03-20"),
      later(NOW, { days: 2 }),
      { value: "heute", aside: "nachgeholt für den 02.03.2026" },
    ],
    [
      "set late",
      (world) => world.plan("2026-03-09"),
      NOW,
      { value: "05.03.2026", aside: "2 Arbeitstage vor dem Antragstag" },
    ],
    [
      "set too late",
      (world) => world.plan("2026-03-03"),
      NOW,
      { value: "keine", aside: "Vor dem 03.03.2026 kommt keine mehr." },
    ],
    [
      "past",
      (world) => world.plan("2026-03-03"),
      later(NOW, { days: 2 }),
      { value: "keine", aside: "Der Antragstag ist vorbei.", plan: true },
    ],
    [
      "switched off",
      async ({ plan, db, lead, applicationId }) => {
        await plan("2026-04-08");
        await switchReminders(db, lead, { applicationId, automatic: false, now: NOW });
      },
      NOW,
      { value: "keine", aside: "Automatische Erinnerungen sind ausgeschaltet." },
    ],
    [
      "submitted",
      async ({ plan, db, lead, applicationId }) => {
        await plan("2026-04-08");
        const expectedVersions = Object.fromEntries(
          [
            "case",
            "project",
            "agreement",
            "costs-after",
            "budget",
            "participant:lead",
            PARTNER_PART,
            THIRD_PART,
          ].map((name) => [name, 1]),
        );
        await submitApplication(db, lead, submission(applicationId, { expectedVersions }));
      },
      NOW,
      { value: "keine", aside: "Nach der Einreichung gehen keine Erinnerungen mehr hinaus.", plan: false },
    ],
  ])("%s", async (_what, happen, now, expected) => {
    const world = await boardWorld();
    await happen(world);
    const board = await world.board(now);
    expect(board.next).toMatchObject(expected);
    if (expected && "aside" in expected && /Einreichung/.test(String(expected.aside)))
      expect([board.confirmation, board.remindedToday, board.unreachable, board.marks]).toEqual([
        null,
        null,
        null,
        [],
      ]);
  });

  test("the head says how far the day is, and each mark what became of it", async () => {
    const world = await boardWorld();
    await world.plan("2026-03-20");
    const board = await world.board("2026-03-12T09:00:00.000Z");
    expect(board.head.facts.at(-1)).toEqual({
      label: "Geplanter Antragstag",
      value: "20.03.2026",
      aside: "in 6 Arbeitstagen",
    });
    expect(board.marks.map(({ on, words }) => [on, words])).toEqual([
      ["02.03.2026", "entfallen"],
      ["11.03.2026", "steht aus"],
      ["18.03.2026", "steht aus"],
    ]);
  });
});
