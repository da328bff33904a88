/**
 * What the rules look at: an application as entered so far, in the shape of `ikz-application/1`.
 * Money is integer cents, dates are YYYY-MM-DD, percentages are numbers (90 = 90 %). In a draft every
 * leaf may be absent (not yet known); an empty list is an answer, an absent one is not. Participants
 * always have a key and a name: one without an official key carries a stand-in that begins with "x-".
 */
export type Facts = {
  state: State;
  programme?: string | undefined;
  applicationDate?: string | undefined;
  title?: string | undefined;
  reference?: string | undefined;
  category: Category;
  participants: Participant[];
  project: Project;
  agreement?: Agreement | undefined;
  furtherAgreements?: FurtherAgreement[] | undefined;
  costs?: { before?: CostsBefore[] | undefined; after?: CostsAfter[] | undefined } | undefined;
  budget?: Budget | undefined;
  attachments?: Attachment[] | undefined;
};

export type State = "HE" | "NW";
export type Category =
  | "standard"
  | "joint-administration"
  | "fire-brigade-merger"
  | "feasibility-study"
  | "extension";
export type ParticipantKind = "municipality" | "district" | "association" | "institution" | "company";
export type AttachmentKind =
  | "resolution"
  | "agreement"
  | "cost-overview"
  | "cost-estimate"
  | "statement"
  | "other";

export type Participant = {
  key: string;
  name: string;
  legalName?: string | undefined;
  kind: ParticipantKind;
  lead?: boolean | undefined;
  seat?: string | undefined;
  outsideState?: boolean | undefined;
  newcomer?: boolean | undefined;
  population?: number | undefined;
  financiallyWeak?: boolean | undefined;
  brigades?: string[] | undefined;
  office?:
    | { street?: string | undefined; postcode?: string | undefined; city?: string | undefined }
    | undefined;
  contact?:
    | {
        name?: string | undefined;
        unit?: string | undefined;
        phone?: string | undefined;
        email?: string | undefined;
      }
    | undefined;
  signatory?:
    | { authority?: string | undefined; function?: string | undefined; name?: string | undefined }
    | undefined;
  resolution?: Resolution | undefined;
};

export type Resolution = {
  kind?: "council" | "urgent" | undefined;
  ratifiedOn?: string | undefined;
  body?: string | undefined;
  date?: string | undefined;
  agendaItem?: string | undefined;
  votesFor?: number | undefined;
  votesAgainst?: number | undefined;
  abstentions?: number | undefined;
  coversCooperation?: boolean | undefined;
  coversApplication?: boolean | undefined;
  minimumYears?: number | undefined;
  document?: string | undefined;
};

export type Project = {
  taskAreas?: string[] | undefined;
  situation?: string | undefined;
  objectives?: string | undefined;
  measures?: string | undefined;
  benefits?: string | undefined;
  substantialReason?: string | undefined;
  exemplaryReason?: string | undefined;
  fewParticipantsReason?: string | undefined;
  shortTermReason?: string | undefined;
  benefit?: "savings" | "revenue" | "better-service" | "joint-solution" | undefined;
  benefitReason?: string | undefined;
  startsOn?: string | undefined;
  earlyStart?: { requestedOn?: string | undefined; permittedOn?: string | undefined } | undefined;
  fundingFrom?: string | undefined;
  fundingTo?: string | undefined;
  crossBorder?: boolean | undefined;
  existingCooperations?: ExistingCooperation[] | undefined;
};

export type ExistingCooperation = {
  participants?: string[] | undefined;
  taskArea?: string | undefined;
  operator?: string | undefined;
  since?: string | undefined;
  note?: string | undefined;
  difference?: string | undefined;
};

export type AgreementForm =
  | "working-group"
  | "special-purpose-association"
  | "public-law-agreement"
  | "joint-public-institution"
  | "public-law-contract"
  | "private-law";
export type EffectiveDate = "year-end" | "half-year-end" | "quarter-end" | "month-end" | "any-day";

export type Agreement = {
  form?: AgreementForm | undefined;
  mode?: "delegation" | "mandate" | undefined;
  performedBy?: string | undefined;
  signedOn?: string | undefined;
  effectiveOn?: string | undefined;
  accessions?:
    | {
        participant?: string | undefined;
        signedOn?: string | undefined;
        supervisoryAct?: SupervisoryAct | undefined;
      }[]
    | undefined;
  term?: { kind: "indefinite" } | { kind: "fixed"; until?: string | undefined } | undefined;
  termination?: Termination | undefined;
  terminationTermsStated?: boolean | undefined;
  supervisoryAct?: SupervisoryAct | undefined;
  document?: string | undefined;
};

export type Termination = {
  noticeMonths?: number | undefined;
  effective?: EffectiveDate | undefined;
  /** No ordinary termination takes effect before this day. */
  excludedUntil?: string | undefined;
  /** Notice may not be declared before this day. */
  noticeNotBefore?: string | undefined;
};

export type SupervisoryAct = {
  kind?: "approval" | "notice" | undefined;
  submittedOn?: string | undefined;
  grantedOn?: string | undefined;
  publishedOn?: string | undefined;
};

export type FurtherAgreement = {
  title?: string | undefined;
  with?: string | undefined;
  signedOn?: string | undefined;
  document?: string | undefined;
};

export type CostsBefore = {
  participant?: string | undefined;
  year?: number | undefined;
  personnelCents?: number | undefined;
  materialCents?: number | undefined;
};
export type CostsAfter = {
  year?: number | undefined;
  personnelCents?: number | undefined;
  materialCents?: number | undefined;
  investmentFollowUpCents?: number | undefined;
};

export type Budget = {
  items?: BudgetItem[] | undefined;
  requestedCents?: number | undefined;
  otherFundingCents?: number | undefined;
};
export type BudgetItem = {
  category?: "services" | "material" | "investment" | "staff" | "other" | undefined;
  label?: string | undefined;
  year?: number | undefined;
  cents?: number | undefined;
  eligible?: boolean | undefined;
};

export type Attachment = { kind: AttachmentKind; name: string; sha256?: string | undefined };
