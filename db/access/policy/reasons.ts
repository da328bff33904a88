/** `visible`: the person may know that the thing exists (403); where it may not, the page says 404. */
type Denial = { visible: boolean; text: string };

const told = (text: string): Denial => ({ visible: true, text });
const hidden = (text: string): Denial => ({ visible: false, text });

export const NOT_FOUND = "Diesen Antrag gibt es nicht, oder Sie haben keinen Zugang.";

/** Why somebody may not do something. The texts are shown. */
export const REASONS = {
  hidden: hidden(NOT_FOUND),
  notOfOrganisation: hidden("Für diese Organisation handeln Sie nicht."),
  leadOnly: told("Das kann nur die federführende Kommune."),
  leadOfferedTo: told("Die Federführung kann nur annehmen, wem sie angeboten wurde."),
  textHeldBack: told("Die federführende Kommune hat ihren Text noch nicht freigegeben."),
  partNotReleased: told("Diesen Teil lesen die anderen Beteiligten, sobald er freigegeben ist."),
  ownerWrites: told("Diesen Abschnitt kann nur bearbeiten, wem er gehört."),
  ownerReads: told("Den Verlauf sieht, wem der Abschnitt gehört."),
  ownerPlans: told("Die Sitzung eines Gremiums plant, wen sie betrifft, oder die federführende Kommune."),
  ownerHandsOver: told("Zur Freigabe gibt einen Teil nur, wem er gehört."),
  ownerClears: told("Einen Teil gibt nur frei, wem er gehört."),
  approverClears: told("Freigeben kann nur eine freigebende Person Ihrer Organisation."),
  approverSubmits: told("Einreichen kann nur eine freigebende Person der federführenden Kommune."),
  approverWithdraws: told("Zurücknehmen kann nur eine freigebende Person der federführenden Kommune."),
  approverPassesLead: told(
    "Die Federführung gibt nur eine freigebende Person der federführenden Kommune ab.",
  ),
  officesOnly: told("Das können nur die Kommunalaufsicht und die Bewilligungsbehörde."),
  stationOnly: told("Das kann nur die Stelle auf dem Dienstweg, bei der der Antrag liegt."),
  authorityOnly: told("Das kann nur die Bewilligungsbehörde."),
  approverDecides: told("Das kann nur eine freigebende Person Ihrer Organisation."),
  deputyClearsOnly: told(
    "Eine Vertretung gibt frei und reicht ein. Rollen, Mitglieder und Vertretungen regelt, wen sie vertritt.",
  ),
  approverIsNamed: told("Ihre Organisation hat schon eine freigebende Person. Sie benennt weitere."),
  operatorFirst: told("Eigene Anträge sind möglich, sobald der Betreiber Ihre Organisation einträgt."),
  noAuthorities: told("Anträge stellen Kommunen und ihre Verbände, keine Behörden."),
  supervisionsOnly: told("Diesen Posteingang sehen nur Stellen der Kommunalaufsicht."),
  authoritiesOnly: told("Den Posteingang sehen nur Bewilligungsbehörden."),
} as const satisfies Record<string, Denial>;

export type Reason = keyof typeof REASONS;
