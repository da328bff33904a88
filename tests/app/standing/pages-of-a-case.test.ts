import { expect, test } from "vitest";
import { loader as applicationList } from "~/app/applications/applications";
import { loader as authorityInbox } from "~/app/inbox/authority-inbox";
import { loader as overview } from "~/app/overview/case-overview";
import { loader as proceeding } from "~/app/proceeding/proceeding";
import { loader as step } from "~/app/step/case-step";
import { recordConsent, recordDecision } from "~/db/proceedings/decisions";
import { loadProceeding } from "~/db/proceedings/load-proceeding";
import { returnProceeding } from "~/db/proceedings/return-proceeding";
import { freshDatabase, noticeMail } from "~/tests/db/world";
import { ANSWERED, ASKED, MADE, turnOfYear } from "../submit/turn-of-year";
import { argumentsOf, cookieOf } from "../visit";

const NUMBER = "IKZ-NW-2026-0001";

/** Höxter with the Bezirksregierung Detmold, and every page of both that says how the case stands. */
async function pages() {
  const db = await freshDatabase();
  const w = await turnOfYear(db, "NW");
  const application = w.applicationId;
  const ask = async (who: "lead" | "authority", now: string) => {
    const cookie = await cookieOf(db, w[who].email, now);
    return (params: Record<string, string>, path: string) => argumentsOf(db, params, { path, cookie, now });
  };
  const given = async (now: string) => {
    const loaded = await loadProceeding(db, w.authority, application);
    return { applicationId: application, expectedVersion: loaded?.proceeding.version ?? 0, noticeMail, now };
  };
  /** What the lead's first page still offers, and what its head says beside the standing. */
  const offered = async (now: string) => {
    const lead = await ask("lead", now);
    const { may, head, clearances } = await overview(lead({ application }, `/antraege/${application}`));
    const acts = Object.entries(may).flatMap(([act, yes]) => (yes ? [act] : []));
    const facts = head.facts.flatMap(({ label, aside }) =>
      label === "Stand" ? [] : [`${label} ${aside ?? ""}`],
    );
    return {
      acts,
      facts: facts.map((fact) => fact.trim()),
      saved: head.saved !== "",
      parts: clearances.length,
    };
  };
  return {
    db,
    w,
    given,
    offered,
    async read(now: string) {
      const lead = await ask("lead", now);
      const office = await ask("authority", now);
      const place = `/vorgaenge/${NUMBER}`;
      const { lines } = await applicationList(lead({}, "/antraege"));
      const first = await overview(lead({ application }, `/antraege/${application}`));
      const project = await step(lead({ application, step: "vorhaben" }, "/"));
      const { lines: inbox } = await authorityInbox(office({}, "/behoerde?stand="));
      const ofOffice = await proceeding(office({ number: NUMBER }, place));
      return {
        list: [lines[0]?.mark.word, lines[0]?.headline?.title, lines[0]?.headline?.link?.label],
        day: lines[0]?.day,
        head: [first.head.facts[0]?.value, first.head.standing?.title],
        overview: first.standings.map(({ title }) => title),
        onItsWay: first.onItsWay,
        steps: first.steps.filter(({ state }) => /nachgefordert|geändert/.test(state)).map(({ id }) => id),
        wishes: project.wishes.map(({ text, state }) => `${text} ${state.words}`),
        seenByLead: (await proceeding(lead({ number: NUMBER }, place))).standings.map(({ title }) => title),
        inbox: [inbox[0]?.state.word, inbox[0]?.next],
        office: [ofOffice.state.word, ...ofOffice.standings.map(({ title }) => title)],
        next: ofOffice.next,
        later: ofOffice.later.map(({ title, after }) => `${title}: ${after}`),
      };
    },
  };
}

const BESCHEID = "Bescheid eintragen";
const CONSENT_FIRST = `${BESCHEID}: erst nach der Zustimmung des Ministeriums`;

test("Höxter: handed in, asked, changed, answered, given back, consented, granted – every page says so", async () => {
  const { db, w, given, offered, read } = await pages();
  await w.handIn(MADE);
  expect(await read(MADE)).toEqual({
    list: ["eingegangen", undefined, undefined],
    day: "2026-12-15",
    head: ["eingegangen", undefined],
    overview: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
    onItsWay: true,
    steps: [],
    wishes: [],
    seenByLead: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
    inbox: ["eingegangen", "Zuständigkeit festlegen"],
    office: ["eingegangen", "Der Antrag liegt bei Ihnen"],
    next: "Zuständigkeit festlegen",
    later: [CONSENT_FIRST],
  });

  const facts = ["Beantragt für 11 Beteiligte", "Programm", "Antragstag"];
  // Nobody works on it yet, so all can be changed; ten partners were never invited.
  const open = { acts: ["change", "clear", "invite", "withdraw"], facts, saved: true, parts: 1 };
  expect(await offered(MADE)).toEqual(open);

  await w.askAgain(ASKED);
  const asked = "Nachforderung zu einem Abschnitt, Antwort bis 31.01.2027";
  expect(await read(ASKED)).toMatchObject({
    list: ["Nachforderung offen", asked, "Vorhaben ändern"],
    head: ["Nachforderung offen", asked],
    overview: [asked],
    steps: ["vorhaben"],
    wishes: ["Beschreiben Sie den Stand. nachgefordert"],
    seenByLead: [asked],
    inbox: ["Nachforderung offen", null],
    office: ["Nachforderung offen", asked],
    next: null,
    later: [
      "Zustimmung des Ministeriums: erst wenn die Nachforderung beantwortet oder erledigt ist",
      `${BESCHEID}: erst wenn die Nachforderung beantwortet oder erledigt ist`,
    ],
  });

  await w.change(ANSWERED);
  const changed = "Antwort auf die Nachforderung noch nicht eingereicht, Frist 31.01.2027";
  expect(await read(ANSWERED)).toMatchObject({
    list: ["Nachforderung offen", changed, "Antwort einreichen"],
    overview: [changed],
    wishes: ["Beschreiben Sie den Stand. geändert"],
    // What is not handed in is no business of the authority's.
    office: ["Nachforderung offen", asked],
  });

  await w.handIn(ANSWERED);
  expect(await read(ANSWERED)).toMatchObject({
    list: ["in Bearbeitung", undefined, undefined],
    steps: [],
    wishes: [],
    inbox: ["in Bearbeitung", "Nachforderung erledigen"],
    office: ["in Bearbeitung", "Antwort auf die Nachforderung eingegangen", "Der Antrag liegt bei Ihnen"],
  });

  const answered = [...facts.slice(0, 2), "Antragstag ergänzt am 20.01.2027"];
  const closed = { acts: ["invite", "withdraw"], facts: answered, saved: false, parts: 0 };
  expect(await offered(ANSWERED)).toEqual(closed);

  await returnProceeding(db, w.authority, { ...(await given(ANSWERED)), reason: "Der Plan fehlt." });
  expect(await read(ANSWERED)).toMatchObject({
    list: ["zurückgegeben", "Zurückgegeben am 20.01.2027", "Erneut einreichen"],
    overview: ["Zurückgegeben am 20.01.2027"],
    onItsWay: false,
    later: expect.arrayContaining([`${BESCHEID}: erst wenn die neue Fassung eingegangen ist`]),
  });
  await w.change(ANSWERED);
  await w.handIn(ANSWERED);

  await recordConsent(db, w.authority, { ...(await given(ANSWERED)), consentedOn: "2027-01-19", note: null });
  expect(await read(ANSWERED)).toMatchObject({
    list: ["in Bearbeitung", "Das Ministerium hat zugestimmt", undefined],
    overview: ["Das Ministerium hat zugestimmt", "Der Antrag liegt bei: Bezirksregierung Detmold"],
    later: [],
  });

  const decision = {
    kind: "grant" as const,
    amountCents: 49_000_000,
    conditions: [],
    instalments: [],
    reasons: "Die Voraussetzungen liegen vor.",
    reference: "31.2-IKZ",
    decidedOn: "2027-01-20",
  };
  await recordDecision(db, w.authority, { ...(await given(ANSWERED)), decision });
  expect(await read(ANSWERED)).toMatchObject({
    list: ["bewilligt", "Bewilligt: 490.000 €", "Bescheid lesen"],
    day: "2026-12-15",
    head: ["bewilligt", "Bewilligt: 490.000 €"],
    overview: ["Bewilligt: 490.000 €"],
    onItsWay: false,
    seenByLead: ["Bewilligt: 490.000 €"],
    inbox: ["bewilligt", null],
    office: ["bewilligt", "Bewilligt: 490.000 €", "Antwort auf die Nachforderung eingegangen"],
  });
  expect(await offered(ANSWERED)).toEqual({
    ...closed,
    acts: ["invite"],
    facts: ["Bewilligt", "Programm", "Antragstag ergänzt am 20.01.2027"],
  });
});
