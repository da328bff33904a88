import type { Situation } from "./situation";

const DECIDED = "Über den Antrag ist entschieden.";

/** Why something is not possible as a case stands. The texts are shown. */
export const STATE_REASONS = {
  notSubmitted: "Der Antrag ist noch nicht eingereicht.",
  submittedStays: "Ein eingereichter Antrag kann nicht gelöscht werden.",
  remindersEnd: "Nach der Einreichung gehen keine Erinnerungen mehr hinaus.",
  submittedBinds:
    "Der Antrag ist eingereicht. Die Federführung kann wechseln, sobald er zurückgegeben oder zurückgenommen ist.",

  beingProcessed:
    "Die Bewilligungsbehörde bearbeitet den Antrag. Ändern lässt er sich wieder, wenn sie etwas nachfordert oder ihn zurückgibt.",
  onlyAsked: "Nachgefordert sind nur einzelne Abschnitte. Die anderen bleiben, wie sie eingereicht sind.",
  decidedUnchanged: `${DECIDED} Ändern lässt er sich nicht mehr.`,
  decidedNoVersion:
    "Über diesen Antrag ist entschieden. Eine neue Fassung kann nicht mehr eingereicht werden.",
  decidedNoWithdrawal: `${DECIDED} Zurücknehmen lässt er sich nicht mehr.`,
  withdrawnAlready: "Der Antrag ist schon zurückgenommen.",

  withApprover: ({ part: { by } }: Situation) =>
    `Dieser Teil liegt zur Freigabe${by === null ? "" : `: ${by} hat ihn übergeben`}. Er kann erst geändert werden, wenn er freigegeben, zurückgegeben oder zurückgenommen ist.`,
  leadPartWithApprover:
    "Der Teil der federführenden Kommune liegt zur Freigabe. Nehmen Sie ihn zuerst zurück.",
  handedOverAlready: "Dieser Teil liegt schon zur Freigabe.",
  clearedUnchanged: "Dieser Teil ist freigegeben und seitdem unverändert.",
  notHandedOver: "Dieser Teil liegt nicht mehr zur Freigabe.",
  answeredMeanwhile: "Inzwischen wurde dieser Teil zurückgenommen oder schon beantwortet.",

  notWithYou: "Der Vorgang liegt gerade nicht bei Ihnen.",
  statementFirst: "Fügen Sie zuerst Ihre bewertende Stellungnahme hinzu.",
  withLeadAlready: "Der Antrag liegt schon bei der Kommune.",
  notInProgress: "Dieser Vorgang ist nicht in Bearbeitung.",
  nothingToAskFor: "Zu diesem Vorgang kann nichts nachgefordert werden.",
  noConsentHere: "Eine Zustimmung gibt es nur in Nordrhein-Westfalen.",
  consentFirst: "Tragen Sie zuerst die Zustimmung des Ministeriums zu dieser Fassung ein.",
  answerFirst:
    "Die Nachforderung ist noch nicht beantwortet. Warten Sie die Antwort ab, oder erledigen Sie sie.",
  versionFirst: "Der Antrag ist zurückgegeben. Zuerst reicht die Kommune eine neue Fassung ein.",
  decidedAlready: "Über diesen Antrag ist schon entschieden.",
  notDecided: "Diesen Bescheid gibt es nicht.",
} as const satisfies Record<string, string | ((situation: Situation) => string)>;

export type StateReason = keyof typeof STATE_REASONS;

/** Of what only another act makes possible: after which, in the words of a page that does not offer it yet. */
export const ONLY_AFTER: { readonly [Reason in StateReason]?: string } = {
  statementFirst: "erst nach Ihrer Stellungnahme",
  consentFirst: "erst nach der Zustimmung des Ministeriums",
  answerFirst: "erst wenn die Nachforderung beantwortet oder erledigt ist",
  versionFirst: "erst wenn die neue Fassung eingegangen ist",
};
