import { changeable } from "~/app/case/section-lock.server";
import type { PartClearance } from "~/app/clearance/clearance.server";
import type { ApplicationAction } from "~/db/access/policy/application-actions";
import { decideState } from "~/db/access/policy/decide-state";
import { ofPart } from "~/db/access/policy/situation";
import type { LoadedApplication } from "~/db/applications/load-application";

const CLEARING = ["clearance.request", "clearance.withdraw", "clearance.decide"] as const;

/** Whether a part can still be cleared, and there is something in it to clear. */
function toClear(stored: LoadedApplication, parts: readonly PartClearance[], open: boolean): boolean {
  const touched = open || stored.changedSince;
  return parts.some(({ part, own, state }) => {
    if (!own || !(touched || state === "requested")) return false;
    const here = ofPart(
      stored.situation,
      stored.clearances.findLast((one) => one.part === part),
    );
    return CLEARING.some((act) => decideState(act, here).allowed);
  });
}

/** What the first page still offers, as the case stands: nothing that would be refused or lead nowhere. */
export function openActs(stored: LoadedApplication, parts: readonly PartClearance[], uninvited: boolean) {
  const can = (act: ApplicationAction) => decideState(act, stored.situation).allowed;
  const lead = stored.access === "lead";
  const isDraft = stored.submissions.length === 0;
  const open = isDraft || changeable(stored).length > 0;
  return {
    change: open,
    clear: isDraft || toClear(stored, parts, open),
    invite: lead && (isDraft || uninvited) && can("partner.invite"),
    remind: lead && can("reminder.send"),
    passLead: lead && (can("lead.offer") || stored.leadOffer !== null),
    delete: can("application.delete"),
    withdraw: lead && can("application.withdraw"),
  };
}
