import { checkPath, stepPath } from "~/app/addresses/case";
import type { FindingLink } from "~/app/components/finding-card";
import type { MissingElsewhere, MissingItem } from "~/app/components/missing-panel";
import { findStep, STEPS } from "~/forms/steps";
import { hintsWords, neededWords } from "~/forms/steps/need-words";
import { neededCount } from "~/forms/steps/needs";
import type { FindingPlace, PlacedFinding } from "~/forms/steps/place-findings";
import type { Finding } from "~/rules/report/report";
import { needsOf } from "./case-needs.server";
import type { CaseView } from "./case-view.server";
import { closedBy } from "./closed-step.server";

export type MissingEntries = {
  /** Nothing of one's own can be changed here any more: what is missing cannot be filled in. */
  closed: boolean;
  /** How much is needed here, and the words for it and for the hints, as in the list of steps. */
  needed: number;
  words: string | null;
  items: MissingItem[];
  /** What is asked here and empty, and no finding above leads to. */
  empty: FindingLink[];
  elsewhere: MissingElsewhere[];
  settled: Finding[];
  programme: string;
};

const toDo = ({ finding: { level, verdict } }: PlacedFinding): boolean =>
  level !== "info" && (verdict === "open" || verdict === "not_met");
const severity = ({ finding }: PlacedFinding): number =>
  (finding.level === "must" ? 0 : 2) + (finding.verdict === "not_met" ? 0 : 1);
const MOST_LINKS = 3;

function linkTo(place: FindingPlace, step: string, id: string): FindingLink {
  const anchor = `#${place.field}`;
  return {
    href: place.step === step ? anchor : stepPath(id, place.step) + anchor,
    label: `„${place.label}“ ausfüllen`,
  };
}

const itemOf = ({ finding, places }: PlacedFinding, step: string, id: string): MissingItem => ({
  finding,
  links: places
    .filter((place) => place.step === step)
    .slice(0, MOST_LINKS)
    .map((place) => linkTo(place, step, id)),
});

/** The panel "Was noch fehlt" of one step: what it needs, its findings, then where the others are. */
export function missingOf(view: CaseView, id: string): MissingEntries {
  const step = findStep(id);
  const programme = view.programme.id;
  const lock = step ? closedBy(view, step) : null;
  if (lock === "over") {
    const isHere = ({ places }: PlacedFinding) => places.some((place) => place.step === id);
    const settled = view.tasks.filter(isHere).map(({ finding }) => finding);
    return { closed: true, needed: 0, words: null, items: [], empty: [], elsewhere: [], settled, programme };
  }
  const application = view.stored.application.id;
  const needs = step && needsOf(view, step);
  const isHere = ({ places }: PlacedFinding) => places.some((place) => place.step === id);
  // Before anything was entered nothing contradicts: what is missing is asked for, field by field.
  const isSaid = ({ finding }: PlacedFinding) => needs?.begun || finding.verdict === "open";
  const here = view.tasks
    .filter((placed) => isHere(placed) && toDo(placed) && isSaid(placed))
    .sort((a, b) => severity(a) - severity(b));
  const items = here.map((placed) =>
    lock === null ? itemOf(placed, id, application) : { finding: placed.finding },
  );
  const linked = new Set(items.flatMap(({ links = [] }) => links.map(({ href }) => href)));
  const others = view.tasks.filter((placed) => !isHere(placed) && toDo(placed));
  const settled = view.tasks.filter((placed) => isHere(placed) && !toDo(placed));
  const words = needs ? [neededWords(needs), hintsWords(needs)].filter((one) => one !== null) : [];
  return {
    closed: false,
    needed: needs ? neededCount(needs) : 0,
    words: words.length === 0 ? null : words.join(", "),
    items,
    // Where it lies with the approver there are no fields to lead to; how many are empty, the words say.
    empty: (lock === null ? (needs?.open ?? []) : [])
      .map((place) => linkTo(place, id, application))
      .filter(({ href }) => !linked.has(href)),
    elsewhere: others.map(({ finding, places: [place] }) => {
      const title = STEPS.find((known) => known.id === place?.step)?.title;
      const href = place ? `${stepPath(application, place.step)}#${place.field}` : checkPath(application);
      return { href, label: finding.title, ...(title && { rest: ` – ${title}` }) };
    }),
    settled: settled.map(({ finding }) => finding),
    programme,
  };
}
