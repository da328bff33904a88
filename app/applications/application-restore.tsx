import { redirect } from "@remix-run/node";
import { restoreDraft } from "~/db/applications/applications";
import { openTo } from "../access/guard.server";
import { applicationsPath, casePath } from "../addresses/case";
import { noticeMail } from "../notices/notice-mail";

export const loader = openTo.signedIn("application-restore", async () => redirect(applicationsPath));

/** The draft is deleted and so not found like others; `restoreDraft` itself looks who may. */
export const action = openTo.signedIn("application-restore", async ({ db, actor, params, now, context }) => {
  const applicationId = params.application ?? "";
  await restoreDraft(db, actor, { applicationId, noticeMail: noticeMail(context.settings), now });
  return redirect(casePath(applicationId));
});
