import { formatDate } from "~/rules/german/date";
import { joinWords, numberWord } from "~/rules/german/words";
import { programmes } from "./index";
import type { Programme } from "./programme";
import { ASK_IN_WRITING } from "./validity";

/** No source makes the day of the application decide, so none of our texts may say that it has to be made by a day. */
export const DECIDING_DAY_UNKNOWN =
  "Ob der Tag des Antrags oder der Tag der Entscheidung zählt, sagen die vorliegenden Quellen nicht.";

/** What waiting costs: in Hesse nothing, in NRW the project must not begin before the application. */
function waiting({ start }: Programme): string {
  return start.kind === "near-in-time"
    ? "Warten kostet nichts: Der Antrag ist auch nach dem Beginn der Zusammenarbeit möglich, in angemessener zeitlicher Nähe."
    : "Das Vorhaben darf vor dem Antrag nicht beginnen. Bitte prüfen, ob es vor der Bewilligung beginnen darf.";
}

/** What is said about the end of a version after which none is known: what is not known, whom to ask, whether one may wait. */
export const afterTheEnd = (programme: Programme): string =>
  `${DECIDING_DAY_UNKNOWN} ${ASK_IN_WRITING} ${waiting(programme)}`;

/** Versions of the same state that are dated after their own first day: they reached back. */
function datedLater({ state }: Programme): Programme[] {
  return programmes.filter(
    ({ instrument, ...version }) => version.state === state && (instrument.dates[0] ?? "") > version.from,
  );
}

/** That versions of this state came late before and reached back; nothing where none did. */
export function reachedBackBefore(programme: Programme): string | null {
  const late = datedLater(programme);
  if (late.length === 0) return null;
  const times = late.length === 1 ? "Schon einmal" : `Schon ${numberWord(late.length)}mal`;
  const named = late.map(({ shortTitle, instrument: { dates } }) => {
    const [dated = ""] = dates;
    return `${shortTitle} vom ${formatDate(dated)}`;
  });
  return `${times} trug eine neue Fassung ein späteres Datum als ihren ersten Tag und schloss an die vorige an (${joinWords(named)}).`;
}

/** Offered where no version holds any more. */
export const PRECAUTION_OFFER =
  "Sie können den Antrag vorsorglich auch nach einer Nachfolgeregelung stellen.";
