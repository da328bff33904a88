import type { Category, State } from "../facts";
import type { Certainty, Level, Source } from "../report";
import type { RuleId } from "../rule-table";
import type { TaskAreaId } from "../task-areas";

/**
 * One dated version of a funding programme: pure data that survives JSON. Money is integer cents, days are
 * YYYY-MM-DD, percentages are whole numbers. What no source states is absent, never guessed.
 */
export type Programme = {
  id: string;
  state: State;
  /** "Hessen · Rahmenvereinbarung 2016" */
  title: string;
  /** "Rahmenvereinbarung 2016" */
  shortTitle: string;
  instrument: Instrument;
  /** First and last day in force, both included. */
  from: string;
  to: string;
  /** How sure each of the two days is. */
  certainty: { from: Certainty; to: Certainty };
  /** The last day on which an official publication shows the text in force, where `to` is not official. */
  seenInForceOn?: string;
  /** Days on which no source says for certain whether the programme is in force. */
  uncertain: { from: string; to: string; reason: string }[];
  categories: Category[];
  minimumParticipants: MinimumParticipants;
  taskAreas: NamedTaskAreas;
  /** The legal forms that are funded, in the words of a sentence: "Gefördert werden …". */
  legalForms: string;
  minimumYears: number;
  /** Shorter than `minimumYears` is possible with a reason (NRW: "Abweichungen im Einzelfall"). */
  shorterWithReason: boolean;
  /** An agreement without an end, or one longer than so many years, must say how it can be terminated. */
  terminationTerms: { overYears: number };
  supervisoryAct: SupervisoryActRule;
  savings: Savings;
  start: StartRule;
  tariff: Tariff;
  /** NRW: the grant is at most this share of the eligible expenditure. Absent: a lump sum without that link. */
  cap?: { percent: number; source: Source; furtherSource: Source };
  /** The amount must be entered; otherwise an empty field means the tariff. */
  requestRequired: boolean;
  documents: { id: DocumentId; label: string }[];
  authority: Authority;
  rules: Record<RuleId, RuleEntry>;
};

export type Instrument = {
  act: string;
  /** As the letter's reference line needs it, with date and reference number. */
  legalBasis: string;
  /** Every date under which the one instrument is cited; the first is the usual one. */
  dates: string[];
  references: string[];
  publication?: string;
  source: Source;
};

export type MinimumParticipants = {
  count: number;
  /** Hesse: so many suffice with a reason (`fewParticipantsReason`). */
  withReason?: number;
  /** NRW: so many inside the state suffice across a border. */
  crossBorder?: number;
};

/** The areas that are proven to stand in the programme's own list. The list is open: nothing is refused for its area. */
export type NamedTaskAreas = {
  named: readonly TaskAreaId[];
  /** Areas it names for one kind of project alone. */
  namedFor?: Partial<Record<Category, readonly TaskAreaId[]>>;
  source: Source;
};

/** What the supervision has to do with a public-law agreement. */
export type SupervisoryActRule = {
  /** By how the task is shared. */
  required: Record<"delegation" | "mandate", "approval" | "notice">;
  /** NRW: without an answer the approval counts as given, after so many weeks: at the earliest, in any case. */
  deemedAfterWeeks?: { earliest: number; latest: number };
  /** For which way of sharing the agreement is to be published; NRW: it is in force the day after. */
  publication: { of: readonly ("delegation" | "mandate")[]; inForceNextDay: boolean };
  /** Hesse: whoever joins later needs an act of its own. False: no source says so. */
  accessionsNeedOwn: boolean;
};

/** `alternatives` empty: only the computed saving counts (Hesse). */
export type Savings = {
  percent: number;
  alternatives: ("savings" | "revenue" | "better-service" | "joint-solution")[];
};

export type StartRule =
  | { kind: "application-first" }
  /** No number exists; `askAfterMonths` is our own mark from which the authority is asked. */
  | { kind: "near-in-time"; askAfterMonths: number };

export type Tariff = {
  standard:
    | {
        kind: "steps" /** the last step holds for every larger number */;
        steps: { participants: number; cents: number /** Said beside the amount. */; condition?: string }[];
      }
    | {
        kind: "per-participant";
        base: { participants: number; cents: number };
        furtherCents: number;
        crossBorderCents: number;
      };
  perMunicipalityCents?: number;
  perBrigadeCents?: number;
  /** Categories without a known number: what practice is known. */
  discretionary: { category: Category; lines: string[]; source: Source }[];
  /** Hesse: more than the tariff is possible for a reason (special exemplary character). */
  moreWithReason: boolean;
  source: Source;
  /** NRW: the sum for one participant in cooperation across a border. */
  crossBorderSource?: Source;
  /** That a Landkreis counts like a municipality, where that is proven. */
  districtSource?: Source;
};

export type DocumentId = "resolutions" | "agreement" | "cost-overview" | "budget";

export type Authority = {
  /** Names by the first day of their use (absent: since ever), oldest first. */
  ministry: { from?: string; name: string }[];
  /** Absent: no address is known; papers print "Anschrift bitte ergänzen". */
  ministryAddress?: string[];
  /** What names the way and the authority that grants. */
  sources: Source[];
  /** Hesse: what says who supervises the lead, by the kind of body it is. */
  supervision?: { municipality: Source; district: Source; body: Source };
  /** Consent of the ministry to the district government's decision. */
  consentSource?: Source;
};

/**
 * How a rule stands in this version. `level` is what the act says; a "must" whose source is not official is
 * reported as "should". `variants` replace the source where one branch of the rule is proven differently.
 */
export type RuleEntry =
  | { level: Level; source: Source; variants?: Record<string, Source> }
  | { level: "not_applicable"; note: string };
