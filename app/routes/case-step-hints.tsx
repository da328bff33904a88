import { openTo } from "../access/guard.server";
import { caseView } from "../case/case-view.server";
import { readForm } from "../case/read-form.server";
import { stepHints } from "../case/step-hints.server";
import { findCaseStep } from "../case/step-page.server";

/** The findings for a step's form as it is being typed; asked by the page, saves nothing. */
export const action = openTo.involved("case-step-hints", async ({ stored, params, request, today, now }) => {
  const view = caseView(stored, today);
  const { form } = await readForm(request);
  return Response.json(stepHints(view, findCaseStep(view, params.step), form, today, now));
});
