import type { ApplicationAction } from "./application-actions";
import type { CaseState, PartState, SituationFact } from "./situation";
import type { StateReason } from "./state-reasons";

type Reasons = { [Fact in SituationFact]?: StateReason };

/**
 * "yes", why not, or yes where all of these facts hold, else the reason of the first that does not. `still`: why it is
 * not possible even where they hold.
 */
export type StateCell = "yes" | StateReason | { needs: Reasons; still?: StateReason };

/** By where the case is, and for what hangs on a part of it also by where that is with its approver. */
export type StateRow = { [State in CaseState]?: StateCell } & {
  /** In every state that is not named. */
  else: StateCell;
  part?: { [State in PartState]?: StateReason };
};

const anytime: StateRow = { else: "yes" };

/** Whatever an application is made up of: open until somebody works on it, then only what is asked for. */
const contents: StateRow = {
  "in-progress": "beingProcessed",
  correction: { needs: { asked: "onlyAsked" } },
  decided: "decidedUnchanged",
  else: "yes",
  part: { requested: "withApprover" },
};

/** While a body works on what was submitted, or waits for sections of it, its applicant stays the same. */
const passing: StateRow = {
  draft: "yes",
  returned: "yes",
  withdrawn: "yes",
  else: "submittedBinds",
  part: { requested: "leadPartWithApprover" },
};

const beforeSubmission: StateRow = { draft: "yes", else: "remindersEnd" };

const handedOver = (reason: StateReason): StateRow => ({
  else: "yes",
  part: { open: reason, cleared: reason, returned: reason, lifted: reason },
});

const here: StateCell = { needs: { here: "notWithYou" } };
/**
 * In NRW before the Bezirksregierung decides (Zustimmungsvorbehalt, NW-AUTH). Again to the same version too: the later
 * one counts, which mends a wrong day.
 */
const consenting: StateCell = { needs: { ministry: "noConsentHere", here: "notWithYou" } };
const deciding: StateCell = { needs: { here: "notWithYou", consented: "consentFirst" } };
/** While the case waits for the lead. Where no consent is needed, that is said, not what would have to come first. */
const consentAfter = (still: StateReason): StateCell => ({ needs: { ministry: "noConsentHere" }, still });
const onceDecided: StateRow = { decided: "yes", else: "notDecided" };

/** What is possible with an application in which situation. Who may, say APPLICATION_ACTIONS. */
export const ACT_STATES: Record<ApplicationAction, StateRow> = {
  "application.read": anytime,
  "application.oversee": anytime,
  "application.share": anytime,
  "application.copy": anytime,
  "application.delete": { draft: "yes", else: "submittedStays" },
  "application.restore": anytime,
  "application.submit": { decided: "decidedNoVersion", else: "yes" },
  "application.withdraw": {
    draft: "notSubmitted",
    decided: "decidedNoWithdrawal",
    withdrawn: "withdrawnAlready",
    else: "yes",
  },
  "audit.read": anytime,

  "part.read": anytime,
  "held-back.read": anytime,
  "section.save": contents,
  "section.history": anytime,
  "document.add": contents,
  "document.remove": contents,
  "document.read": anytime,
  "comparison.note": anytime,
  "plan.application": anytime,
  "plan.council": anytime,

  "participant.add": contents,
  "participant.remove": contents,
  "participant.restore": contents,
  "participant.exchange": contents,
  "partner.invite": anytime,
  "reminder.send": beforeSubmission,
  "reminder.switch": beforeSubmission,

  "clearance.read": anytime,
  "clearance.request": {
    decided: "decidedUnchanged",
    else: "yes",
    part: { requested: "handedOverAlready", cleared: "clearedUnchanged" },
  },
  "clearance.withdraw": handedOver("notHandedOver"),
  /** After the decision no version follows that it could be cleared for. */
  "clearance.decide": { ...handedOver("answeredMeanwhile"), decided: "decidedUnchanged" },

  "lead.offer": passing,
  "lead.withdraw": anytime,
  "lead.accept": passing,
  "lead.decline": anytime,

  "submission.read": anytime,
  "submission.dispatch": anytime,
  "proceeding.read": anytime,
  "proceeding.work": anytime,
  "statement.read": anytime,

  "statement.add": { supervision: here, else: "notWithYou" },
  /** The directive asks each supervisory authority for its statement (HE-PROC-3), so none is passed over. */
  "proceeding.forward": {
    supervision: { needs: { here: "notWithYou", stated: "statementFirst" } },
    else: "notWithYou",
  },
  "proceeding.return": {
    draft: "notSubmitted",
    correction: "withLeadAlready",
    returned: "withLeadAlready",
    decided: "decidedAlready",
    withdrawn: "withdrawnAlready",
    else: here,
  },
  "proceeding.take": {
    received: "yes",
    "in-progress": "yes",
    correction: "yes",
    else: "notInProgress",
  },
  "correction.request": { received: here, "in-progress": here, correction: "yes", else: "nothingToAskFor" },
  /** An answered request is settled whenever the authority comes to it. */
  "correction.close": { draft: "notSubmitted", else: "yes" },
  "consent.record": {
    received: consenting,
    "in-progress": consenting,
    correction: consentAfter("answerFirst"),
    returned: consentAfter("versionFirst"),
    decided: "notInProgress",
    else: "notWithYou",
  },
  "decision.record": {
    received: deciding,
    "in-progress": deciding,
    correction: "answerFirst",
    returned: "versionFirst",
    decided: "decidedAlready",
    else: "notWithYou",
  },
  "decision.correct": onceDecided,
  "appeal.record": onceDecided,
};
