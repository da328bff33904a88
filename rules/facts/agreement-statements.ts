import type { AgreementStatement } from "./facts";

/** What the text of an agreement may say, in the words behind "Die Vereinbarung nennt". */
export const AGREEMENT_STATEMENT_LABELS: Record<AgreementStatement, string> = {
  parties: "die Beteiligten",
  tasks: "die Aufgaben und was bei jeder Beteiligten bleibt",
  compensation: "den Kostenausgleich mit seinem Maßstab",
  "termination-form": "die Form der Kündigung",
  "co-determination": "die Mitsprache der anderen Beteiligten",
  staff: "das Personal",
  "data-protection": "den Datenschutz",
};
