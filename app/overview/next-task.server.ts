import { clearancePath } from "~/app/addresses/case";
import { caseNeeds, type NextAct, nextAct } from "~/app/case/case-needs.server";
import type { CaseView } from "~/app/case/case-view.server";
import type { OwnPart } from "~/app/clearance/clearance.server";
import { clearanceTask } from "~/app/clearance/clearance-task";
import { LEAD_PART } from "~/db/clearances/part";
import { neededCount } from "~/forms/steps/needs";

/** The one thing that is next. `said`: with whom it lies meanwhile; the way then leads to where that is seen. */
export type NextTask = NextAct & { said: string | null };

const act = (next: NextAct | null): NextTask | null => next && { ...next, said: null };

function whileItLies(part: OwnPart, href: string): NextTask {
  const { answeredBy, approvers } = part;
  const names = answeredBy.length > 0 ? answeredBy : approvers;
  const said =
    names.length === 0
      ? "Ihr Teil liegt zur Freigabe. Freigeben kann ihn zurzeit niemand."
      : `Ihr Teil liegt zur Freigabe bei: ${names.join(" oder ")}.`;
  return { said: part.canDecide ? null : said, label: clearanceTask([part]), href };
}

/**
 * What the first page of a draft leads on to beside its steps. A partner reads above them where its part lies, see
 * `partner-start.server.ts`; to the lead it is said here.
 */
export function nextTask(view: CaseView, parts: readonly OwnPart[]): NextTask | null {
  const { stored } = view;
  const leads = parts.find(({ part }) => part === LEAD_PART);
  if (stored.access !== "lead" || !leads) return act(nextAct(view));
  const href = clearancePath(stored.application.id);
  // Until it is answered nobody can change it: that comes before all that is still needed.
  if (leads.state === "requested") return whileItLies(leads, href);
  // Above stands that somebody has to be named first, and where.
  if (leads.withoutApprover) return null;
  const next = nextAct(view);
  if (next || leads.state !== "cleared" || neededCount(caseNeeds(view)) > 0) return act(next);
  const said = `Ihr Teil ist freigegeben. Einreichen kann: ${leads.approvers.join(" oder ")}.`;
  return { said, label: clearanceTask([leads]), href };
}
