import type { KnownCase } from "~/app/standing/known-case";
import type { CaseActs } from "~/db/proceedings/case-acts";

/** The section of the partner that reads. */
export const MINE = "participant:b";
const LANDRAT = "Landrat des Landkreises Kassel";
const PRESIDIUM = "Regierungspräsidium Kassel";
const MINISTRY = "Hessisches Ministerium des Innern";

/** Of Hesse, on its Dienstweg. */
export const HANDED_IN: CaseActs = {
  number: "IKZ-HE-2021-0001",
  state: "supervision",
  land: "HE",
  submissionVersion: 1,
  holderName: LANDRAT,
  authorityName: MINISTRY,
  requestedCents: 7_500_000,
  asked: [],
  answered: 0,
  answeredWith: null,
  returned: null,
  cameBackWith: null,
  consentedOn: null,
  decision: null,
  forwarded: null,
  ahead: [LANDRAT, PRESIDIUM],
};

const asked = (section: string, changed = false): CaseActs["asked"][number] => ({
  id: section,
  section,
  participantName: section === MINE ? "Söhrewald" : null,
  reason: "incomplete",
  text: `Zu ${section}.`,
  dueOn: "2021-10-04",
  submissionVersion: 1,
  requestedAt: "2021-09-13T09:00:00.000Z",
  changed,
});

const arrived: Partial<CaseActs> = {
  state: "received",
  holderName: MINISTRY,
  forwarded: { station: PRESIDIUM, at: "2021-08-24T09:00:00.000Z" },
  ahead: [],
};
const correction: Partial<CaseActs> = { ...arrived, state: "correction", holderName: null };
const returned: Partial<CaseActs> = {
  state: "returned",
  holderName: null,
  returned: { kind: "returned", reason: "Der Plan fehlt.", at: "2021-09-13T09:00:00.000Z", station: LANDRAT },
};
const decided = (decision: Partial<NonNullable<CaseActs["decision"]>>): Partial<CaseActs> => ({
  ...arrived,
  state: "decided",
  holderName: null,
  decision: {
    id: "d",
    kind: "grant",
    amountCents: 7_500_000,
    decidedOn: "2021-11-15",
    reference: null,
    ...decision,
  },
});
const atDetmold: Partial<CaseActs> = {
  land: "NW",
  state: "received",
  holderName: "Bezirksregierung Detmold",
  authorityName: "Bezirksregierung Detmold",
  ahead: [],
};

/** Who has it reads "bei Ihnen"; the authority and the stations read nothing before it has come to them. */
export type Reader = KnownCase["reader"];
type Said = Partial<Record<Reader, string[]>>;
type Row = [string, Partial<CaseActs>, Said];

const DUE = "Antwort bis 04.10.2021";
const WITH_STATEMENT = `Weitergeleitet am 24.08.2021 von: ${PRESIDIUM}, mit bewertender Stellungnahme.`;
const CAME_BACK = [
  "Neue Fassung eingegangen",
  "Fassung 2 nach Ihrer Rückgabe am 13.09.2021. Sehen Sie die Änderungen durch.",
  "Der Antrag liegt bei Ihnen",
];
const OF_NOTICE = "Bescheid vom 15.11.2021.";
const BY_LANDRAT = `Von: ${LANDRAT}.`;
const all = (...said: string[]): Said => ({
  lead: said,
  partner: said,
  supervision: said,
  authority: said,
});

export const HESSEN: Row[] = [
  [
    "handed in",
    {},
    {
      lead: [`Der Antrag liegt bei: ${LANDRAT}`],
      partner: [`Der Antrag liegt bei: ${LANDRAT}`],
      supervision: ["Der Antrag liegt bei Ihnen"],
    },
  ],
  [
    "passed on to the ministry",
    arrived,
    {
      lead: [`Der Antrag liegt bei: ${MINISTRY}`, WITH_STATEMENT],
      partner: [`Der Antrag liegt bei: ${MINISTRY}`, `Weitergeleitet am 24.08.2021 von: ${PRESIDIUM}.`],
      supervision: [`Der Antrag liegt bei: ${MINISTRY}`, WITH_STATEMENT],
      authority: ["Der Antrag liegt bei Ihnen", WITH_STATEMENT],
    },
  ],
  [
    "something is asked for again",
    { ...correction, asked: [asked("project")] },
    {
      lead: [
        `Nachforderung zu einem Abschnitt, ${DUE}`,
        `Noch 20 Tage. Von: ${MINISTRY}, am 13.09.2021.`,
        "Vorhaben ändern",
      ],
      partner: [`Nachforderung an andere Beteiligte, ${DUE}`, "Von Ihnen wird nichts nachgefordert."],
      supervision: [`Nachforderung zu einem Abschnitt, ${DUE}`, `Noch 20 Tage. Von: ${MINISTRY}.`],
      authority: [
        `Nachforderung zu einem Abschnitt, ${DUE}`,
        "Noch 20 Tage. Die Kommune hat noch nicht geantwortet.",
      ],
    },
  ],
  [
    "something is asked of a partner",
    { ...correction, asked: [asked(MINE)] },
    {
      lead: [`Nachforderung zu einem Abschnitt, ${DUE}`, `Noch 20 Tage. Von: ${MINISTRY}, am 13.09.2021.`],
      partner: [
        `Nachforderung zu einem Abschnitt, ${DUE}`,
        `Noch 20 Tage. Von: ${MINISTRY}, am 13.09.2021.`,
        "Ihren Teil ändern",
      ],
    },
  ],
  [
    "all of it is changed and not handed in",
    { ...correction, asked: [asked(MINE, true)] },
    {
      lead: [
        "Antwort auf die Nachforderung noch nicht eingereicht, Frist 04.10.2021",
        "Noch 20 Tage. Alles Nachgeforderte ist geändert. Die Behörde sieht es erst, wenn Sie die neue Fassung einreichen.",
        "Antwort einreichen",
      ],
      partner: [
        "Ihr Teil der Nachforderung ist geändert",
        "Die federführende Kommune reicht die Antwort ein, Frist 04.10.2021.",
      ],
    },
  ],
  [
    "answered",
    { ...arrived, state: "in-progress", submissionVersion: 2, answered: 1, answeredWith: 2 },
    {
      lead: [
        `Der Antrag liegt bei: ${MINISTRY}`,
        "Mit Fassung 2 ist die Nachforderung beantwortet. Die Behörde prüft die Antwort.",
      ],
      partner: [
        `Der Antrag liegt bei: ${MINISTRY}`,
        "Mit Fassung 2 ist die Nachforderung beantwortet. Die Behörde prüft die Antwort.",
      ],
      supervision: [
        `Der Antrag liegt bei: ${MINISTRY}`,
        "Mit Fassung 2 ist die Nachforderung beantwortet. Die Behörde prüft die Antwort.",
      ],
      authority: [
        "Antwort auf die Nachforderung eingegangen",
        "Mit Fassung 2, zu einem Abschnitt. Sehen Sie die Änderungen durch und erledigen Sie die Nachforderung.",
        "Der Antrag liegt bei Ihnen",
        WITH_STATEMENT,
      ],
    },
  ],
  [
    "given back by the Landrat",
    returned,
    {
      lead: [
        "Zurückgegeben am 13.09.2021",
        `${BY_LANDRAT} Sie können alles ändern und erneut einreichen; die neue Fassung kommt wieder dorthin.`,
        "Erneut einreichen",
      ],
      partner: [
        "Zurückgegeben am 13.09.2021",
        `${BY_LANDRAT} Sie können Ihren Teil ändern; die federführende Kommune reicht erneut ein.`,
        "Ihr Teil des Antrags",
      ],
      supervision: [
        "Zurückgegeben am 13.09.2021",
        `${BY_LANDRAT} Die neue Fassung der Kommune kommt wieder dorthin.`,
      ],
    },
  ],
  [
    "handed in again",
    { ...returned, state: "supervision", holderName: LANDRAT, submissionVersion: 2, cameBackWith: 2 },
    {
      lead: [`Der Antrag liegt bei: ${LANDRAT}`],
      supervision: CAME_BACK,
    },
  ],
  ["granted", decided({}), all("Bewilligt: 75.000 €", OF_NOTICE, "Bescheid lesen")],
  [
    "granted in part",
    decided({ amountCents: 6_000_000 }),
    all("Bewilligt: 60.000 €", OF_NOTICE, "Beantragt waren 75.000 €.", "Bescheid lesen"),
  ],
  [
    "refused",
    decided({ kind: "refusal", amountCents: null }),
    all("Abgelehnt", `${OF_NOTICE} Die Gründe stehen darin.`, "Bescheid lesen"),
  ],
  [
    "taken back after the ministry consented",
    {
      ...atDetmold,
      state: "withdrawn",
      holderName: null,
      consentedOn: "2021-09-10",
      returned: {
        kind: "withdrawn",
        reason: "Wir planen neu.",
        at: "2021-09-13T09:00:00.000Z",
        station: null,
      },
    },
    {
      lead: [
        "Sie haben den Antrag zurückgenommen",
        "Am 13.09.2021. Niemand bearbeitet ihn. Sie können ihn ändern und erneut einreichen.",
        "Erneut einreichen",
      ],
      partner: [
        "Die federführende Kommune hat den Antrag zurückgenommen",
        "Am 13.09.2021. Niemand bearbeitet ihn.",
      ],
      authority: [
        "Die federführende Kommune hat den Antrag zurückgenommen",
        "Am 13.09.2021. Niemand bearbeitet ihn.",
      ],
    },
  ],
];

export const NRW: Row[] = [
  [
    "handed in",
    atDetmold,
    {
      lead: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
      partner: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
      authority: ["Der Antrag liegt bei Ihnen"],
    },
  ],
  [
    "the ministry consented",
    { ...atDetmold, state: "in-progress", consentedOn: "2021-09-10" },
    {
      lead: [
        "Das Ministerium hat zugestimmt",
        "Am 10.09.2021 zu Fassung 1. Der Bescheid steht noch aus.",
        "Der Antrag liegt bei: Bezirksregierung Detmold",
      ],
      authority: [
        "Das Ministerium hat zugestimmt",
        "Am 10.09.2021 zu Fassung 1. Der Bescheid steht noch aus.",
        "Der Antrag liegt bei Ihnen",
      ],
    },
  ],
  [
    "something is asked for again after the consent",
    { ...atDetmold, ...correction, consentedOn: "2021-09-10", asked: [asked("project")] },
    {
      authority: [
        `Nachforderung zu einem Abschnitt, ${DUE}`,
        "Noch 20 Tage. Die Kommune hat noch nicht geantwortet.",
      ],
    },
  ],
  [
    "handed in again after the Bezirksregierung gave it back",
    { ...atDetmold, returned: returned.returned ?? null, submissionVersion: 3, cameBackWith: 2 },
    {
      lead: ["Der Antrag liegt bei: Bezirksregierung Detmold"],
      authority: CAME_BACK,
    },
  ],
];
