import { applicationPdf } from "~/forms/papers/application/application-pdf";
import { openTo } from "../access/guard.server";
import { caseView } from "../case/case-view.server";
import { fileAnswer } from "../http/answers.server";
import { enclosedFiles, paperInput } from "../submit/papers.server";

/** The draft as it stands, with its files; it says ENTWURF on every page. */
export const loader = openTo.lead("case-pdf", async ({ db, actor, stored, today }) => {
  const view = caseView(stored, today);
  const { bytes } = await applicationPdf(paperInput(view, today), await enclosedFiles(db, actor, stored));
  return fileAnswer(bytes, "Antrag-Entwurf.pdf", "application/pdf");
});
