import { redirect } from "@remix-run/node";
import { openTo } from "~/app/access/guard.server";
import { stepPath } from "~/app/addresses/case";
import { storedCase } from "~/app/case/stored-case.server";
import { findCaseStep } from "~/app/step/page/step-page.server";
import { readSentStep } from "~/app/step/save/read-sent-step.server";
import { answerFiles } from "./answer-files.server";

/** Whoever opens the address itself wants the step. */
export const loader = openTo.involved("case-step-files", async ({ stored, params }) =>
  redirect(stepPath(stored.application.id, params.step ?? "")),
);

/** Takes a file as soon as it is chosen, or takes an upload back; sent by its page's script. */
export const action = openTo.involved(
  "case-step-files",
  async (visit) => {
    const known = storedCase(visit.stored);
    const { step } = findCaseStep(known, visit.params.step);
    return answerFiles(visit, known, step, await readSentStep(visit.request, visit.db));
  },
  { by: "script" },
);
