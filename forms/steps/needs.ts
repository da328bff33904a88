import type { Finding } from "~/rules/report/report";
import { applies } from "../fields/applies";
import { answersInSet, unaskedNames } from "../fields/conditional-fields";
import { expandStep, type PlacedGroup, sectionData } from "../fields/expand-step";
import { entriesOf, type Field, isRows, type Rows, type Step } from "../fields/field";
import { fieldName } from "../fields/form-texts";
import { valueAt } from "../fields/path";
import type { UnparsedBySection } from "../fields/read-step";
import type { SectionSet } from "../interchange/section-set";
import { participantId } from "../schema/sections";
import { type FindingPlace, labelIn, type PlacedFinding } from "./place-findings";

/**
 * What is still to be done in a step, or in several. The first three are needed; hints hold nothing up, and what is
 * voluntary stands nowhere here.
 */
export type Needs = {
  /** False: nothing of it was entered yet but what an application begins with, or the program filled in. */
  begun: boolean;
  /** Something of what is asked stands there, whoever put it there. */
  filled: boolean;
  /** Texts that could not be read, by their fields. */
  unread: string[];
  /** Conditions that must be met and are not. */
  notMet: Finding[];
  /** Fields that lack an answer: the form asks for it outright, or a condition that must be met waits for it. */
  open: FindingPlace[];
  hints: Finding[];
};

export type AskedOf = {
  set: SectionSet;
  findings: readonly PlacedFinding[];
  unparsed: UnparsedBySection;
  /** Limits a partner to its own sections. */
  own?: ReadonlySet<string> | undefined;
  /** Section → what the program fills in by itself. */
  filledIn?: ReadonlyMap<string, readonly { path: string; value: unknown }[]>;
};

/** What an application and its lead begin with, before anybody entered anything. */
const GIVEN = new Set(["title", "category", "name", "legalName", "kind", "key", "population"]);

/** Who takes part a partner did not enter itself: the lead did, or the program. */
const isGiven = (path: string, { section, participant }: PlacedGroup, own: AskedOf["own"]): boolean =>
  GIVEN.has(path) && (section === "case" || participant?.data.lead === true || own !== undefined);

/** Whether it stands there as the program would fill it in. */
const isFilledIn = (path: string, value: unknown, known: readonly { path: string; value: unknown }[]) =>
  known.some((one) => one.path === path && JSON.stringify(one.value) === JSON.stringify(value));

/** Rows and boxes are normally empty, and so is what says so behind its label. */
const isVoluntary = (entry: Field | Rows): boolean =>
  isRows(entry) || entry.optional !== undefined || entry.input === "flag";

function entered(
  step: Step,
  placedGroups: readonly PlacedGroup[],
  {
    set,
    own,
    filledIn,
    unasked,
  }: Pick<AskedOf, "set" | "own" | "filledIn"> & { unasked: ReadonlySet<string> },
) {
  let begun = false;
  let filled = false;
  const empty: FindingPlace[] = [];
  for (const placed of placedGroups) {
    const { group, section, participant } = placed;
    for (const entry of entriesOf(group)) {
      if (!applies(entry.only, set.case, participant?.data)) continue;
      const field = fieldName(section, entry.path);
      if (unasked.has(field)) continue;
      const value = valueAt(sectionData(set, section), entry.path);
      const present = value !== undefined;
      const byItself =
        isGiven(entry.path, placed, own) || isFilledIn(entry.path, value, filledIn?.get(section) ?? []);
      if (present && !byItself) begun = true;
      if (present) filled = true;
      if (present || isVoluntary(entry)) continue;
      empty.push({ step: step.id, section, field, label: labelIn(placed, entry.label) });
    }
  }
  return { begun, filled, empty };
}

/** Texts that could not be read, in the fields of this step alone. */
function unreadIn(
  groups: readonly PlacedGroup[],
  unparsed: UnparsedBySection,
  unasked: ReadonlySet<string>,
): string[] {
  const unread = groups.flatMap(({ group, section }) => {
    const places = entriesOf(group).map(({ path }) => `/${path.replaceAll(".", "/")}`);
    return Object.keys(unparsed[section] ?? {})
      .filter((pointer) => places.some((place) => pointer === place || pointer.startsWith(`${place}/`)))
      .map((pointer) => section + pointer.replaceAll("/", "."))
      .filter((field) => !unasked.has(field));
  });
  return [...new Set(unread)];
}

/** Whose task it is: what the lead can settle in its own sections is not that of a partner whose figures are part of it. */
export function dutiesOf({ finding, places }: PlacedFinding, own?: ReadonlySet<string>): FindingPlace[] {
  if (own === undefined) return places;
  const leads = places.filter(({ section }) => participantId(section) === null);
  const theirs = finding.verdict === "open" || leads.length === 0 ? places : leads;
  return theirs.filter(({ section }) => own.has(section));
}

const byField = (places: readonly FindingPlace[]): FindingPlace[] => [
  ...new Map(places.map((place) => [place.field, place])).values(),
];

const isTodo = ({ finding: { level, verdict } }: PlacedFinding): boolean =>
  level !== "info" && (verdict === "open" || verdict === "not_met");

const NOTHING: Needs = { begun: false, filled: false, unread: [], notMet: [], open: [], hints: [] };

/** What one step still needs. Every page that says how far something is asks this. */
export function stepNeeds(step: Step, { set, findings, unparsed, own, filledIn }: AskedOf): Needs {
  if (!applies(step.only, set.case)) return NOTHING;
  const groups = expandStep(step, set, own);
  const unasked = unaskedNames(groups, set, answersInSet(set));
  const { begun, filled, empty } = entered(step, groups, { set, own, filledIn, unasked });
  const here = findings
    .filter(isTodo)
    .map((placed) => ({
      finding: placed.finding,
      places: dutiesOf(placed, own).filter((place) => place.step === step.id),
    }))
    .filter(({ places }) => places.length > 0);
  const musts = here.filter(({ finding }) => finding.level === "must");
  const contradicted = musts.filter(({ finding }) => begun && finding.verdict === "not_met");
  const waiting = musts.filter((one) => !contradicted.includes(one)).flatMap(({ places }) => places);
  const open = byField([...waiting, ...empty]);
  const isAsked = ({ field }: FindingPlace) => open.some((place) => place.field === field);
  return {
    begun,
    filled,
    unread: unreadIn(groups, unparsed, unasked),
    notMet: contradicted.map(({ finding }) => finding),
    open,
    // A hint that only waits for answers that are needed anyway says nothing of its own.
    hints: here
      .filter(({ finding }) => finding.level === "should" && (begun || finding.verdict === "open"))
      .filter(({ places }) => !places.every(isAsked))
      .map(({ finding }) => finding),
  };
}

/** What several steps need together; what two of them share counts once. */
export function needsTogether(all: readonly Needs[]): Needs {
  const findings = (of: "notMet" | "hints") => [...new Set(all.flatMap((needs) => needs[of]))];
  return {
    begun: all.some(({ begun }) => begun),
    filled: all.some(({ filled }) => filled),
    unread: [...new Set(all.flatMap(({ unread }) => unread))],
    notMet: findings("notMet"),
    open: byField(all.flatMap(({ open }) => open)),
    hints: findings("hints"),
  };
}

export const neededCount = ({ unread, notMet, open }: Needs): number =>
  unread.length + notMet.length + open.length;
