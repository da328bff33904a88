import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOfNotice, sentenceOf } from "~/app/notices/notice-words";
import { NOTICES } from "~/app/notices/notices";
import { type NoticeFigures, type NoticeKind, notice } from "~/db/schema/notices";

const applicationId = "3b241101-e2bb-4255-8caf-4136c566a962";
const number = "IKZ-NW-2026-0001";
const subject = { applicationId, title: "Archiv" };
const submitted = { ...subject, number };
const CASE = `/antraege/${applicationId}`;
const WHICH = `Antrag „Archiv“ (${number})`;

/** Of every kind one: its figures, what is read, and where it leads. */
const TOLD: { [Kind in NoticeKind]: [figures: NoticeFigures[Kind], sentence: string, address: string] } = {
  "partner.accepted": [
    { ...subject, participant: null },
    "Eine Beteiligte hat die Einladung zum Antrag „Archiv“ angenommen und bearbeitet den eigenen Teil jetzt selbst.",
    CASE,
  ],
  "partner.uploaded": [
    { ...subject, participant: "Haan", files: 1 },
    "Haan hat zum Antrag „Archiv“ eine Datei hochgeladen.",
    `${CASE}/stand`,
  ],
  "partner.handed-over": [
    { ...subject, participant: "Haan" },
    "Haan hat den eigenen Teil zur Freigabe gegeben: Antrag „Archiv“.",
    `${CASE}/stand`,
  ],
  "partner.took-back": [
    { ...subject, participant: "Haan" },
    "Haan hat den eigenen Teil aus der Freigabe zurückgenommen und bearbeitet ihn weiter: Antrag „Archiv“.",
    `${CASE}/stand`,
  ],
  "partner.cleared": [
    { ...subject, participant: null },
    "Eine Beteiligte hat den eigenen Teil freigegeben: Antrag „Archiv“.",
    `${CASE}/stand`,
  ],
  "invitation.undeliverable": [
    { ...subject, participant: "Haan", mailbox: "amt@haan.example" },
    "Die Einladung für Haan zum Antrag „Archiv“ war nicht zustellbar: amt@haan.example. Berichtigen Sie die Adresse und senden Sie die Einladung noch einmal.",
    `${CASE}/einladungen`,
  ],
  "participant.removed": [
    { ...subject, participant: "Haan" },
    "Die federführende Kommune hat Haan aus dem Antrag „Archiv“ herausgenommen. Was Sie eingetragen haben, bleibt aufbewahrt.",
    "/antraege",
  ],
  "participant.restored": [
    { ...subject, participant: null },
    "Die federführende Kommune hat Ihren Teil wieder in den Antrag „Archiv“ aufgenommen.",
    CASE,
  ],
  "participant.exchanged": [
    { ...subject, participant: "Haan" },
    "An Ihrer Stelle nimmt Haan teil: Antrag „Archiv“. Was Sie eingetragen haben, bleibt aufbewahrt.",
    "/antraege",
  ],
  "application.submitted": [
    { ...submitted, version: 2, authority: "Bezirksregierung Köln", liesWith: null },
    `Der Antrag „Archiv“ ist abgeschlossen (${number}, Fassung 2) und noch nicht versandt. Die Behörde (Bezirksregierung Köln) nutzt dieses Portal nicht; die federführende Kommune versendet ihn selbst.`,
    `/eingereicht/${number}`,
  ],
  "application.received": [
    { ...submitted, version: 1, lead: "Haan" },
    `Haan hat den Antrag „Archiv“ eingereicht (${number}).`,
    `/vorgaenge/${number}`,
  ],
  "application.rerouted": [
    { ...subject, authority: "Bezirksregierung Köln" },
    "Der Antrag „Archiv“ ist neu eingereicht und geht jetzt einen anderen Weg: Bezirksregierung Köln. Was Sie erhalten haben, bleibt lesbar.",
    "/nachrichten",
  ],
  "application.withdrawn": [
    { ...submitted, reader: "applicant" },
    `Der ${WHICH} wurde zurückgenommen.`,
    CASE,
  ],
  "application.deleted": [
    { ...subject, title: null },
    "Der Antrag ohne Bezeichnung wurde gelöscht. Die federführende Kommune kann ihn wiederherstellen.",
    "/antraege",
  ],
  "application.restored": [
    subject,
    "Der Antrag „Archiv“ wurde wiederhergestellt, mit allem, was darin stand.",
    CASE,
  ],
  "submission.dispatched": [
    submitted,
    `Für den ${WHICH} ist eingetragen, wann und wie er an die Behörde ging.`,
    `/eingereicht/${number}`,
  ],
  "submission.undispatched": [
    { ...submitted, authority: "Bezirksregierung Köln" },
    `Der ${WHICH} ist noch nicht versandt, oder der Versand ist nicht eingetragen. Die Behörde (Bezirksregierung Köln) nutzt dieses Portal nicht: Senden Sie PDF und Anlagen und tragen Sie Tag und Weg ein.`,
    `/eingereicht/${number}`,
  ],
  "proceeding.arrived": [
    submitted,
    `Der ${WHICH} ist auf dem Dienstweg bei Ihnen angekommen.`,
    `/vorgaenge/${number}`,
  ],
  "proceeding.forwarded": [submitted, `Der ${WHICH} wurde auf dem Dienstweg weitergeleitet.`, CASE],
  "proceeding.returned": [
    submitted,
    `Der ${WHICH} wurde Ihnen zurückgegeben. Der Grund steht beim Antrag.`,
    CASE,
  ],
  "proceeding.in-progress": [submitted, `Der ${WHICH} wird bearbeitet.`, CASE],
  "correction.requested": [submitted, `Zum ${WHICH} wird etwas nachgefordert.`, CASE],
  "correction.closed": [
    { ...submitted, closed: "last" },
    `Die Nachforderung zum ${WHICH} ist erledigt.`,
    CASE,
  ],
  "decision.recorded": [submitted, `Über den ${WHICH} ist entschieden.`, CASE],
  "decision.corrected": [submitted, `Der Bescheid zum ${WHICH} wurde berichtigt.`, CASE],
  "appeal.recorded": [submitted, `Zum ${WHICH} ist ein Rechtsbehelf eingetragen.`, CASE],
  "clearance.requested": [
    { ...subject, person: "Kämmerei" },
    "Kämmerei hat Ihnen einen Teil zur Freigabe gegeben: Antrag „Archiv“.",
    `${CASE}/freigabe`,
  ],
  "clearance.cleared": [
    { ...subject, person: "Kämmerei" },
    "Kämmerei hat Ihren Teil freigegeben: Antrag „Archiv“.",
    `${CASE}/freigabe`,
  ],
  "clearance.returned": [
    { ...subject, person: "Kämmerei" },
    "Kämmerei hat Ihren Teil mit Begründung zurückgegeben: Antrag „Archiv“.",
    `${CASE}/freigabe`,
  ],
  "lead.offered": [
    subject,
    "Ihnen wird die Federführung angeboten: Antrag „Archiv“. Es ändert sich nichts, solange Sie nicht annehmen.",
    `${CASE}/federfuehrung`,
  ],
  "lead.declined": [
    { ...subject, participant: "Haan" },
    "Haan hat die Federführung nicht angenommen: Antrag „Archiv“. Es bleibt alles, wie es ist.",
    `${CASE}/federfuehrung`,
  ],
  "lead.withdrawn": [subject, "Das Angebot der Federführung wurde zurückgenommen: Antrag „Archiv“.", CASE],
  "lead.passed": [{ ...subject, participant: "Haan" }, "Haan ist jetzt federführend: Antrag „Archiv“.", CASE],
  "part.reminded": [
    {
      ...subject,
      participant: "Haan",
      leads: false,
      missing: [{ what: "file" }, { what: "clearance" }],
      planned: { day: "2026-03-20", workingDays: 1 },
    },
    "Im Antrag „Archiv“ fehlt von Haan noch: der Beschluss als PDF und die Freigabe des eigenen Teils. Geplant ist der Antrag für den 20.03.2026, in 1 Arbeitstag.",
    CASE,
  ],
  "programme.ends": [
    {
      ...subject,
      shortTitle: "Rahmenvereinbarung 2021",
      lastSureDay: "2026-12-01",
      lastDay: "2026-12-31",
      workingDays: 2,
      unready: ["Haan"],
    },
    "Für den Antrag „Archiv“ ist kein Antragstag geplant. Sicher belegt ist die Geltung der Rahmenvereinbarung 2021 nur bis 01.12.2026, in 2 Arbeitstagen. Etwas zu tun ist noch für Haan. Wie es danach weitergeht, fragen Sie die Bewilligungsbehörde schriftlich.",
    `${CASE}/zeitplan`,
  ],
  "successor.loaded": [
    {
      ...subject,
      programme: "nw-2027",
      shortTitle: "Richtlinie 2027",
      from: "2027-01-01",
      before: "nw-2021",
      changed: 2,
      amount: { before: 7_500_000, after: 9_000_000 },
    },
    "Das Förderprogramm hat eine neue Fassung: Richtlinie 2027, ab 01.01.2027. Für den Antrag „Archiv“: Zwei Prüfergebnisse sind neu; Betrag bisher 75.000 €, künftig 90.000 €.",
    `${CASE}/pruefung?fassung=nw-2027&bisher=nw-2021`,
  ],
  "notice.unreadable": [
    {},
    "Diese Nachricht stammt aus einer früheren Fassung des Programms und lässt sich nicht mehr anzeigen.",
    "/antraege",
  ],
};

test.each(Object.entries(TOLD))(
  "%s: its sentence and where it leads",
  (kind, [figures, sentence, address]) => {
    const told = notice.parse({ kind, figures });
    expect(sentenceOf(told)).toBe(sentence);
    expect(addressOfNotice(told)).toBe(address);
  },
);

describe("a kind with more than one sentence or reader", () => {
  test.each<[kind: NoticeKind, figures: object, sentence: string, address: string]>([
    [
      "application.submitted",
      { ...submitted, version: 1, authority: "Bezirksregierung Köln", liesWith: "Landrat" },
      `Der Antrag „Archiv“ ist eingereicht (${number}) und liegt bei: Landrat.`,
      `/eingereicht/${number}`,
    ],
    [
      "application.withdrawn",
      { ...submitted, reader: "body" },
      `Der ${WHICH} wurde zurückgenommen.`,
      `/vorgaenge/${number}`,
    ],
    [
      "correction.closed",
      { ...submitted, closed: "answered" },
      `Eine Nachforderung an Sie zum ${WHICH} ist erledigt.`,
      `/vorgaenge/${number}`,
    ],
    [
      "correction.closed",
      { ...submitted, closed: "dropped" },
      `Eine Nachforderung an Sie zum ${WHICH} wurde zurückgezogen.`,
      `/vorgaenge/${number}`,
    ],
    [
      "part.reminded",
      {
        ...subject,
        title: null,
        participant: "Haan",
        leads: true,
        missing: [{ what: "entries", open: ["Beschlossen am", "Organ"], notMet: [], unread: 0 }],
        planned: null,
      },
      "In einem Antrag ohne Bezeichnung fehlt von Haan noch: „Beschlossen am“, „Organ“.",
      `${CASE}/stand`,
    ],
  ])("%s %j", (kind, figures, sentence, address) => {
    const told = notice.parse({ kind, figures });
    expect([sentenceOf(told), addressOfNotice(told)]).toEqual([sentence, address]);
  });
});

describe("what is missing", () => {
  const entries = { what: "entries", open: [], notMet: [], unread: 0 };
  test.each([
    [{ ...entries, open: ["A", "B", "C", "D"] }, "4 Angaben"],
    [{ ...entries, unread: 2, notMet: ["Dauer"] }, "eine lesbare Angabe"],
    [{ ...entries, notMet: ["Dauer", "Eigenanteil"] }, "„Dauer“ und „Eigenanteil“"],
  ])("%j", (one, words) => {
    const told = { ...subject, participant: "Haan", leads: false, missing: [one], planned: null };
    const sentence = sentenceOf(notice.parse({ kind: "part.reminded", figures: told }));
    expect(sentence).toBe(`Im Antrag „Archiv“ fehlt von Haan noch: ${words}.`);
  });
});

test("whatever a case is called, a notice leads nowhere but to this site", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...Object.keys(TOLD)), (title, kind) => {
      const figures = Object.entries(TOLD).find(([one]) => one === kind)?.[1][0];
      const told = notice.parse({ kind, figures: { ...figures, title } });
      expect(addressOfNotice(told)).toMatch(/^\/(?![/\\])/);
    }),
  );
});

test("what a mail says happened is the kind's, the same for every case", () => {
  for (const { mail } of Object.values(NOTICES)) {
    expect(mail).toMatch(/^(Ein|Eine|Ihr|Ihnen|Über|Zu|In|Die|Der) [^.!:„]+$/);
    expect(mail).not.toMatch(/\d/);
  }
});
