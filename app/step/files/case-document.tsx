import { openTo } from "~/app/access/guard.server";
import { fileAnswer } from "~/app/http/answers.server";
import { readDocument } from "~/db/documents/read-document";

/** One uploaded file; db looks whether this person may read it. */
export const loader = openTo.involved("case-document", async ({ db, actor, params, stored }) => {
  const found = await readDocument(db, actor, params.document ?? "");
  if (!found || found.meta.applicationId !== stored.application.id) throw new Response(null, { status: 404 });
  return fileAnswer(found.bytes, found.meta.name, "application/pdf");
});
