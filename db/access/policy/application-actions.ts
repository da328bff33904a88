import type { Reason } from "./reasons";
import type { Standing } from "./standing";

/** Allowed; allowed for what belongs to one's own organisation, else the reason; or the reason why not. */
export type PolicyCell = "yes" | { ownElse: Reason } | Reason;

/** "lead" and "partner" stand for editor and approver alike, unless one is named. Not named: 404. */
export type PolicyRow = { [Column in Standing | "lead" | "partner"]?: PolicyCell };

const ownElse = (reason: Reason): PolicyCell => ({ ownElse: reason });
const leadAlone: PolicyRow = { lead: "yes", partner: "leadOnly" };
/** `reason`: what the lead's editors are told. */
const byLeadsApprover = (reason: Reason): PolicyRow => ({
  "lead-approver": "yes",
  "lead-editor": reason,
  partner: "leadOnly",
});
const offeredTo: PolicyRow = { lead: "leadOfferedTo", partner: ownElse("leadOfferedTo") };
const ownPart = (reason: Reason): PolicyRow => ({ lead: ownElse(reason), partner: ownElse(reason) });

const outside = (reason: Reason): PolicyRow => ({
  lead: reason,
  partner: reason,
  supervision: reason,
  authority: reason,
});
const byStation: PolicyRow = { ...outside("stationOnly"), supervision: "yes" };
const byAuthority: PolicyRow = { ...outside("authorityOnly"), authority: "yes" };

/** Who may do what with an application. */
export const APPLICATION_ACTIONS = {
  "application.read": { lead: "yes", partner: "yes" },
  /** The pages that show the application as a whole, and what the lead arranges there. */
  "application.oversee": leadAlone,
  /** Whether partners read the lead's text while it is written. */
  "application.share": leadAlone,
  "application.copy": leadAlone,
  "application.delete": leadAlone,
  /** Nobody else learns that there was a draft. */
  "application.restore": { lead: "yes" },
  "application.submit": byLeadsApprover("approverSubmits"),
  /** To take back what was submitted: it ends the application, so it needs whom submitting needs. */
  "application.withdraw": byLeadsApprover("approverWithdraws"),
  "audit.read": leadAlone,

  /** A part as it stands; what is read of those of others beside this, says `decide-reading.ts`. */
  "part.read": { lead: "yes", partner: ownElse("partNotReleased") },
  /** The lead's text while it holds that back. */
  "held-back.read": { lead: "yes", partner: "textHeldBack" },
  "section.save": ownPart("ownerWrites"),
  "section.history": { lead: "yes", partner: ownElse("ownerReads") },
  "document.add": ownPart("ownerWrites"),
  "document.remove": ownPart("ownerWrites"),
  /** A file as it stands now; one in a submission is read with `submission.read`. */
  "document.read": { lead: "yes", partner: ownElse("ownerReads") },

  /** To put on record that one compared what was entered with the paper. */
  "comparison.note": { lead: "yes", partner: ownElse("ownerWrites") },
  /** A day of the application as a whole, or the meeting of one council. */
  "plan.application": leadAlone,
  "plan.council": { lead: "yes", partner: ownElse("ownerPlans") },

  "participant.add": leadAlone,
  "participant.remove": leadAlone,
  "participant.restore": leadAlone,
  "participant.exchange": leadAlone,
  "partner.invite": leadAlone,
  /** By hand, today. */
  "reminder.send": leadAlone,
  /** Whether the program reminds by itself. */
  "reminder.switch": leadAlone,

  "clearance.read": { lead: "yes", partner: ownElse("ownerReads") },
  "clearance.request": ownPart("ownerHandsOver"),
  "clearance.withdraw": ownPart("ownerHandsOver"),
  "clearance.decide": {
    "lead-approver": ownElse("ownerClears"),
    "partner-approver": ownElse("ownerClears"),
    "lead-editor": "approverClears",
    "partner-editor": "approverClears",
  },

  "lead.offer": byLeadsApprover("approverPassesLead"),
  "lead.withdraw": leadAlone,
  "lead.accept": offeredTo,
  "lead.decline": offeredTo,

  "submission.read": { lead: "yes", partner: "yes", supervision: "yes", authority: "yes", recipient: "yes" },
  "submission.dispatch": leadAlone,

  /** The case with supervision and authority: where it is, what was asked, what was decided. */
  "proceeding.read": { lead: "yes", partner: "yes", supervision: "yes", authority: "yes" },
  /** The forms of what supervision and authority do with it. */
  "proceeding.work": { ...outside("officesOnly"), supervision: "yes", authority: "yes" },
  "statement.read": { lead: "yes", partner: "leadOnly", supervision: "yes", authority: "yes" },
  "statement.add": byStation,
  "proceeding.forward": byStation,
  "proceeding.return": { ...byStation, authority: "yes" },
  "proceeding.take": byAuthority,
  "correction.request": byAuthority,
  "correction.close": byAuthority,
  "consent.record": byAuthority,
  "decision.record": byAuthority,
  "decision.correct": byAuthority,
  "appeal.record": byAuthority,
} as const satisfies Record<string, PolicyRow>;

export type ApplicationAction = keyof typeof APPLICATION_ACTIONS;
