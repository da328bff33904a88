import type { CaseVisit } from "~/app/access/guard.server";
import type { StoredCase } from "~/app/case/stored-case.server";
import { visibleSet } from "~/app/case/visible-set.server";
import { saveAndRead } from "~/db/sections/save-and-read";
import type { Step } from "~/forms/fields/field";
import { planSave } from "~/forms/saving/plan-save";
import type { RowIntent } from "~/forms/saving/row-intent";
import { joinSection } from "~/forms/versions/join-section";
import { begunVersions } from "./begun-versions.server";
import type { SentStep } from "./read-sent-step.server";
import { mustBeSamePerson } from "./same-person.server";

/** `typing`: somebody is still at it, so rows keep their places, and what is in question does not hold up the rest. */
type How = { typing: boolean; rows?: RowIntent | null };

/** Plans what a form comes to and stores it: the one way on which a step is saved. @throws Refusal, AccessDenied */
export async function storeSentStep(
  visit: CaseVisit,
  known: StoredCase,
  { step, sent }: { step: Step; sent: SentStep },
  { typing, rows = null }: How,
) {
  const { db, actor, stored, now } = visit;
  mustBeSamePerson(visit, sent);
  const beside = { stored: stored.sections, begun: await begunVersions(visit, sent) };
  const plan = planSave(step, sent, beside, {
    own: new Set(stored.ownSections),
    readsAll: stored.access === "lead",
    visible: visibleSet(known),
    rows,
    keepPositions: typing,
  });
  const saved = await saveAndRead(db, actor, {
    applicationId: stored.application.id,
    changes: plan.changes,
    join: joinSection,
    partly: typing,
    typingIn: typing ? step.id : undefined,
    origin: sent.origin.mark,
    now,
  });
  return { plan, saved };
}
