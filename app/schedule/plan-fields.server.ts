import { type PlannedDate, WHOLE_APPLICATION } from "~/db/applications/planned-dates";
import { participantSectionName } from "~/forms/interchange/section-set";
import type { Schedule } from "~/rules";
import type { CaseView } from "../case/case-view.server";

type Place = Pick<PlannedDate, "subject" | "what">;
/** A day this person may plan. */
export type PlanField = Place & {
  /** Of the input, and its id. */
  name: string;
  label: string;
  /** YYYY-MM-DD as stored, null where nothing is planned. */
  day: string | null;
  /** "Zuletzt geändert von …" */
  by: string | null;
};

const COMMON: readonly { what: PlannedDate["what"]; milestone: string; label: string }[] = [
  { what: "submission", milestone: "application", label: "Einreichung des Antrags" },
  { what: "signing", milestone: "signing", label: "Unterzeichnung der Vereinbarung" },
  { what: "supervision", milestone: "supervision", label: "Vorlage der Vereinbarung bei der Aufsicht" },
];

const planName = ({ subject, what }: Place): string => `plan.${subject}.${what}`;

/** Every day this person may plan and that the application does not know already, in the order of the form. */
export function planFields(
  { set, stored }: CaseView,
  { milestones }: Schedule,
  planned: readonly PlannedDate[],
): PlanField[] {
  const certainty = new Map(milestones.map((one) => [one.id, one.certainty]));
  const field = (place: Place, label: string): PlanField => {
    const found = planned.find((one) => one.subject === place.subject && one.what === place.what);
    return { ...place, label, name: planName(place), day: found?.day ?? null, by: found?.updatedBy ?? null };
  };
  const isOpen = (id: string) => certainty.has(id) && certainty.get(id) !== "entered";
  const common = COMMON.filter(({ milestone }) => stored.access === "lead" && isOpen(milestone)).map(
    ({ what, label }) => field({ subject: WHOLE_APPLICATION, what }, label),
  );
  const councils = set.participants
    .filter(({ id }) => isOpen(`council:${id}`))
    .map(({ id, data }) =>
      field({ subject: participantSectionName(id), what: "council" }, `Sitzung ${data.name}`),
    );
  return [...common, ...councils];
}
