import { readDocument } from "~/db/documents";
import { readSubmissionPdf } from "~/db/submissions";
import { openTo } from "../access/guard.server";
import { fileAnswer } from "../answers.server";

/** antrag.pdf and antrag.json as sealed, or one of the enclosed files by its id. */
export const loader = openTo.reader("submission-file", async ({ db, actor, params, submission }) => {
  const { number, version, data, documents } = submission;
  const name = params.file ?? "";
  if (name === "antrag.pdf") {
    const pdf = await readSubmissionPdf(db, actor, number, version);
    if (!pdf) throw new Response(null, { status: 404 });
    return fileAnswer(pdf, `${number}.pdf`, "application/pdf");
  }
  if (name === "antrag.json") {
    return fileAnswer(
      new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`),
      `${number}.json`,
      "application/json",
    );
  }
  const found = documents.some(({ id }) => id === name) ? await readDocument(db, actor, name) : null;
  if (!found) throw new Response(null, { status: 404 });
  return fileAnswer(found.bytes, found.meta.name, "application/pdf");
});
