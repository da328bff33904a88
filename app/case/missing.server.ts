import { checkPath, stepPath } from "~/app/addresses/case";
import type { FindingLink } from "~/app/components/finding-card";
import type { MissingElsewhere, MissingItem } from "~/app/components/missing-panel";
import { STEPS } from "~/forms/steps";
import type { FindingPlace, PlacedFinding } from "~/forms/steps/place-findings";
import type { Finding } from "~/rules/report/report";
import type { CaseView } from "./case-view.server";

export type MissingEntries = {
  items: MissingItem[];
  elsewhere: MissingElsewhere[];
  settled: Finding[];
  programme: string;
};

const toDo = ({ finding }: PlacedFinding): boolean =>
  finding.verdict === "open" || finding.verdict === "not_met";
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

/** The panel "Was noch fehlt" of one step: its own findings first, then where the others are. */
export function missingOf(view: CaseView, step: string): MissingEntries {
  const id = view.stored.application.id;
  const isHere = ({ places }: PlacedFinding) => places.some((place) => place.step === step);
  const here = view.tasks
    .filter((placed) => isHere(placed) && toDo(placed))
    .sort((a, b) => severity(a) - severity(b));
  const others = view.tasks.filter((placed) => !isHere(placed) && toDo(placed));
  const settled = view.tasks.filter((placed) => isHere(placed) && !toDo(placed));
  return {
    items: here.map(({ finding, places }) => ({
      finding,
      links: places
        .filter((place) => place.step === step)
        .slice(0, MOST_LINKS)
        .map((place) => linkTo(place, step, id)),
    })),
    elsewhere: others.map(({ finding, places: [place] }) => {
      const title = STEPS.find((known) => known.id === place?.step)?.title;
      const href = place ? `${stepPath(id, place.step)}#${place.field}` : checkPath(id);
      return { href, label: finding.title, ...(title && { rest: ` – ${title}` }) };
    }),
    settled: settled.map(({ finding }) => finding),
    programme: view.programme.id,
  };
}
