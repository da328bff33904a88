import { redirect } from "@remix-run/node";
import { copyApplication } from "~/db/applications/copy-application";
import { openTo } from "../access/guard.server";
import { casePath, stepPath } from "../addresses/case";
import { caseView } from "../case/case-view.server";
import { titleOfCopy } from "./title-of-copy";

/** Whoever comes here without the button, as after signing in, is led to the case. */
export const loader = openTo.lead("application-copy", async ({ stored }) =>
  redirect(casePath(stored.application.id)),
);

export const action = openTo.lead("application-copy", async ({ db, actor, stored, now, today }) => {
  const { title } = caseView(stored, today).application;
  const applicationId = stored.application.id;
  const id = await copyApplication(db, actor, {
    applicationId,
    ...(title && { title: titleOfCopy(title) }),
    now,
  });
  return redirect(stepPath(id, "programm"));
});
