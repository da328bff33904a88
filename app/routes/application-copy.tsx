import { redirect } from "@remix-run/node";
import { copyApplication } from "~/db/copy-application";
import { openTo } from "../access/guard.server";
import { stepPath } from "../case/addresses";
import { caseView } from "../case/case-view.server";
import { titleOfCopy } from "../case/title-of-copy";

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
