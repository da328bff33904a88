import { redirect } from "@remix-run/node";
import { noteComparison, withdrawNote } from "~/db/readings/note-comparison";
import { openTo } from "../access/guard.server";
import { checkPath } from "../addresses/case";
import { readForm } from "../http/read-form.server";
import { readComparisonNote } from "./read-comparison-note.server";

/** Only a place to send to: what it is about stands on the check page. */
export const loader = openTo.involved("case-comparison", async ({ stored }) =>
  redirect(`${checkPath(stored.application.id)}#abgleich`),
);

export const action = openTo.involved("case-comparison", async ({ db, actor, stored, request, now }) => {
  const applicationId = stored.application.id;
  const { intent, expected, ...place } = readComparisonNote((await readForm(request)).form);
  if (intent === "geprueft") await noteComparison(db, actor, { applicationId, ...place, expected, now });
  else await withdrawNote(db, actor, { applicationId, ...place, now });
  return redirect(`${checkPath(applicationId)}#abgleich.${place.documentId}`);
});
