import { redirect } from "@remix-run/node";
import { endPresence, listPresent, notePresence } from "~/db/sections/presence";
import { openTo } from "../access/guard.server";
import { stepPath } from "../addresses/case";
import { storedCase } from "../case/stored-case.server";
import { readForm } from "../http/read-form.server";
import { findCaseStep } from "./page/step-page.server";

/** Whoever opens the address itself wants the step. */
export const loader = openTo.involved("case-step-presence", async ({ stored, params }) =>
  redirect(stepPath(stored.application.id, params.step ?? "")),
);

/** A sign that the step is open, every now and then; the answer says who else has it open. `weg`: it was left. */
export const action = openTo.involved(
  "case-step-presence",
  async ({ db, actor, stored, params, request, now }) => {
    const { step } = findCaseStep(storedCase(stored), params.step);
    const place = { applicationId: stored.application.id, step: step.id };
    const { form } = await readForm(request);
    if (form.has("weg")) {
      await endPresence(db, actor, place);
      return new Response(null, { status: 204 });
    }
    await notePresence(db, actor, { ...place, now });
    return Response.json({ present: await listPresent(db, actor, { ...place, now }) });
  },
  { by: "script" },
);
