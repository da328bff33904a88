import type { CaseView } from "~/app/case/case-view.server";
import { formatDate } from "~/rules/german/date";

/**
 * That a version sent on another way may be judged by the day on which it arrives. No source says which day counts, so
 * this says no more than that. Null once an earlier version was sent: then the application is made.
 */
export function arrivalNote({ programme, stored, supplement }: CaseView, today: string): string | null {
  if (supplement && stored.submissions.slice(1).some(({ dispatchedOn }) => dispatchedOn !== null))
    return null;
  const { to, certainty } = programme;
  const verb = today > to ? "war" : "ist";
  const sure = certainty.to === "official" ? "" : " voraussichtlich";
  return `Der letzte Tag des Förderprogramms ${verb}${sure} der ${formatDate(to)}. Ob dafür zählt, wann der Antrag abgesendet wird oder wann er bei der Behörde eingeht, sagt keine vorliegende Quelle: Was danach ankommt, kann die Behörde nach dem Tag des Eingangs beurteilen. Fragen Sie im Zweifel dort nach.`;
}
