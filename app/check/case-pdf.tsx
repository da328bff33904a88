import { REASONS } from "~/db/access/policy/reasons";
import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { openTo } from "../access/guard.server";
import { caseView } from "../case/case-view.server";
import { readableCase } from "../case/readable-case.server";
import { fileAnswer } from "../http/answers.server";
import { problem } from "../http/problem";
import { enclosedFiles, paperInput } from "../submit/papers.server";

/** The draft as it stands and may be read, with its files; it says ENTWURF on every page. */
export const loader = openTo.involved("case-pdf", async ({ db, actor, stored, today }) => {
  const { stored: readable, heldBack } = readableCase(stored);
  if (heldBack)
    throw problem(403, { title: "Den Entwurf gibt es für Sie noch nicht", text: REASONS.textHeldBack.text });
  const view = caseView(readable, today);
  const { bytes } = await applicationPdf(paperInput(view, today), await enclosedFiles(db, actor, readable));
  return fileAnswer(bytes, "Antrag-Entwurf.pdf", "application/pdf");
});
