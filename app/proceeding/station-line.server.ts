import { isOver } from "~/db/access/policy/situation";
import type { LoadedProceeding } from "~/db/proceedings/load-proceeding";
import { germanInstant } from "../clock/german-instant.server";

type Station = LoadedProceeding["stations"][number];
type Known = Pick<LoadedProceeding, "proceeding" | "returns">;

/** Whether it lies with this station now. */
const isHere = ({ proceeding }: Known, { position }: Station): boolean =>
  proceeding.state === "supervision" && proceeding.stationPosition === position;

/** Since when it lies here or when it came, with what was done with it there, in the order of the days. */
function reachedWords(known: Known, station: Station, arrivedAt: string): string[] {
  const { position, forwardedAt, lastVersion } = station;
  const given = known.returns.filter((one) => one.position === position).map(({ at }) => at);
  const came = { at: arrivedAt, words: isHere(known, station) ? "liegt hier seit" : "erreicht" };
  const days = [
    came,
    ...given.map((at) => ({ at, words: "zurückgegeben" })),
    ...(forwardedAt === null ? [] : [{ at: forwardedAt, words: "weitergeleitet" }]),
  ];
  const inOrder = days.sort((one, other) => one.at.localeCompare(other.at));
  return [
    ...inOrder.map(({ at, words }) => `${words} ${germanInstant(at)}`),
    // A way that is over: the application was taken back, or went another way.
    ...(lastVersion === null ? [] : [`bis Fassung ${lastVersion}`]),
  ];
}

function stateWords(known: Known, station: Station): string {
  const { organisationId, arrivedAt } = station;
  if (organisationId === null) return "nutzt IKZ-Antrag nicht; erhält den Antrag auf anderem Weg";
  if (arrivedAt !== null) return reachedWords(known, station, arrivedAt).join(", ");
  return isOver(known.proceeding.state) ? "nicht erreicht" : "noch nicht erreicht";
}

/** One station of the Dienstweg: when the case came there, what became of it there, and what was said of it. */
export function stationLine(known: Known, station: Station) {
  const { name, position, statements } = station;
  return {
    position,
    name,
    state: stateWords(known, station),
    here: isHere(known, station),
    statements: statements.map(({ id, text, fileName, filePages, addedAt, personName }) => ({
      id,
      text,
      fileName,
      filePages,
      by: `${personName}, ${germanInstant(addedAt)}`,
    })),
  };
}
