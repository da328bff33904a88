import fc from "fast-check";
import type { Agreement, Facts, Participant } from "~/rules";
import { readCase } from "../cases";

const CASES = ["niestetal-2021", "niestetal-complete", "hoexter-2022", "haan-2021", "grossenlueder-2018"].map(
  readCase,
);

/** Few days around one, so that before, on and after meet often. */
const day = fc.constantFrom(
  "2021-12-31",
  "2022-06-14",
  "2022-06-15",
  "2022-06-16",
  "2022-07-20",
  "2023-01-01",
  "2027-12-31",
  "2028-01-01",
);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const cents = fc.constantFrom(0, 1, 1_000_000, 17_500_000, 19_444_445, 60_000_000);

const resolution: fc.Arbitrary<Participant["resolution"]> = fc.record(
  {
    kind: fc.constantFrom("council", "urgent"),
    ratifiedOn: day,
    body: fc.constantFrom(
      "Rat",
      "Kreistag",
      "Gemeindevertretung",
      "Magistrat",
      "Bürgermeisterin",
      "Der Landrat",
    ),
    date: day,
    votesFor: fc.integer({ min: 0, max: 3 }),
    votesAgainst: fc.integer({ min: 0, max: 3 }),
    coversCooperation: fc.boolean(),
    coversApplication: fc.boolean(),
    minimumYears: fc.constantFrom(1, 4, 5, 6),
    document: fc.constant("beschluss.pdf"),
  },
  { requiredKeys: [] },
);
/** One that lacks nothing, so that reports which praise are drawn too. */
const carried: fc.Arbitrary<Participant["resolution"]> = fc.record(
  {
    body: fc.constant("Kreistag"),
    date: fc.constant("2022-06-14"),
    coversCooperation: fc.constant(true),
    minimumYears: fc.constant(5),
    document: fc.constant("beschluss.pdf"),
  },
  { requiredKeys: ["body", "date", "coversCooperation", "document"] },
);

const BODIES: Participant[] = [
  { key: "06633020", name: "Niestetal", kind: "municipality" },
  { key: "06633015", name: "Kaufungen", kind: "municipality" },
  { key: "06633", name: "Landkreis Kassel", kind: "district" },
  { key: "05158008", name: "Haan", kind: "municipality" },
  { key: "05158004", name: "Erkrath", kind: "municipality" },
  { key: "05158", name: "Kreis Mettmann", kind: "district" },
  { key: "x-gmbh", name: "Rechenhaus GmbH", kind: "company", seat: "05158008" },
  { key: "x-verband", name: "Zweckverband Nord", kind: "association", seat: "06633015" },
  { key: "x-anstalt", name: "Anstalt West", kind: "institution" },
];

const participants: fc.Arbitrary<Participant[]> = fc
  .tuple(
    fc.shuffledSubarray(BODIES, { maxLength: 5 }),
    fc.infiniteStream(fc.record({ outsideState: fc.boolean(), newcomer: fc.boolean(), draw: fc.nat(3) })),
    fc.oneof(fc.infiniteStream(fc.oneof(resolution, carried)), fc.infiniteStream(carried)),
  )
  .map(([bodies, flags, resolutions]) =>
    bodies.map((body, index) => {
      const { outsideState, newcomer, draw } = flags.next().value ?? {};
      return {
        ...body,
        ...(index === 0 && { lead: true }),
        ...(draw === 0 && { outsideState, newcomer }),
        resolution: resolutions.next().value,
      };
    }),
  );

const AREAS = ["culture", "information-technology", "finance"];
const project: fc.Arbitrary<Facts["project"]> = fc.record(
  {
    taskAreas: fc.subarray(AREAS),
    substantialReason: fc.constant("Die ganze Aufgabe."),
    exemplaryReason: fc.constant("Ein Vorbild."),
    fewParticipantsReason: fc.constant("Niemand sonst."),
    shortTermReason: fc.constant("Der Vertrag endet."),
    startsOn: day,
    fundingFrom: day,
    fundingTo: day,
    crossBorder: fc.boolean(),
    earlyStart: fc.record({ requestedOn: day, permittedOn: day }, { requiredKeys: [] }),
    existingCooperations: fc.array(
      fc.record(
        {
          participants: fc.subarray(BODIES.map(({ key }) => key)),
          taskArea: fc.constantFrom(...AREAS),
          difference: fc.constant("Eine andere Aufgabe."),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const act = fc.record({ submittedOn: day, grantedOn: day, publishedOn: day }, { requiredKeys: [] });
const agreement: fc.Arbitrary<Agreement> = fc.record(
  {
    form: fc.oneof(
      { weight: 3, arbitrary: fc.constant("public-law-agreement" as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "working-group",
          "special-purpose-association",
          "joint-public-institution",
          "public-law-contract",
          "private-law",
        ),
      },
    ),
    mode: fc.constantFrom("delegation", "mandate"),
    signedOn: day,
    effectiveOn: day,
    term: fc.oneof(
      fc.constant({ kind: "indefinite" as const }),
      fc.record({ kind: fc.constant("fixed" as const), until: day }),
    ),
    termination: fc.record({
      noticeMonths: fc.constantFrom(3, 12),
      effective: fc.constantFrom("year-end", "any-day"),
    }),
    terminationTermsStated: fc.boolean(),
    accessions: fc.array(fc.record({ participant: fc.constant("05158004"), signedOn: day }), {
      maxLength: 1,
    }),
    supervisoryAct: act,
    document: fc.constant("vereinbarung.pdf"),
  },
  { requiredKeys: [] },
);

const budget: fc.Arbitrary<Facts["budget"]> = fc.record(
  {
    items: fc.array(
      fc.record(
        {
          label: fc.constantFrom("Gutachten", "Projektstelle"),
          year: fc.integer({ min: 2020, max: 2029 }),
          cents,
          eligible: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    requestedCents: cents,
    otherFundingCents: cents,
  },
  { requiredKeys: [] },
);

/** Applications in which any of these entries stands beside any other, most of them at odds with each other. */
export const applications: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.constantFrom(...CASES),
    fc.constantFrom("standard", "standard", "joint-administration", "fire-brigade-merger", "extension"),
    some(day),
    fc.record(
      {
        participants,
        project,
        agreement,
        budget,
        furtherAgreements: fc.array(
          fc.record({ title: fc.constant("Leistungsvertrag"), signedOn: some(day) }),
          {
            maxLength: 2,
          },
        ),
        attachments: fc.array(
          fc.record({
            kind: fc.constantFrom("statement", "agreement", "cost-overview"),
            name: fc.constant("anlage.pdf"),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([facts, category, applicationDate, change]) => {
    const { programme: _programme, ...rest } = facts;
    const entered = Object.entries(change).filter(([, value]) => value !== undefined);
    return { ...rest, category, applicationDate, ...Object.fromEntries(entered) };
  });

/** The day of the check: before, on or after the application. */
export const checkDays = fc.constantFrom("2022-06-15", "2022-06-16", "2023-01-01");
