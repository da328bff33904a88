import { data, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { loadReadings } from "~/db/readings/load-readings";
import { listPresent } from "~/db/sections/presence";
import { Refusal } from "~/db/values/refusal";
import { openTo } from "../access/guard.server";
import { casePath, checkPath, stepPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { readForm } from "../http/read-form.server";
import { usePresence } from "./autosave/use-presence";
import { ConflictPage } from "./conflict/conflict-page";
import { conflictQuestions } from "./conflict/conflict-questions.server";
import { findCaseStep, stepPage } from "./page/step-page.server";
import { RegisterContext } from "./register/register-context";
import { applyRegisterIntent, typedParticipant } from "./register/register-form.server";
import { registerPage } from "./register/register-page.server";
import { bufferOwner } from "./save/buffer-owner.server";
import { sentTexts } from "./save/sent-texts.server";
import { saveStep } from "./save/step-action.server";
import { StepPageView } from "./step-page-view";
import { useStepAnswer } from "./use-step-answer";

/** What is refused is kept as typed all the same, so the page's texts and versions have moved on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined || defaultShouldRevalidate;

export const loader = openTo.involved("case-step", async (visit) => {
  const { db, actor, stored, params, today, now, request } = visit;
  const view = caseView(stored, today);
  const found = findCaseStep(view, params.step);
  const applicationId = stored.application.id;
  const reads = found.step.groups.some(({ uploads }) => uploads?.some(({ kind }) => kind === "resolution"));
  const readings = reads ? await loadReadings(db, actor, applicationId) : [];
  const present = await listPresent(db, actor, { applicationId, step: found.step.id, now });
  const around = { owner: bufferOwner(actor), present, lineage: db.lineage, now };
  return { ...stepPage(view, found, around, readings), register: registerPage(view, request.url) };
});

export const action = openTo.involved("case-step", async (visit) => {
  const { stored, params, today, request } = visit;
  const view = caseView(stored, today);
  const { step, next } = findCaseStep(view, params.step);
  const sent = await readForm(request);
  const typed = typedParticipant(sent.form);
  const question = applyRegisterIntent(sent.form, view);
  const result = await saveStep(visit, view, step, sent).catch((error) => {
    if (error instanceof Refusal) return { kind: "locked" as const, message: error.message };
    throw error;
  });
  if (result.kind === "locked") {
    const locked = { message: result.message, texts: sentTexts(sent.form, stored.ownSections) };
    return data({ conflict: null, errors: {}, typed, locked, lost: [] }, { status: 409 });
  }
  const { errors, lost } = result;
  if (result.kind === "conflict") {
    const conflict = conflictQuestions(view, step, result.found);
    return data({ conflict, errors, typed, locked: null, lost }, { status: 409 });
  }
  const { intent, fresh } = result;
  const { id } = stored.application;
  // What could not be read is kept as typed and said on that page, too.
  if (question && lost.length === 0) return redirect(`${stepPath(id, step.id)}?${question}#verzeichnis`);
  // Whoever was added is in the list now.
  const notAdded = Object.keys(errors).some((name) => name.startsWith("neu."));
  if (fresh || lost.length > 0) {
    const kept = notAdded ? typed : undefined;
    return data({ conflict: null, errors, typed: kept, locked: null, lost }, { status: fresh ? 422 : 409 });
  }
  if (intent.kind === "next")
    return redirect(next ? next.href : stored.access === "lead" ? checkPath(id) : casePath(id));
  const anchor =
    intent.kind === "add-row" || intent.kind === "remove-row"
      ? `#gruppe.${intent.section}.${intent.path}`
      : "";
  return redirect(`${stepPath(id, step.id)}${anchor}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.head.title} – IKZ-Antrag` : "IKZ-Antrag" },
];

export default function CaseStep() {
  const page = useLoaderData<typeof loader>();
  const present = usePresence(page);
  // Fields show what is stored: they begin anew each time the page is loaded, and with each answer.
  const saved = `${page.stepId} ${page.now}`;
  const sent = useStepAnswer(useActionData<typeof action>(), saved);
  const key = `${saved} ${sent?.count ?? 0}`;
  const { conflict = null, errors = {}, typed, locked = null, lost = [] } = sent?.answer ?? {};
  if (conflict)
    return <ConflictPage key={key} page={page} conflict={conflict} refused={errors} lost={lost} />;
  const shown = locked ? { ...page, texts: locked.texts } : page;
  return (
    <RegisterContext.Provider value={page.register}>
      <StepPageView
        key={key}
        page={shown}
        present={present}
        refused={errors}
        typed={typed}
        unsaved={locked?.message ?? null}
        lost={lost}
      />
    </RegisterContext.Provider>
  );
}
