import { data, redirect } from "@remix-run/node";
import type { CaseVisit } from "~/app/access/guard.server";
import { casePath, checkPath, stepPath } from "~/app/addresses/case";
import { nextAct } from "~/app/case/case-needs.server";
import { caseView } from "~/app/case/case-view.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { type Intent, isRowIntent } from "~/app/step/form/intent";
import { withTaken } from "~/app/step/form/offer-intent";
import type { CaseStep } from "~/app/step/page/step-page.server";
import { answerRegister, typedParticipant } from "~/app/step/register/register-form.server";
import type { SentStep } from "~/app/step/save/read-sent-step.server";
import { type StepSaved, saveStep } from "~/app/step/save/step-action.server";
import { Refusal } from "~/db/values/refusal";
import { type FormTexts, textsOfSections } from "~/forms/fields/form-texts";
import { uploadName } from "~/forms/steps/place-findings";
import { conflictQuestions } from "./conflict/conflict-questions.server";

const NOTHING_SAID = { conflict: null, errors: {}, locked: null, lost: [] };

/** The place on the page that a button was about. */
function anchorOf({ stored }: CaseVisit, intent: Intent): string {
  if (isRowIntent(intent)) return `#gruppe.${intent.section}.${intent.path}`;
  if (intent.kind === "save" && intent.at !== undefined) return `#${encodeURIComponent(intent.at)}`;
  if (intent.kind !== "restore-file") return "";
  const file = stored.earlier.find(({ id }) => id === intent.document);
  return file ? `#${uploadName(file.section, file.kind)}` : "";
}

/** After a partner's last step: to what is next, or to its first page. */
const afterLast = ({ stored, today }: CaseVisit): string =>
  nextAct(caseView(stored, today))?.href ?? casePath(stored.application.id);

/** Where one goes after everything was saved and nothing has to be said. */
function placeAfter(
  visit: CaseVisit,
  { step, next }: CaseStep,
  { intent }: StepSaved & { kind: "saved" },
  field: string | undefined,
) {
  const { id } = visit.stored.application;
  if (intent.kind === "next")
    return next ? next.href : visit.stored.access === "lead" ? checkPath(id) : afterLast(visit);
  const anchor = field === undefined ? anchorOf(visit, intent) : `#${field}`;
  return `${stepPath(id, step.id)}${anchor}`;
}

/** What was typed, to be put back into its fields where nothing was saved. */
const typedBack = (texts: FormTexts, sections: readonly string[]): [string, string[]][] =>
  [...textsOfSections(texts, new Set(sections))].map(([name, values]) => [name, [...values]]);

/** The answer to a step's button: saves what was sent, and says what the person has to know or leads on. */
export async function answerStep(visit: CaseVisit, known: StoredCase, place: CaseStep, form: SentStep) {
  const { stored } = visit;
  const { step } = place;
  const typed = typedParticipant(form.texts);
  const asked = form.registerIntent && answerRegister(form.texts, form.registerIntent, known);
  const { taken } = form;
  const sent: SentStep = {
    ...form,
    ...(asked && { texts: asked.texts, intent: asked.intent }),
    ...(taken && { texts: withTaken(form.texts, taken), intent: { kind: "save" } }),
  };
  const saved = await saveStep(visit, known, step, sent).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (saved instanceof Refusal) {
    const locked = { message: saved.message, texts: typedBack(sent.texts, stored.ownSections) };
    return data({ ...NOTHING_SAID, typed, locked }, { status: 409 });
  }
  const { errors, lost } = saved;
  if (saved.kind === "conflict") {
    const conflict = conflictQuestions(known, step, saved.found);
    return data({ ...NOTHING_SAID, conflict, errors, typed, lost }, { status: 409 });
  }
  // What could not be read is kept as typed and said on that page, too.
  if (asked?.question && lost.length === 0)
    return redirect(`${stepPath(stored.application.id, step.id)}?${asked.question}#verzeichnis`);
  if (saved.fresh || lost.length > 0) {
    // Whoever was added is in the list now.
    const notAdded = Object.keys(errors).some((name) => name.startsWith("neu."));
    const kept = notAdded ? typed : undefined;
    return data({ ...NOTHING_SAID, errors, typed: kept, lost }, { status: saved.fresh ? 422 : 409 });
  }
  return redirect(placeAfter(visit, place, saved, taken?.name));
}
