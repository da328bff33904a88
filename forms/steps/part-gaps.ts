import { applies } from "../fields/applies";
import { expandStep } from "../fields/expand-step";
import type { UnparsedBySection } from "../fields/read-step";
import type { SectionSet } from "../interchange/section-set";
import { participantId } from "../schema/sections";
import { STEPS } from ".";
import { type FindingPlace, type PlacedFinding, uploadName } from "./place-findings";
import { countUnread, plural } from "./step-state";

/** What is still to be entered in the sections of one participant, over all steps. */
export type PartGaps = {
  /** Texts that could not be read. */
  unread: number;
  /** Labels of the fields without which a condition that must be met cannot be judged. */
  open: string[];
  /** Titles of the conditions that must be met and are not. */
  notMet: string[];
  /** Where to begin; null where nothing is missing. */
  first: FindingPlace | null;
};

/** Whose task it is: what the lead can settle in its own sections is not that of a partner whose figures are part of it. */
function placesOf({ finding, places }: PlacedFinding): FindingPlace[] {
  if (finding.verdict === "open") return places;
  const leads = places.filter(({ section }) => participantId(section) === null);
  return leads.length > 0 ? leads : places;
}

/**
 * By the same findings at the same fields as on the steps. Hints are left out, since they hold nothing up, and so is the
 * resolution as a file, which is uploaded and not entered.
 */
export function partGaps(
  set: SectionSet,
  findings: readonly PlacedFinding[],
  unparsed: UnparsedBySection,
  own: ReadonlySet<string>,
): PartGaps {
  const steps = STEPS.filter((step) => applies(step.only, set.case));
  const isEntry = ({ section, field }: FindingPlace) =>
    own.has(section) && field !== uploadName(section, "resolution");
  const todo = findings
    .filter(({ finding: { level, verdict } }) => level === "must" && /^(open|not_met)$/.test(verdict))
    .map((placed) => ({ finding: placed.finding, places: placesOf(placed).filter(isEntry) }))
    .filter(({ places }) => places.length > 0);
  const open = todo.filter(({ finding }) => finding.verdict === "open").flatMap(({ places }) => places);
  return {
    unread: steps.reduce((sum, step) => sum + countUnread(expandStep(step, set, own), unparsed), 0),
    open: [...new Map(open.map(({ field, label }) => [field, label])).values()],
    notMet: todo.filter(({ finding }) => finding.verdict === "not_met").map(({ finding }) => finding.title),
    first: todo[0]?.places[0] ?? null,
  };
}

/** The first of them that counts, as it stands in a table; null where nothing is missing. */
export function gapWords({ unread, open, notMet }: PartGaps): string | null {
  if (unread > 0) return plural(unread, "Angabe prüfen", "Angaben prüfen");
  if (open.length > 0) return plural(open.length, "Angabe fehlt", "Angaben fehlen");
  if (notMet.length > 0) return plural(notMet.length, "Punkt nicht erfüllt", "Punkte nicht erfüllt");
  return null;
}
