import type { CaseVisit } from "~/app/access/guard.server";
import { caseHead } from "~/app/case/case-head.server";
import { caseView } from "~/app/case/case-view.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { stepFiles } from "~/app/step/page/step-files.server";
import { stepHints } from "~/app/step/page/step-hints.server";
import type { SentStep } from "~/app/step/save/read-sent-step.server";
import { mustBeSamePerson } from "~/app/step/save/same-person.server";
import { storeUploads } from "~/app/step/save/store-uploads.server";
import { TAKE_BACK, type UploadAnswer } from "~/app/step/upload/upload-answer";
import { loadApplication } from "~/db/applications/load-application";
import { takeBackDocument } from "~/db/documents/restore-document";
import type { Step } from "~/forms/fields/field";

/** The step's files and what follows from them, as they are after the change. */
async function filesNow(visit: CaseVisit, step: Step, document: string | null): Promise<UploadAnswer> {
  const { db, actor, today, now } = visit;
  const after = await loadApplication(db, actor, visit.stored.application.id);
  if (!after) throw new Response(null, { status: 404 });
  const view = caseView(after, today);
  return {
    document,
    files: await stepFiles(visit, view, step),
    hints: stepHints(view, step.id, caseHead(view, now)),
  };
}

/** Stores or takes back what was sent; a form without either only asks. 422: the file is refused, with the reason. */
export async function answerFiles(visit: CaseVisit, known: StoredCase, step: Step, sent: SentStep) {
  const { db, actor, stored, now } = visit;
  mustBeSamePerson(visit, sent);
  const [back] = sent.texts.get(TAKE_BACK) ?? [];
  if (back !== undefined) {
    const applicationId = stored.application.id;
    await takeBackDocument(db, actor, { applicationId, documentId: back, now });
  }
  const { stored: added, refused } = await storeUploads(visit, { step, set: known.set }, sent);
  const [text] = Object.values(refused);
  if (text !== undefined) return Response.json({ text }, { status: 422 });
  return Response.json(await filesNow(visit, step, added[0] ?? null));
}
