import { redirect } from "@remix-run/node";
import { openTo } from "../access/guard.server";
import { stepPath } from "../addresses/case";
import { storedCase } from "../case/stored-case.server";
import { autosaveStep } from "./autosave/autosave-step.server";
import { findCaseStep } from "./page/step-page.server";
import { readSentStep } from "./save/read-sent-step.server";

/** Whoever opens the address itself wants the step. */
export const loader = openTo.involved("case-step-save", async ({ stored, params }) =>
  redirect(stepPath(stored.application.id, params.step ?? "")),
);

/** Saves what is being typed into a step; sent by its page's script. 409: something waits for the person. */
export const action = openTo.involved(
  "case-step-save",
  async (visit) => {
    const known = storedCase(visit.stored);
    const sent = await readSentStep(visit.request, visit.db);
    const { step } = findCaseStep(known, visit.params.step);
    const answer = await autosaveStep(visit, known, step, sent);
    const waits = answer.open.length > 0 || answer.lost.length > 0;
    return Response.json(answer, { status: waits ? 409 : 200 });
  },
  { by: "script" },
);
