import * as labels from "~/forms/labels";
import { NOT_STATED } from "~/forms/papers/paper/blocks";
import type { DraftApplication } from "~/forms/schema/application";
import { findProgramme, taskAreaLabel } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { formatEuro } from "~/rules/german/money";
import { formatWholeNumber } from "~/rules/german/number";
import { findOffice } from "~/rules/offices/offices";

const CHOICES: Record<string, Record<string, string>> = {
  state: labels.STATE_LABELS,
  category: labels.CATEGORY_LABELS,
  form: labels.AGREEMENT_FORM_LABELS,
  mode: labels.AGREEMENT_MODE_LABELS,
  effective: labels.EFFECTIVE_DATE_LABELS,
  states: labels.AGREEMENT_STATEMENT_LABELS,
  benefit: labels.BENEFIT_LABELS,
};
/** What `kind` and `category` mean depends on where they stand. */
const KINDS: [RegExp, Record<string, string>][] = [
  [/^\/participants\/\d+\/kind$/, labels.PARTICIPANT_KIND_LABELS],
  [/\/resolution\/kind$/, labels.RESOLUTION_KIND_LABELS],
  [/\/supervisoryAct\/kind$/, labels.SUPERVISORY_ACT_LABELS],
  [/\/term\/kind$/, labels.TERM_LABELS],
  [/^\/attachments\/\d+\/kind$/, labels.ATTACHMENT_KIND_LABELS],
  [/^\/budget\/items\/\d+\/category$/, labels.BUDGET_CATEGORY_LABELS],
];
const FLAGS: Record<string, string> = {
  asPrecaution: "vorsorglich auch nach einer Nachfolgeregelung",
  lead: "federführend",
  outsideState: "liegt außerhalb des Landes",
  newcomer: "kommt neu hinzu",
  financiallyWeak: "finanzschwach",
};
const REFERENCE = /\/(performedBy|participant|participants\/\d+)$/;

/** A municipality of the Land without its key: what stands for it meanwhile is no entry. */
const isStandIn = (body: DraftApplication["participants"][number] | undefined): boolean =>
  body?.key.startsWith("x-") === true &&
  (body.kind === "municipality" || body.kind === "district") &&
  !body.outsideState;

function printed(pointer: string, value: unknown, application: DraftApplication): string {
  const name = pointer.split("/").findLast((part) => !/^\d+$/.test(part)) ?? "";
  const kinds = KINDS.find(([place]) => place.test(pointer))?.[1] ?? CHOICES[name];
  if (typeof value === "boolean") return FLAGS[name] ?? (value ? "ja" : "nein");
  if (typeof value === "number") {
    if (name.endsWith("Cents") || name === "cents") return formatEuro(value);
    if (name === "year") return String(value);
    return /noticeMonths|minimumYears/.test(name) ? String(value) : formatWholeNumber(value);
  }
  const text = String(value);
  const body = /^\/participants\/(\d+)\/key$/.exec(pointer)?.[1];
  if (body !== undefined && isStandIn(application.participants[Number(body)])) return NOT_STATED;
  if (kinds) return kinds[text] ?? `ohne Wort: ${text}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (name === "office") return findOffice(text)?.names.at(-1)?.name ?? text;
  if (name === "programme") return findProgramme(text)?.title ?? text;
  if (name === "taskAreas" || name === "taskArea") return taskAreaLabel(text);
  if (REFERENCE.test(pointer)) {
    const body = application.participants.find(({ key }) => key === text);
    return body ? (body.legalName ?? body.name) : text;
  }
  return text;
}

/** Every value of an application as its letter has to print it, with its place. The format's own name is none. */
export function printedLeaves(application: DraftApplication): { pointer: string; text: string }[] {
  const leaves: { pointer: string; text: string }[] = [];
  const walk = (value: unknown, pointer: string) => {
    if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(part, `${pointer}/${name}`);
    } else if (value !== undefined && pointer !== "/format") {
      leaves.push({ pointer, text: printed(pointer, value, application) });
    }
  };
  walk(application, "");
  return leaves;
}
