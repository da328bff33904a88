import fc from "fast-check";
import { type DraftApplication, draftApplication, FORMAT } from "~/forms/schema/application";
import { TASK_AREAS } from "~/rules";
import * as choices from "~/rules/facts/choice-schemas";

const WORD = fc.constantFrom(
  "Straße",
  "Übergang",
  "§ 24 Abs. 3",
  "„Amt“",
  "e\u0301lan",
  "A & B",
  "1.000 €",
  "x",
);
/** Text as a clerk writes it, with a number so that two texts seldom are the same. */
const text = fc
  .tuple(fc.array(WORD, { maxLength: 3 }), fc.integer({ min: 10_000, max: 9_999_999 }))
  .map(([words, number]) => [...words, number].join(" ").normalize("NFC"));
const longText = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n\n"));
export const day = fc
  .date({ min: new Date("1995-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
const count = fc.integer({ min: 0, max: 100_000 });
const year = fc.integer({ min: 1990, max: 2100 });
const file = fc.integer({ min: 1, max: 40 }).map((number) => `anlage-${number}.pdf`);
const taskArea = fc.oneof(
  fc.constantFrom(...TASK_AREAS.map(({ id }) => id)),
  text.map((words) => `other:${words}`),
);
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T, never>(model, { requiredKeys: [] });
/** Without the objects that say nothing: a form does not store them either. */
const filled = <T extends object>(value: fc.Arbitrary<T>) =>
  value.filter((one) => Object.keys(one).length > 0);

const act = filled(
  some({
    kind: fc.constantFrom(...choices.supervisoryActKind.options),
    submittedOn: day,
    grantedOn: day,
    publishedOn: day,
  }),
);

const resolution = filled(
  some({
    kind: fc.constantFrom(...choices.resolutionKind.options),
    ratifiedOn: day,
    body: text,
    date: day,
    agendaItem: text,
    votesFor: count,
    votesAgainst: count,
    abstentions: count,
    coversCooperation: fc.boolean(),
    coversApplication: fc.boolean(),
    minimumYears: fc.integer({ min: 0, max: 90 }),
    document: file,
  }),
);

const participantParts = fc.record(
  {
    name: text,
    kind: fc.constantFrom(...choices.participantKind.options),
    legalName: text,
    seat: fc.constant("06633020"),
    outsideState: fc.constant(true),
    newcomer: fc.constant(true),
    population: count,
    financiallyWeak: fc.constant(true),
    brigades: fc.array(text, { minLength: 1, maxLength: 3 }),
    office: filled(some({ street: text, postcode: fc.constant("34262"), city: text })),
    contact: filled(some({ name: text, unit: text, phone: text, email: fc.constant("amt@stadt.example") })),
    signatory: filled(some({ authority: text, function: text, name: text })),
    resolution,
  },
  { requiredKeys: ["name", "kind"] },
);

const project = (reference: fc.Arbitrary<string>) =>
  fc.record(
    {
      taskAreas: fc.uniqueArray(taskArea, { maxLength: 3 }),
      situation: longText,
      objectives: longText,
      measures: longText,
      benefits: longText,
      substantialReason: longText,
      exemplaryReason: longText,
      fewParticipantsReason: longText,
      shortTermReason: longText,
      benefit: fc.constantFrom(...choices.benefit.options),
      benefitReason: longText,
      startsOn: day,
      earlyStart: filled(some({ requestedOn: day, permittedOn: day })),
      fundingFrom: fc.constant("2023-01-01"),
      fundingTo: fc.constant("2027-12-31"),
      crossBorder: fc.constant(true),
      existingCooperations: fc.array(
        fc.record(
          {
            participants: fc.uniqueArray(reference, { minLength: 1, maxLength: 2 }),
            taskArea,
            operator: text,
            since: text,
            note: text,
            difference: longText,
          },
          { requiredKeys: ["participants"] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ["taskAreas"] },
  );

const agreement = (reference: fc.Arbitrary<string>) =>
  filled(
    some({
      form: fc.constantFrom(...choices.agreementForm.options),
      mode: fc.constantFrom(...choices.agreementMode.options),
      performedBy: reference,
      signedOn: day,
      effectiveOn: day,
      accessions: fc.array(
        fc.record(
          { participant: reference, signedOn: day, supervisoryAct: act },
          { requiredKeys: ["participant"] },
        ),
        {
          maxLength: 2,
        },
      ),
      term: fc.oneof(
        fc.constant({ kind: "indefinite" as const }),
        fc.record({ kind: fc.constant("fixed" as const), until: day }, { requiredKeys: ["kind"] }),
      ),
      termination: filled(
        some({
          noticeMonths: fc.integer({ min: 0, max: 600 }),
          effective: fc.constantFrom(...choices.effectiveDate.options),
          excludedUntil: day,
          noticeNotBefore: day,
        }),
      ),
      terminationTermsStated: fc.boolean(),
      supervisoryAct: act,
      document: file,
    }),
  );

const costs = (participants: readonly string[]) =>
  fc
    .record({
      // In the order of the participants, as the sections give them back.
      before: fc
        .tuple(
          ...participants.map((participant) =>
            fc.array(
              fc.record(
                { participant: fc.constant(participant), year, personnelCents: cents, materialCents: cents },
                { requiredKeys: ["participant", "year"] },
              ),
              { maxLength: 2 },
            ),
          ),
        )
        .map((rows) => rows.flat()),
      after: fc.array(
        filled(some({ year, personnelCents: cents, materialCents: cents, investmentFollowUpCents: cents })),
        { maxLength: 2 },
      ),
    })
    .filter(({ before, after }) => before.length + after.length > 0);

const budget = fc.record(
  {
    items: fc.array(
      filled(
        some({
          category: fc.constantFrom(...choices.budgetCategory.options),
          label: text,
          year,
          cents,
          eligible: fc.boolean(),
        }),
      ),
      { maxLength: 4 },
    ),
    requestedCents: cents,
    otherFundingCents: cents,
  },
  { requiredKeys: ["items"] },
);

const KEYS = ["06633020", "06633015", "06633024", "06633", "05762004", "x-verband"];

const withParticipants = (keys: readonly string[]) => {
  const reference = fc.constantFrom(...keys);
  return fc.record(
    {
      format: fc.constant<typeof FORMAT>(FORMAT),
      state: fc.constantFrom<"HE" | "NW">("HE", "NW"),
      category: fc.constantFrom<"standard" | "extension">("standard", "extension"),
      title: text,
      reference: text,
      participants: fc
        .tuple(...keys.map(() => participantParts))
        .map((bodies) =>
          bodies.map((body, at) => ({ ...body, key: keys[at] ?? "", ...(at === 0 ? { lead: true } : {}) })),
        ),
      project: project(reference),
      agreement: agreement(reference),
      furtherAgreements: fc.array(
        fc.record({ title: text, with: text, signedOn: day, document: file }, { requiredKeys: ["title"] }),
        { maxLength: 2, minLength: 1 },
      ),
      costs: costs(keys),
      budget,
      attachments: fc.uniqueArray(
        fc.record(
          {
            kind: fc.constantFrom(...choices.attachmentKind.options),
            name: file,
            sha256: fc.constant("0f".repeat(32)),
          },
          { requiredKeys: ["kind", "name"] },
        ),
        { maxLength: 3, minLength: 1, selector: ({ name }) => name },
      ),
    },
    { requiredKeys: ["format", "state", "category", "participants", "project"] },
  );
};

/** Applications as far as somebody got: any leaf may be missing, nothing is wrong. */
export const generatedApplication: fc.Arbitrary<DraftApplication> = fc
  .shuffledSubarray(KEYS, { minLength: 1, maxLength: 4 })
  .chain(withParticipants)
  .map((value) => draftApplication.parse(value));
