import type { Source } from "../report/report";
import type { Programme, RuleEntry } from "./programme";

/** What the law of North Rhine-Westphalia says of agreements, whichever version of the directive funds them. */
const northRhineLaw = {
  terminationTerms: { overYears: 20, withForm: true },
  supervisoryAct: {
    required: { delegation: "approval", mandate: "approval" },
    deemedAfterWeeks: { earliest: 4, latest: 8 },
    publication: { of: ["delegation", "mandate"], inForceNextDay: true },
    accessionsNeedOwn: false,
  },
} satisfies Partial<Programme>;

const GKG = "Gesetz über kommunale Gemeinschaftsarbeit (GkG NRW)";

/** What the directives of 2019 and 2021 have in common. */
export const northRhineTerms = {
  ...northRhineLaw,
  state: "NW",
  asOf: "2026-11-21",
  uncertain: [],
  categories: ["standard", "extension"],
  minimumParticipants: { count: 2, crossBorder: 1 },
  legalForms:
    "die Formen des GkG NRW, öffentlich-rechtliche Verträge nach § 54 VwVfG NRW und privatrechtliche Formen",
  minimumYears: 5,
  shorterWithReason: true,
  savings: { percent: 15, alternatives: ["savings", "revenue", "better-service", "joint-solution"] },
  start: { kind: "application-first" },
  requestRequired: true,
  documents: [
    { id: "resolutions", label: "Beschlüsse aller Beteiligten" },
    { id: "agreement", label: "Vereinbarung oder ihr Entwurf" },
    { id: "budget", label: "Ausgaben- und Finanzierungsplan" },
  ],
} satisfies Partial<Programme>;

/** Budget law of the Land with the version of its administrative rules that the directive names. */
export const budgetLaw = (administrativeRules: string, url: string): Source[] => [
  { act: "Landeshaushaltsordnung (LHO)", provision: "§§ 23, 44", url, certainty: "official" },
  { act: `Verwaltungsvorschriften zur LHO ${administrativeRules}`, url, certainty: "official" },
];

export const authorityOf = (source: Source): Programme["authority"] => ({
  sources: [source],
  consentSource: source,
});

/** What is said beside the conditions; `entitlement` and `consent` are where the directive says it. */
export const northRhineRemarks = (
  entitlement: Source,
  consent: Source,
): NonNullable<Programme["remarks"]> => [
  {
    id: "no-entitlement",
    text: "Auf die Förderung besteht kein Anspruch. Die Bezirksregierung entscheidet nach pflichtgemäßem Ermessen im Rahmen der verfügbaren Haushaltsmittel.",
    letter:
      "Es ist bekannt, dass auf die Förderung kein Anspruch besteht und dass die Bewilligungsbehörde nach pflichtgemäßem Ermessen im Rahmen der verfügbaren Haushaltsmittel entscheidet",
    source: entitlement,
  },
  {
    id: "taking-part",
    text: "Bevor die Bezirksregierung bewilligt, muss das für Kommunales zuständige Ministerium zustimmen.",
    source: consent,
  },
  {
    id: "telling-the-district",
    text: "Kreisangehörige Gemeinden unterrichten ihren Kreis rechtzeitig, wenn sie mit Beteiligten außerhalb des Kreises verhandeln.",
    source: {
      act: GKG,
      provision: "§ 24 Abs. 1",
      url: "https://anwalt24.de/gesetze/gkg_nrw/24",
      certainty: "official",
    },
  },
  {
    id: "advice",
    text: "Fragen richten Kommunen nach dem Portal Interkommunales.NRW zuerst an ihren kommunalen Spitzenverband; das Portal selbst erreichen Sie unter IKZ@Interkommunales.NRW. Eine Anschrift ist in den vorliegenden Quellen nicht genannt.",
    source: {
      act: "Portal Interkommunales.NRW (Arbeitsgemeinschaft der kommunalen Spitzenverbände)",
      url: "https://interkommunales.nrw/faq/finanzen",
      certainty: "official",
    },
  },
];

/** What the law on joint municipal work says, whatever the directive. */
export const statutoryRules = {
  "agreement-content": {
    level: "must",
    source: {
      act: GKG,
      provision: "§ 23 Abs. 5",
      url: "https://anwalt24.de/gesetze/gkg,nw/23",
      certainty: "official",
    },
    variants: {
      content: {
        act: GKG,
        provision: "§ 23 Abs. 1",
        url: "https://anwalt24.de/gesetze/gkg,nw/23",
        certainty: "official",
      },
    },
  },
  "supervisory-act": {
    level: "should",
    source: {
      act: GKG,
      provision: "§ 24 Abs. 2",
      url: "https://anwalt24.de/gesetze/gkg_nrw/24",
      certainty: "official",
    },
    variants: {
      approver: { act: GKG, provision: "§ 29 Abs. 4", certainty: "official" },
      association: { act: GKG, provision: "§ 10 Abs. 1", certainty: "official" },
    },
  },
  "supervisory-statement": {
    level: "not_applicable",
    note: "In den Quellen ist die Stellungnahme nur für Hessen genannt.",
  },
} satisfies Partial<Record<keyof Programme["rules"], RuleEntry>>;
