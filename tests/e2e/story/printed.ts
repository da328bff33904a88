import {
  AGREEMENT_FORM_LABELS,
  AGREEMENT_MODE_LABELS,
  ATTACHMENT_KIND_LABELS,
  BENEFIT_LABELS,
  BUDGET_CATEGORY_LABELS,
  CATEGORY_LABELS,
  EFFECTIVE_DATE_LABELS,
  PARTICIPANT_KIND_LABELS,
  STATE_LABELS,
  SUPERVISORY_ACT_LABELS,
  TERM_LABELS,
} from "~/forms/labels";
import { taskAreaLabel } from "~/rules";
import { day, euro } from "./typed";

/** Values that the paper says together, in one row of a table; "" for those that stand alone. */
export type Printed = { record: string; path: string; text: string };

type Say = (value: unknown, nameOf: (key: string) => string) => string;
const by =
  (labels: Readonly<Record<string, string>>): Say =>
  (value) =>
    labels[String(value)] ?? `no word for ${String(value)}`;
const after =
  (words: string): Say =>
  (value) =>
    words + String(value);
const date: Say = (value) => day(String(value));
const money: Say = (value) => `${euro(Number(value))} €`;
const yesNo = (value: unknown) => (value === true ? "ja" : "nein");
const whole: Say = (value) => Number(value).toLocaleString("de-DE");
const who: Say = (value, nameOf) => nameOf(String(value));

/** How the letter says a value, by its path without positions; texts not named here stand as they are. */
const SAID: Record<string, Say> = {
  state: by(STATE_LABELS),
  category: by(CATEGORY_LABELS),
  applicationDate: date,
  "participants.kind": by(PARTICIPANT_KIND_LABELS),
  "participants.lead": () => "federführend",
  "participants.population": whole,
  "participants.resolution.date": (value) => `vom ${day(String(value))}`,
  "participants.resolution.agendaItem": after("TOP "),
  "participants.resolution.votesFor": after("Ja: "),
  "participants.resolution.votesAgainst": after("Nein: "),
  "participants.resolution.abstentions": after("Enthaltungen: "),
  "participants.resolution.coversCooperation": (value) => `Kooperation: ${yesNo(value)}`,
  "participants.resolution.coversApplication": (value) => `Förderantrag: ${yesNo(value)}`,
  "participants.resolution.minimumYears": (value) => `mindestens ${String(value)} Jahre`,
  "project.taskAreas": (value) => taskAreaLabel(String(value)),
  "project.startsOn": date,
  "project.fundingFrom": date,
  "project.fundingTo": date,
  "project.benefit": by(BENEFIT_LABELS),
  "agreement.form": by(AGREEMENT_FORM_LABELS),
  "agreement.mode": by(AGREEMENT_MODE_LABELS),
  "agreement.performedBy": who,
  "agreement.signedOn": date,
  "agreement.effectiveOn": date,
  "agreement.accessions.participant": who,
  "agreement.accessions.signedOn": date,
  "agreement.term.kind": by(TERM_LABELS),
  "agreement.termination.noticeMonths": (value) => `${String(value)} Monate`,
  "agreement.termination.effective": by(EFFECTIVE_DATE_LABELS),
  "agreement.termination.excludedUntil": date,
  "agreement.terminationTermsStated": yesNo,
  "agreement.supervisoryAct.kind": by(SUPERVISORY_ACT_LABELS),
  "agreement.supervisoryAct.submittedOn": (value) => `vorgelegt am ${day(String(value))}`,
  "costs.before.participant": who,
  "costs.before.year": String,
  "costs.before.personnelCents": money,
  "costs.before.materialCents": money,
  "costs.after.year": String,
  "costs.after.personnelCents": money,
  "costs.after.materialCents": money,
  "costs.after.investmentFollowUpCents": money,
  "budget.items.category": by(BUDGET_CATEGORY_LABELS),
  "budget.items.year": String,
  "budget.items.cents": money,
  "budget.items.eligible": yesNo,
  "budget.requestedCents": money,
  "budget.otherFundingCents": money,
  "attachments.kind": by(ATTACHMENT_KIND_LABELS),
};

/** One row of a table each: what belongs together must stand together. */
const RECORDS =
  /^(participants\.\d+\.resolution|costs\.\w+\.\d+|budget\.items\.\d+|attachments\.\d+|agreement\.accessions\.\d+)\./;

/** Every stored value of an application, as the paper must say it. @throws for a value without its words. */
export function printedValues(application: object, nameOf: (key: string) => string, place = ""): Printed[] {
  return Object.entries(application).flatMap(([key, value]): Printed[] => {
    const path = place + key;
    if (path === "format") return [];
    if (typeof value === "object" && value !== null) return printedValues(value, nameOf, `${path}.`);
    const pattern = path.replace(/\.\d+(?=\.|$)/g, "");
    const say = SAID[pattern];
    if (!say && typeof value !== "string") throw new Error(`How does the paper say ${path}?`);
    const record = RECORDS.exec(path)?.[1] ?? "";
    return [{ record, path, text: say ? say(value, nameOf) : String(value) }];
  });
}
