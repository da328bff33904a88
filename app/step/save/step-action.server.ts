import type { CaseVisit } from "~/app/access/guard.server";
import type { CaseView } from "~/app/case/case-view.server";
import type { SentForm } from "~/app/http/read-form.server";
import { REPORTED, readBasis } from "~/app/step/form/form-basis";
import { type Intent, readIntent } from "~/app/step/form/intent";
import type { LostPart } from "~/app/step/form/lost-part";
import { completedParticipant } from "~/app/step/register/register-form.server";
import { addParticipant } from "~/db/participants/participants";
import { type SectionConflict, saveSections } from "~/db/sections/sections";
import { rowsOf } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import { type FormTexts, fieldName, textsOfFormData, textsOfSections } from "~/forms/fields/form-texts";
import { sameKeyMessage } from "~/forms/fields/same-keys";
import { sectionSchemas } from "~/forms/schema/sections";
import { joinSection } from "~/forms/versions/join-section";
import { lostParts } from "./lost-parts.server";
import { readSentStep, type SentStep } from "./read-sent-step.server";
import { mustBeSamePerson } from "./same-person.server";
import { storeUploads } from "./store-uploads.server";

export type StepSaved = {
  /** What was typed into parts that are no longer this person's. */
  lost: LostPart[];
  /** field id → message */
  errors: Record<string, string>;
} & ({ kind: "saved"; intent: Intent; fresh: boolean } | { kind: "conflict"; found: FoundConflict });

/** What stands in the way of saving, what was sent, and what it rests on. */
export type FoundConflict = {
  conflicts: SectionConflict[];
  texts: [string, readonly string[]][];
  begun: SentStep;
  intent: Intent;
  adding: boolean;
};

/** The texts without those of one row, which then counts as blank and is dropped on reading. */
function withoutRow(texts: FormTexts, row: string): FormTexts {
  return new Map([...texts].filter(([name]) => !name.startsWith(`${row}.`)));
}

/** What the button wants; rows are added and taken out only where this step shows them to this person. */
function allowedIntent(form: FormData, view: CaseView, step: Step, own: ReadonlySet<string>): Intent {
  const intent = readIntent(form.get("absicht"));
  if (intent.kind !== "add-row" && intent.kind !== "remove-row") return intent;
  return rowsOf(step, view.set, intent.section, intent.path, own) ? intent : { kind: "save" };
}

/** Whoever has named a further participant wants it in, whichever button was pressed. */
function addsParticipant(intent: Intent, form: FormData): boolean {
  return intent.kind === "add-participant" || String(form.get("neu.name") ?? "").trim() !== "";
}

async function addNamedParticipant(
  visit: CaseVisit,
  view: CaseView,
  form: FormData,
): Promise<Record<string, string>> {
  const text = (name: string) => String(form.get(`neu.${name}`) ?? "").trim();
  const entered = { name: text("name"), kind: text("kind"), ...(text("key") !== "" && { key: text("key") }) };
  const parsed = sectionSchemas.participant.safeParse(entered);
  const same = view.set.participants.find(({ data }) => data.key !== undefined && data.key === entered.key);
  if (same) return { "neu.key": sameKeyMessage(same.data.name) };
  if (parsed.success) {
    const { db, actor, stored, now } = visit;
    const data = completedParticipant(parsed.data, view);
    await addParticipant(db, actor, { applicationId: stored.application.id, data, now });
    return {};
  }
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      `neu.${String(path[0] ?? "name")}`,
      `Diese Angabe ${message}.`,
    ]),
  );
}

/**
 * Saves what a step's form holds: its texts first, then its files, then a new participant. What cannot be
 * read is kept as typed. `fresh` tells that a message is new to the person, who then stays on the page.
 */
export async function saveStep(
  visit: CaseVisit,
  view: CaseView,
  step: Step,
  sent: SentForm,
): Promise<StepSaved> {
  const { db, actor, stored, now } = visit;
  const { form } = sent;
  mustBeSamePerson(visit, form);
  const own = new Set(stored.ownSections);
  const intent = allowedIntent(form, view, step, own);
  const all = textsOfSections(textsOfFormData(form), own);
  const texts =
    intent.kind === "remove-row"
      ? withoutRow(all, `${intent.section}.${intent.path}.${intent.position}`)
      : all;
  const list =
    intent.kind === "add-row" || intent.kind === "remove-row" ? fieldName(intent.section, intent.path) : null;
  const sections = new Set(Object.keys(readBasis(form)).filter((section) => own.has(section)));
  const begun = await readSentStep(
    visit,
    view,
    step,
    { form, texts, sections },
    {
      ...(list !== null && { keepBlankIn: list }),
      ...(list !== null && intent.kind === "add-row" && { addBlankIn: list }),
    },
  );
  const lost = await lostParts(visit, view, step, form);
  const saved = await saveSections(db, actor, {
    applicationId: stored.application.id,
    changes: begun.changes,
    join: joinSection,
    now,
  });
  // Files replace nothing of others, so they are kept whatever becomes of the texts.
  const refused = await storeUploads(visit, { step, set: view.set }, sent);
  if (!saved.ok) {
    const adding = addsParticipant(intent, form);
    const typed = [...texts, ...textsOfSections(textsOfFormData(form), new Set(["neu"]))];
    const found = { conflicts: saved.conflicts, texts: typed, begun, intent, adding };
    return { kind: "conflict", found, lost, errors: refused };
  }
  const notAdded = addsParticipant(intent, form) ? await addNamedParticipant(visit, view, form) : {};
  // A message that did not stand on the page is new, even if what it is about has been saved meanwhile.
  const reported = new Set(form.getAll(REPORTED));
  const fresh =
    Object.keys({ ...refused, ...notAdded }).length > 0 ||
    Object.keys(begun.read.errors).some((name) => !reported.has(name));
  return { kind: "saved", intent, lost, errors: { ...begun.read.errors, ...refused, ...notAdded }, fresh };
}
