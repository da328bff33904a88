import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLeftWords } from "~/app/standing/day-words";
import type { KnownCase } from "~/app/standing/known-case";
import { standingsOf } from "~/app/standing/standings.server";
import type { CaseActs } from "~/db/proceedings/case-acts";
import { PROCEEDING_STATES } from "~/db/schema/proceeding-states";

const MINE = "participant:b";
const asked = (section: string, change: Partial<CaseActs["asked"][number]> = {}) => ({
  id: section,
  section,
  participantName: section === MINE ? "Söhrewald" : null,
  reason: "incomplete" as const,
  text: `Zu ${section}.`,
  dueOn: "2021-10-04",
  submissionVersion: 1,
  requestedAt: "2021-09-13T09:00:00.000Z",
  changed: false,
  ...change,
});

const ACTS: CaseActs = {
  number: "IKZ-HE-2021-0001",
  state: "received",
  land: "HE",
  submissionVersion: 1,
  holderName: "Ministerium",
  authorityName: "Ministerium",
  requestedCents: 7_500_000,
  asked: [],
  answered: 0,
  answeredWith: null,
  returned: null,
  cameBackWith: null,
  consentedOn: null,
  decision: null,
  forwarded: null,
  ahead: [],
};

function known(
  reader: KnownCase["reader"],
  acts: Partial<CaseActs>,
  rest: Partial<KnownCase> = {},
): KnownCase {
  return {
    applicationId: "fall",
    reader,
    today: "2021-09-14",
    acts: { ...ACTS, ...acts },
    ownSections: reader === "partner" ? [MINE] : reader === "lead" ? ["project", "costs-after"] : [],
    changedSince: false,
    undispatched: false,
    sent: null,
    submits: reader === "lead",
    here: false,
    ...rest,
  };
}

const titles = (of: KnownCase) => standingsOf(of).map(({ title }) => title);
const correction = { state: "correction" as const, holderName: null };

describe("a correction request", () => {
  const acts = { ...correction, asked: [asked("costs-after"), asked(MINE)] };

  test("tells the lead all wishes, with the way to those it answers itself", () => {
    const [first] = standingsOf(known("lead", acts));
    expect(first).toMatchObject({
      tone: "warning",
      title: "Nachforderung zu zwei Abschnitten, Antwort bis 04.10.2021",
      text: ["Noch 20 Tage. Von: Ministerium, am 13.09.2021."],
      links: [{ href: "/antraege/fall/schritt/kosten", label: "Kostenübersicht ändern" }],
    });
    expect(first?.wishes.map(({ label, text, steps }) => [label, text, steps.length])).toEqual([
      ["Kostenübersicht, künftige Kosten", "Zu costs-after.", 1],
      ["Beteiligte: Söhrewald", "Zu participant:b.", 0],
    ]);
  });

  test("tells a partner its own wish with the way to it, and those of others to be read", () => {
    const [first, second] = standingsOf(known("partner", acts));
    expect(first?.title).toBe("Nachforderung zu einem Abschnitt, Antwort bis 04.10.2021");
    expect(first?.wishes.map(({ label }) => label)).toEqual(["Beteiligte: Söhrewald"]);
    expect(first?.links).toEqual([{ href: "/antraege/fall", label: "Ihren Teil ändern" }]);
    expect(first?.wishes[0]?.steps[0]?.href).toBe("/antraege/fall/schritt/beteiligte");
    expect(second).toMatchObject({
      title: "Nachforderung auch an andere Beteiligte, Antwort bis 04.10.2021",
      text: [],
      links: [],
    });
    const read = (of: typeof second) =>
      of?.wishes.map(({ label, text, state, steps }) => [label, text, state.words, steps.length]);
    expect(read(second)).toEqual([
      ["Kostenübersicht, künftige Kosten", "Zu costs-after.", "nachgefordert", 0],
    ]);
    const changed = asked("project", { changed: true });
    const [alone, ...none] = standingsOf(known("partner", { ...correction, asked: [changed] }));
    expect(none).toEqual([]);
    expect(alone).toMatchObject({
      title: "Nachforderung an andere Beteiligte, Antwort bis 04.10.2021",
      text: ["Von Ihnen wird nichts nachgefordert."],
      links: [],
    });
    expect(read(alone)).toEqual([["Vorhaben", "Zu project.", "geändert", 0]]);
  });

  test("was answered with the version that answered it, whatever was handed in since", () => {
    const answered = { submissionVersion: 3, answered: 1, answeredWith: 2 };
    for (const reader of ["lead", "partner", "authority"] as const) {
      const said = standingsOf(known(reader, answered)).flatMap(({ text }) => text);
      expect(said.join(" ")).toContain("Mit Fassung 2");
      expect(said.join(" ")).not.toContain("Fassung 3");
    }
  });

  test("no lead is told of others", () => {
    expect(standingsOf(known("lead", acts)).map(({ kind }) => kind)).not.toContain("asked-of-others");
  });

  test("once all is changed leads the lead to the answer, and tells a partner who sends it", () => {
    const done = { ...correction, asked: [asked(MINE, { changed: true })] };
    expect(standingsOf(known("lead", done))[0]).toMatchObject({
      kind: "asked-done",
      links: [{ href: "/antraege/fall/einreichen" }],
    });
    expect(standingsOf(known("lead", done, { submits: false }))[0]?.links).toEqual([
      { href: "/antraege/fall/freigabe", label: "Zur Freigabe" },
    ]);
    expect(standingsOf(known("partner", done))[0]?.text).toEqual([
      "Die federführende Kommune reicht die Antwort ein, Frist 04.10.2021.",
    ]);
  });

  test("tells offices that they wait, and nothing of what is changed and not handed in", () => {
    const changed = { ...correction, asked: [asked("project", { changed: true })] };
    for (const reader of ["authority", "supervision"] as const) {
      const [before] = standingsOf(known(reader, { ...correction, asked: [asked("project")] }));
      const [after] = standingsOf(known(reader, changed, { changedSince: true }));
      expect(after).toEqual(before);
      expect(after?.wishes).toEqual([]);
    }
  });

  test.each([
    ["2021-10-03", "Noch 1 Tag."],
    ["2021-10-04", "Die Frist endet heute."],
    ["2021-10-05", "Die Frist ist seit 1 Tag vorbei."],
    ["2021-10-07", "Die Frist ist seit 3 Tagen vorbei."],
  ])("on %s: %s", (today, words) => {
    expect(daysLeftWords("2021-10-04", today)).toBe(words);
  });
});

describe("what was decided, given back, taken back, not sent", () => {
  const decision = { id: "d", amountCents: 7_500_000, decidedOn: "2021-11-15", reference: "IV 4" };
  const back = { reason: "Der Plan fehlt.", at: "2021-09-13T09:00:00.000Z" };

  test.each<[string, Partial<CaseActs>, Partial<KnownCase>, string, string]>([
    [
      "granted",
      { state: "decided", decision: { ...decision, kind: "grant" } },
      {},
      "Bewilligt: 75.000 €",
      "Bewilligt: 75.000 €",
    ],
    [
      "refused",
      { state: "decided", decision: { ...decision, kind: "refusal", amountCents: null } },
      {},
      "Abgelehnt",
      "Abgelehnt",
    ],
    [
      "given back",
      { state: "returned", holderName: null, returned: { ...back, kind: "returned", station: "Landrat" } },
      {},
      "Zurückgegeben am 13.09.2021",
      "Zurückgegeben am 13.09.2021",
    ],
    [
      "taken back",
      { state: "withdrawn", holderName: null, returned: { ...back, kind: "withdrawn", station: null } },
      {},
      "Sie haben den Antrag zurückgenommen",
      "Die federführende Kommune hat den Antrag zurückgenommen",
    ],
    ["not sent", { holderName: null }, { undispatched: true }, "Noch nicht versandt", "Noch nicht versandt"],
    [
      "changed since",
      {},
      { changedSince: true },
      "Änderungen noch nicht eingereicht",
      "Änderungen noch nicht eingereicht",
    ],
  ])("%s comes first for lead and partner", (_, acts, rest, lead, partner) => {
    expect(titles(known("lead", acts, rest))[0]).toBe(lead);
    expect(titles(known("partner", acts, rest))[0]).toBe(partner);
  });

  const inside = ["wenn Sie erneut einreichen.", "wenn die federführende Kommune erneut einreicht."];
  test.each<[string, Partial<CaseActs>, string[]]>([
    ["lies in this system", {}, inside],
    [
      "goes another way",
      { holderName: null },
      [
        "wenn Sie erneut einreichen und die neue Fassung versenden.",
        "wenn die federführende Kommune erneut einreicht und die neue Fassung versendet.",
      ],
    ],
    ["lies with the lead", { state: "returned", holderName: null }, inside],
  ])("what was changed since, of a case that %s", (_, acts, words) => {
    const said = (["lead", "partner"] as const).map((reader) =>
      standingsOf(known(reader, acts, { changedSince: true }))
        .filter(({ kind }) => kind === "unsent-changes")
        .flatMap(({ text }) => text)
        .join(" "),
    );
    expect(said).toEqual(
      words.map((end) => `Seit der Einreichung wurde etwas geändert. Die Behörde sieht es erst, ${end}`),
    );
  });

  test("only the lead is told what it has to do before the authority has anything", () => {
    const outside = { holderName: null };
    expect(standingsOf(known("lead", outside, { undispatched: true }))[0]?.dispatch?.lead).toBe(true);
    expect(standingsOf(known("partner", outside, { undispatched: true }))[0]?.dispatch?.lead).toBe(false);
    const textFor = (reader: KnownCase["reader"]) =>
      standingsOf(known(reader, outside, { undispatched: true }))[0]?.text.join(" ");
    expect(textFor("lead")).toBe("Sie müssen ihn selbst auf anderem Weg versenden, an: Ministerium.");
    expect(textFor("partner")).toContain("Die federführende Kommune versendet ihn");
    expect(titles(known("lead", outside, { sent: "am 17.08.2021, mit der Post" }))).toEqual([
      "Geht auf anderem Weg an: Ministerium",
    ]);
  });

  test("a partner, who may not read the statement, is not told of it", () => {
    const passed = { forwarded: { station: "Landrat", at: "2021-08-24T09:00:00.000Z" } };
    const textFor = (reader: KnownCase["reader"]) => standingsOf(known(reader, passed))[0]?.text.join(" ");
    expect(textFor("lead")).toContain("mit bewertender Stellungnahme");
    expect(textFor("partner")).toBe("Weitergeleitet am 24.08.2021 von: Landrat.");
  });
});

test("a draft has none; whatever was handed in, every reader is told something, and nothing twice", () => {
  expect(standingsOf({ ...known("lead", {}), acts: null })).toEqual([]);
  fc.assert(
    fc.property(
      fc.constantFrom(...PROCEEDING_STATES),
      fc.constantFrom("lead", "partner", "supervision", "authority" as const),
      fc.boolean(),
      fc.boolean(),
      (state, reader, changedSince, undispatched) => {
        const acts: Partial<CaseActs> = {
          state,
          asked: state === "correction" ? [asked("project")] : [],
          returned:
            state === "returned" || state === "withdrawn"
              ? { kind: state, reason: "x", at: "2021-09-13T09:00:00.000Z", station: null }
              : null,
          decision:
            state === "decided"
              ? { id: "d", kind: "refusal", amountCents: null, decidedOn: "2021-11-15", reference: null }
              : null,
        };
        const kinds = standingsOf(known(reader, acts, { changedSince, undispatched })).map(
          ({ kind }) => kind,
        );
        expect(kinds.length).toBeGreaterThan(0);
        expect(new Set(kinds).size).toBe(kinds.length);
      },
    ),
  );
});
