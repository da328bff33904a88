import type { NoticeFigures } from "~/db/schema/notices";
import { formatDate } from "~/rules/german/date";
import { formatEuroShort } from "~/rules/german/money";
import { capitalise, numberWord } from "~/rules/german/words";

type Figures = NoticeFigures["successor.loaded"];

const euro = (cents: number | null): string => (cents === null ? "noch offen" : formatEuroShort(cents));

function findingsWords(changed: number): string {
  if (changed === 0) return "Kein Prüfergebnis ändert sich";
  return changed === 1
    ? "Ein Prüfergebnis ist neu"
    : `${capitalise(numberWord(changed))} Prüfergebnisse sind neu`;
}

const amountWords = ({ before, after }: Figures["amount"]): string =>
  before === after
    ? `Betrag wie bisher: ${euro(after)}`
    : `Betrag bisher ${euro(before)}, künftig ${euro(after)}`;

/** What a further version of the programme changes for one draft. */
export function successorSentence(told: Figures): string {
  const application = told.title === null ? "Antrag ohne Bezeichnung" : `Antrag „${told.title}“`;
  return `Das Förderprogramm hat eine neue Fassung: ${told.shortTitle}, ab ${formatDate(told.from)}. Für den ${application}: ${findingsWords(told.changed)}; ${amountWords(told.amount)}.`;
}
