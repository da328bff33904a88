import { redirect } from "@remix-run/node";
import { openTo } from "../access/guard.server";
import { stepPath } from "../case/addresses";
import { caseView } from "../case/case-view.server";
import { stepHints } from "../case/step-hints.server";
import { findCaseStep } from "../case/step-page.server";

/** Whoever opens the address itself wants the step. */
export const loader = openTo.involved("case-step-hints", async ({ stored, params }) =>
  redirect(stepPath(stored.application.id, params.step ?? "")),
);

/** The findings for a step's form as it is being typed; asked by the page, saves nothing. */
export const action = openTo.involved(
  "case-step-hints",
  async ({ stored, params, request, today, now }) => {
    const view = caseView(stored, today);
    return Response.json(
      stepHints(view, findCaseStep(view, params.step), await request.formData(), today, now),
    );
  },
  { by: "script" },
);
