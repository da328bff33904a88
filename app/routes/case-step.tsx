import { data, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { openTo } from "../access/guard.server";
import { checkPath, stepPath } from "../case/addresses";
import { caseView } from "../case/case-view.server";
import { ConflictPage } from "../case/conflict-page";
import { conflictQuestions } from "../case/conflict-questions.server";
import { readForm } from "../case/read-form.server";
import { saveStep } from "../case/step-action.server";
import { findCaseStep, stepPage } from "../case/step-page.server";
import { StepPageView } from "../case/step-page-view";

/** What is refused is kept as typed all the same, so the page's texts and versions have moved on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined || defaultShouldRevalidate;

export const loader = openTo.involved("case-step", async ({ stored, params, today, now }) => {
  const view = caseView(stored, today);
  return stepPage(view, findCaseStep(view, params.step), now);
});

export const action = openTo.involved("case-step", async (visit) => {
  const { stored, params, today, request } = visit;
  const view = caseView(stored, today);
  const { step, next } = findCaseStep(view, params.step);
  const result = await saveStep(visit, view, step, await readForm(request));
  if (result.kind === "conflict") {
    const conflict = conflictQuestions(view, step, result.found);
    return data({ conflict, errors: result.errors }, { status: 409 });
  }
  const { intent, errors, fresh } = result;
  if (fresh) return data({ conflict: null, errors }, { status: 422 });
  const { id } = stored.application;
  if (intent.kind === "next") return redirect(next ? next.href : checkPath(id));
  const anchor =
    intent.kind === "save" || intent.kind === "add-participant"
      ? ""
      : `#gruppe.${intent.section}.${intent.path}`;
  return redirect(`${stepPath(id, step.id)}${anchor}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.head.title} – IKZ-Antrag` : "IKZ-Antrag" },
];

export default function CaseStep() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { state } = useNavigation();
  // The answer arrives before the page it belongs to: both are shown at once, or what is typed between them is lost.
  const settled = useRef(answer);
  if (state === "idle") settled.current = answer;
  const result = settled.current;
  if (result?.conflict) {
    const { conflict, errors } = result;
    const state = JSON.stringify(conflict.versions);
    return <ConflictPage key={state} page={page} conflict={conflict} refused={Object.values(errors)} />;
  }
  // A new key for each saved state: the fields then show what is stored, not what was typed before.
  const key = `${page.stepId} ${JSON.stringify(page.versions)} ${result ? JSON.stringify(result.errors) : ""}`;
  return <StepPageView key={key} page={page} refused={result?.errors ?? {}} />;
}
