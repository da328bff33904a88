import { applicationPdf } from "~/forms/documents/application/application-pdf";
import { openTo } from "../access/guard.server";
import { fileAnswer } from "../answers.server";
import { caseView } from "../case/case-view.server";
import { enclosedFiles, paperInput } from "../case/papers.server";

/** The draft as it stands, with its files; it says ENTWURF on every page. */
export const loader = openTo.lead("case-pdf", async ({ db, actor, stored, today }) => {
  const view = caseView(stored, today);
  const day = view.application.applicationDate ?? today;
  const { bytes } = await applicationPdf(paperInput(view, day), await enclosedFiles(db, actor, stored));
  return fileAnswer(bytes, "Antrag-Entwurf.pdf", "application/pdf");
});
