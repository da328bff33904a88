import { openTo } from "../access/guard.server";
import { caseView } from "../case/case-view.server";
import { fileAnswer } from "../http/answers.server";

/** The data in the public format; a draft may lack what the format asks of a finished application. */
export const loader = openTo.lead("case-json", async ({ stored, today }) => {
  const { application } = caseView(stored, today);
  return fileAnswer(
    new TextEncoder().encode(`${JSON.stringify(application, null, 2)}\n`),
    "antrag.json",
    "application/json",
  );
});
