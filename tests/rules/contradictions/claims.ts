import { AGREEMENT_FORM_LABELS } from "~/rules/facts/agreement-forms";
import type { BudgetItem, Facts } from "~/rules/facts/facts";
import type { Claim } from "./claim";
import { CLAIMS_ON_COUNCILS } from "./claims-on-councils";
import { CLAIMS_ON_START } from "./claims-on-start";
import type { Said } from "./said";

const given =
  (reason: keyof Facts["project"]) =>
  ({ facts }: Said) =>
    facts.project[reason] !== undefined;
const absent =
  (reason: keyof Facts["project"]) =>
  ({ facts }: Said) =>
    facts.project[reason] === undefined;
const attached = ({ facts }: Said, kind: string) =>
  facts.attachments?.some((one) => one.kind === kind) ?? false;

const AGREED: Claim[] = [
  { words: /gilt unbefristet/, holds: ({ facts }) => facts.agreement?.term?.kind === "indefinite" },
  { words: /ist befristet/, holds: ({ facts }) => facts.agreement?.term?.kind === "fixed" },
  {
    words: /eine ordentliche Kündigung ist nicht eingetragen\.$/,
    // Beside a text that says how it can be ended, this alone would deny it.
    holds: ({ facts }) => facts.agreement?.terminationTermsStated !== true,
  },
  {
    words: /eine ordentliche Kündigung ist nicht eingetragen/,
    holds: ({ facts }) => facts.agreement?.termination === undefined,
  },
  ...Object.entries(AGREEMENT_FORM_LABELS).map(([form, label]) => ({
    words: new RegExp(`Gewählt ist: ${label}\\.`),
    holds: ({ facts }: Said) => facts.agreement?.form === form,
  })),
];

/** Marked as eligible, with a figure, but of a year that cannot be meant. */
function isOutOfTime({ facts: { project }, day }: Said): (item: BudgetItem) => boolean {
  const years = [day, project.fundingFrom, project.fundingTo].map((one) => one && Number(one.slice(0, 4)));
  const [applied = 0, from = 0, to = 9999] = years.map((one) => one || undefined);
  return ({ year, eligible, cents }) =>
    eligible === true &&
    cents !== undefined &&
    year !== undefined &&
    (year < Math.max(applied, from) || year > to);
}

const MONEY: Claim[] = [
  {
    words: /Als zuwendungsfähig sind .* eingetragen/,
    holds: (said) => said.facts.budget?.items?.some(isOutOfTime(said)) !== true,
  },
  {
    words: /Der volle Betrag ist damit erreichbar/,
    holds: ({ report }) => report.amount.kind !== "capped",
  },
  { words: /Es fehlen [\d.,]+ €;/, holds: ({ report }) => report.amount.kind === "capped" },
  { words: /Noch keine Ausgaben sind eingetragen/, holds: ({ facts }) => !facts.budget?.items?.length },
  {
    words: /Nicht mitgezählt, weil vor dem Jahr/,
    holds: ({ facts, day }) =>
      facts.budget?.items?.some(({ year = 9999, eligible }) => eligible && year < Number(day.slice(0, 4))) ===
      true,
  },
  {
    words: /Nicht mitgezählt, weil außerhalb des Förderzeitraums/,
    holds: ({ facts: { budget, project } }) =>
      budget?.items?.some(
        ({ year = 0 }) =>
          year < Number(project.fundingFrom?.slice(0, 4) ?? 0) ||
          year > Number(project.fundingTo?.slice(0, 4) ?? 9999),
      ) === true,
  },
  {
    words: /Ein eigener Betrag ist nicht eingetragen/,
    holds: ({ facts }) => facts.budget?.requestedCents === undefined,
  },
];

const REASONS: Claim[] = (
  [
    ["substantial-task", "substantialReason", /Die Begründung fehlt noch/],
    ["exemplary-character", "exemplaryReason", /Die Begründung fehlt noch/],
    ["minimum-participants", "fewParticipantsReason", /Begründen Sie die Ausnahme/],
    ["minimum-duration", "shortTermReason", /begründen Sie die kürzere/],
  ] as const
).flatMap(([rule, reason, without]) => [
  { rule, words: /Die Begründung liegt bei/, holds: given(reason) },
  { rule, words: without, holds: absent(reason) },
]);

const ENCLOSED: Claim[] = [
  { words: /Stellungnahme der Kommunalaufsicht liegt bei/, holds: (said) => attached(said, "statement") },
  {
    words: /fügt ihre bewertende Stellungnahme .* selbst bei/,
    holds: (said) => !attached(said, "statement"),
  },
  {
    words: /Es liegen vor: .*(Vereinbarung|Satzung)/,
    rule: "documents-complete",
    holds: (said) => attached(said, "agreement") || said.facts.agreement?.document !== undefined,
  },
];

/** What a report can say of an application, and what the facts have to be then: the law of no contradiction. */
export const CLAIMS: readonly Claim[] = [
  ...CLAIMS_ON_COUNCILS,
  ...CLAIMS_ON_START,
  ...AGREED,
  ...MONEY,
  ...REASONS,
  ...ENCLOSED,
];

/** The claims of a text that the facts do not bear. */
export function falseClaims(rule: string, text: string, said: Said): string[] {
  return CLAIMS.filter((claim) => (claim.rule ?? rule) === rule && claim.words.test(text))
    .filter(({ holds }) => !holds(said))
    .map(({ words }) => `${rule}: ${words.source}`);
}
