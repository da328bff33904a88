import { expect, test } from "vitest";
import { placeFindings } from "~/forms/steps/place-findings";
import { check, type Facts, rules } from "~/rules";
import { CASE_NAMES, caseApplication } from "../cases";
import { setOf, setOfApplication } from "../fields/set-of";

const set = setOf("niestetal-complete");

/** Where a finding that names these places of the application leads. */
function placesOf(fields: string[], of = set) {
  const [finding] = check(caseApplication("niestetal-complete"), { on: "2021-08-17" }).findings;
  if (!finding) throw new Error("no finding");
  return placeFindings([{ ...finding, fields }], of)[0]?.places;
}

test.each([
  ["/participants", "beteiligte", "neu.name"],
  ["/participants/1/population", "beteiligte", "participant:p2.population"],
  ["/participants/1/resolution/date", "beschluesse", "participant:p2.resolution.date"],
  ["/participants/1/resolution/document", "beschluesse", "datei.participant:p2.resolution"],
  ["/participants/0/office/city", "programm", "participant:p1.office.city"],
  ["/agreement/document", "vereinbarung", "datei.agreement.agreement"],
  ["/agreement/accessions/0/signedOn", "vereinbarung", "agreement.accessions.0.signedOn"],
  ["/costs/before/2/personnelCents", "kosten", "participant:p3.costsBefore.0.personnelCents"],
  ["/costs/after/0/year", "kosten", "costs-after.years.0.year"],
  ["/budget/requestedCents", "finanzierung", "budget.requestedCents"],
  ["/agreement/mode", "vereinbarung", "agreement.mode"],
  ["/agreement/terminationTermsStated", "vereinbarung", "agreement.terminationTermsStated"],
  ["/agreement/supervisoryAct", "vereinbarung", "agreement.supervisoryAct.kind"],
  [
    "/agreement/accessions/0/supervisoryAct/submittedOn",
    "vereinbarung",
    "agreement.accessions.0.supervisoryAct.submittedOn",
  ],
  ["/project/exemplaryReason", "finanzierung", "project.exemplaryReason"],
  ["/participants/1/resolution/minimumYears", "beschluesse", "participant:p2.resolution.minimumYears"],
  ["/attachments", "beschluesse", "datei.project.other"],
])("%s is entered in step %s at %s", (pointer, step, field) => {
  expect(placesOf([pointer])).toMatchObject([{ step, field }]);
});

/** Niestetal with the answers on which three questions depend. */
function answered() {
  const application = caseApplication("niestetal-complete");
  const [lead, second, ...others] = application.participants;
  if (!lead || !second) throw new Error("no participants");
  const urgent = { ...second, resolution: { ...second.resolution, kind: "urgent" as const } };
  return setOfApplication({
    ...application,
    participants: [lead, urgent, ...others],
    agreement: {
      ...application.agreement,
      term: { kind: "fixed" },
      supervisoryAct: { ...application.agreement?.supervisoryAct, kind: "approval" },
    },
  });
}

test.each([
  ["/agreement/term/until", "agreement.term.until", "agreement.term.kind"],
  [
    "/agreement/supervisoryAct/grantedOn",
    "agreement.supervisoryAct.grantedOn",
    "agreement.supervisoryAct.kind",
  ],
  [
    "/participants/1/resolution/ratifiedOn",
    "participant:p2.resolution.ratifiedOn",
    "participant:p2.resolution.kind",
  ],
])("%s is entered at %s where that is asked, else one is led to %s", (pointer, field, leading) => {
  expect(placesOf([pointer], answered())).toMatchObject([{ field }]);
  expect(placesOf([pointer])).toMatchObject([{ field: leading }]);
});

// What the rules point to that see the entries of several steps; Haan has a further agreement.
test.each([
  ["/participants/0/kind", "beteiligte", "participant:p1.kind"],
  ["/participants/0/key", "beteiligte", "participant:p1.key"],
  ["/project/crossBorder", "beteiligte", "project.crossBorder"],
  ["/project/startsOn", "vorhaben", "project.startsOn"],
  ["/project/fundingFrom", "vorhaben", "project.fundingFrom"],
  ["/project/fundingTo", "vorhaben", "project.fundingTo"],
  ["/project/existingCooperations", "vorhaben", "project.existingCooperations.none"],
  ["/agreement/signedOn", "vereinbarung", "agreement.signedOn"],
  ["/agreement/effectiveOn", "vereinbarung", "agreement.effectiveOn"],
  ["/agreement/supervisoryAct/publishedOn", "vereinbarung", "agreement.supervisoryAct.publishedOn"],
  ["/furtherAgreements/0/signedOn", "vereinbarung", "agreement.further.0.signedOn"],
  ["/budget/items/0/year", "finanzierung", "budget.items.0.year"],
  ["/participants/1/resolution/body", "beschluesse", "participant:p2.resolution.body"],
  ["/participants/1/resolution/votesFor", "beschluesse", "participant:p2.resolution.votesFor"],
  [
    "/participants/1/resolution/coversApplication",
    "beschluesse",
    "participant:p2.resolution.coversApplication",
  ],
])("NRW: %s is entered in step %s at %s", (pointer, step, field) => {
  expect(placesOf([pointer], setOf("haan-2021"))).toMatchObject([{ step, field }]);
});

test.each(["/format", "/participants/9/name", "/nothing"])("%s has no field", (pointer) => {
  expect(placesOf([pointer])).toEqual([]);
});

test("costs that nobody has entered are asked of each participant that has none", () => {
  const fields = setOf("niestetal-2021").participants.map(({ id }) => `participant:${id}.costsBefore.0.year`);
  expect(placesOf(["/costs/before"], setOf("niestetal-2021"))).toMatchObject(
    fields.map((field) => ({ step: "kosten", field })),
  );
  expect(placesOf(["/costs/before"])).toHaveLength(1);
});

test("a place named twice is one place", () => {
  expect(placesOf(["/agreement/form", "/agreement/form"])).toHaveLength(1);
});

test.each(CASE_NAMES)("%s: whatever is still to be done leads to a field", (name) => {
  const application = caseApplication(name);
  const { findings } = check(application, { on: application.applicationDate ?? "2022-06-15" });
  const todo = placeFindings(findings, setOfApplication(application)).filter(({ finding }) =>
    ["open", "not_met"].includes(finding.verdict),
  );
  for (const { finding, places } of todo) expect(places.length, finding.rule).toBeGreaterThan(0);
});

const application = (facts: Facts) => ({ format: "ikz-application/1" as const, ...facts });
/** Submitting sets the day, and the programme follows from it: no page asks for them. */
const NOT_ENTERED = ["/applicationDate", "/programme"];
const EXAMPLES = rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })));

test.each(EXAMPLES)(
  "$id, $title: every field it names is entered somewhere",
  ({ id, facts, on, programme }) => {
    const report = check(facts, { on: on ?? facts.applicationDate ?? "2023-03-01", programme });
    const finding = report.findings.find(({ rule }) => rule === id);
    const set = setOfApplication(application(facts));
    for (const pointer of finding?.fields.filter((field) => !NOT_ENTERED.includes(field)) ?? []) {
      const [placed] = finding ? placeFindings([{ ...finding, fields: [pointer] }], set) : [];
      expect(placed?.places.length, pointer).toBeGreaterThan(0);
    }
  },
);

test("the estimate of a study is uploaded beside its amount", () => {
  const study = setOfApplication({ ...caseApplication("niestetal-complete"), category: "feasibility-study" });
  expect(placesOf(["/attachments"], study)).toMatchObject([
    { step: "finanzierung", field: "datei.budget.cost-estimate" },
  ]);
});
