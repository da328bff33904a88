import type { CaseVisit } from "~/app/access/guard.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { type Intent, isRowIntent } from "~/app/step/form/intent";
import { typedParticipant } from "~/app/step/register/register-form.server";
import { restoreDocument } from "~/db/documents/restore-document";
import type { SectionConflict } from "~/db/sections/sections";
import { rowsOf } from "~/forms/fields/expand-step";
import type { Step } from "~/forms/fields/field";
import { textsOfSections } from "~/forms/fields/form-texts";
import type { LostPart } from "~/forms/saving/lost-parts";
import type { SavePlan } from "~/forms/saving/plan-save";
import { addNamedParticipant } from "./add-named-participant.server";
import type { SentStep } from "./read-sent-step.server";
import { storeSentStep } from "./store-sent-step.server";
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
  plan: SavePlan;
  intent: Intent;
  adding: boolean;
};

/** What the button wants; rows are added and taken out only where this step shows them to this person. */
function allowedIntent({ intent }: SentStep, { set, stored }: StoredCase, step: Step): Intent {
  if (!isRowIntent(intent)) return intent;
  const own = new Set(stored.ownSections);
  return rowsOf(step, set, intent.section, intent.path, own) ? intent : { kind: "save" };
}

/** What somebody wants gone is as if its fields were empty. */
function withoutForgotten(sent: SentStep): SentStep {
  const { intent, reported } = sent;
  if (intent.kind !== "forget") return sent;
  const gone = intent.name === null ? reported : new Set([intent.name]);
  return { ...sent, texts: new Map([...sent.texts].filter(([name]) => !gone.has(name))) };
}

async function restoreFile({ db, actor, stored, now }: CaseVisit, documentId: string): Promise<void> {
  await restoreDocument(db, actor, { applicationId: stored.application.id, documentId, now });
}

/**
 * Saves what a step's form holds: its texts first, then its files, then a new participant. What cannot be
 * read is kept as typed. `fresh` tells that a message is new to the person, who then stays on the page.
 */
export async function saveStep(
  visit: CaseVisit,
  known: StoredCase,
  step: Step,
  form: SentStep,
): Promise<StepSaved> {
  const sent = withoutForgotten(form);
  const intent = allowedIntent(sent, known, step);
  const rows = isRowIntent(intent) ? intent : null;
  const { plan, saved } = await storeSentStep(visit, known, { step, sent }, { typing: false, rows });
  const { lost } = plan;
  // Files replace nothing of others, so they are kept whatever becomes of the texts.
  const { refused } = await storeUploads(visit, { step, set: known.set }, sent);
  if (intent.kind === "restore-file") await restoreFile(visit, intent.document);
  // Whoever has named a further participant wants it in, whichever button was pressed.
  const adding = intent.kind === "add-participant" || typedParticipant(sent.texts).name !== "";
  if (!saved.ok) {
    const texts = [...plan.texts, ...textsOfSections(sent.texts, new Set(["neu"]))];
    return {
      kind: "conflict",
      found: { conflicts: saved.conflicts, texts, plan, intent, adding },
      lost,
      errors: refused,
    };
  }
  const notAdded = adding ? await addNamedParticipant(visit, known, sent.texts) : {};
  // A message that did not stand on the page is new, even if what it is about has been saved meanwhile.
  const fresh =
    Object.keys({ ...refused, ...notAdded }).length > 0 ||
    Object.keys(plan.errors).some((name) => !sent.reported.has(name));
  return { kind: "saved", intent, lost, errors: { ...plan.errors, ...refused, ...notAdded }, fresh };
}
