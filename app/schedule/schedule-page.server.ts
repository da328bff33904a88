import type { PlannedDate } from "~/db/applications/planned-dates";
import type { Programme, Schedule } from "~/rules";
import { formatDate } from "~/rules/german/date";
import type { DayCertainty, Milestone, ScheduleProblem } from "~/rules/schedule/milestone";
import type { CaseView } from "../case/case-view.server";
import { caseSchedule } from "./case-schedule.server";
import { type Picture, pictureOf } from "./picture.server";
import { planFields } from "./plan-fields.server";
import { seenName } from "./read-plans.server";
import { criticalWords, scheduleSummary } from "./schedule-words.server";
import { actsOf, type NamedAct, type ShownSource, shownSource } from "./shown-source.server";

export type MilestoneLine = {
  id: string;
  title: string;
  /** "18.05.2022", "29.08.2022 bis 26.09.2022"; null while it is open. */
  when: string | null;
  certainty: DayCertainty;
  critical: boolean;
  note?: string;
  /** "nach: Beschluss Haan und Beschluss Kreis Mettmann" */
  after?: string;
  source?: ShownSource;
};

/** "8 Beschlüsse und Unterzeichnung der Vereinbarung": many councils are not named one by one. */
const MOST_NAMED = 3;

function whenOf({ day, until }: Milestone): string | null {
  if (day === undefined) return null;
  return until === undefined ? formatDate(day) : `${formatDate(day)} bis ${formatDate(until)}`;
}

function afterWords({ dependsOn }: Milestone, titles: ReadonlyMap<string, string>): string | undefined {
  const councils = dependsOn.filter((id) => id.startsWith("council:"));
  const many = councils.length > MOST_NAMED;
  const named = dependsOn.filter((id) => !many || !id.startsWith("council:"));
  const words = [
    ...(many ? [`${councils.length} Beschlüsse`] : []),
    ...named.flatMap((id) => titles.get(id) ?? []),
  ];
  return words.length === 0 ? undefined : `Nach: ${words.join(", ")}`;
}

function linesOf({ milestones, critical }: Schedule, programme: Programme): MilestoneLine[] {
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  return milestones.map((milestone) => {
    const { id, title, certainty, note, source } = milestone;
    const after = afterWords(milestone, titles);
    return {
      id,
      title,
      when: whenOf(milestone),
      certainty,
      critical: critical.includes(id),
      ...(note && { note }),
      ...(after && { after }),
      ...(source && { source: shownSource(source, programme) }),
    };
  });
}

export type SchedulePage = {
  id: string;
  access: "lead" | "partner";
  summary: string;
  critical: string | null;
  problems: ScheduleProblem[];
  lines: MilestoneLine[];
  acts: NamedAct[];
  picture: Picture;
  fields: { name: string; seenName: string; label: string; shown: string; seen: string; by: string | null }[];
};

/** What the schedule page shows to this person. */
export function schedulePage(view: CaseView, planned: readonly PlannedDate[], today: string): SchedulePage {
  const { stored, application, programme } = view;
  const plan = caseSchedule(view, planned, today);
  return {
    id: stored.application.id,
    access: stored.access,
    summary: scheduleSummary(plan, { today, state: application.state, access: stored.access }),
    critical: criticalWords(plan),
    problems: plan.problems,
    lines: linesOf(plan, programme),
    acts: actsOf(plan, programme),
    picture: pictureOf(plan, today),
    fields: planFields(view, plan, planned).map((field) => ({
      name: field.name,
      seenName: seenName(field),
      label: field.label,
      shown: field.day === null ? "" : formatDate(field.day),
      seen: field.day ?? "",
      by: field.by,
    })),
  };
}
