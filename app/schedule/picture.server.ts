import type { Schedule } from "~/rules";
import { formatDate } from "~/rules/german/date";
import { daysBetween } from "~/rules/periods/days";
import type { DayCertainty, Milestone } from "~/rules/schedule/milestone";
import { scaleOf, type Tick } from "./time-scale";

export type PictureMark = { id: string; at: number; certainty: DayCertainty };
export type PictureRow = {
  id: string;
  label: string;
  critical: boolean;
  marks: PictureMark[];
  /** From the first to the last mark, or over a span; percent of the width. */
  bar: { from: number; to: number } | null;
  /** Beside the last mark. */
  text: string;
  /** Behind the right edge of the picture: only an arrow and the day. */
  beyond: boolean;
};
export type Picture = { rows: PictureRow[]; ticks: Tick[]; today: number | null; end: number | null };

/** More councils than these share one row. */
const MOST_COUNCIL_ROWS = 4;
/** How far the end of the programme may lie behind everything else and still be drawn to scale. */
const NEAR_DAYS = 550;

const isBinding = ({ id }: Milestone) => /^(minimum-years|notice-by|ordinary-end|term-end)$/.test(id);
const daysOf = ({ day, until }: Milestone): string[] => [day, until].flatMap((one) => one ?? []);

/** First and last day that are drawn to scale: what leads up to the start; years of binding would flatten it. */
function boundsOf(milestones: readonly Milestone[], today: string): { from: string; to: string } {
  const end = milestones.find(({ id }) => id === "programme-end")?.day ?? today;
  const days = milestones
    .filter((one) => !isBinding(one) && one.id !== "programme-end")
    .flatMap(daysOf)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return today < end ? { from: today, to: end } : { from: end, to: today };
  const near = Math.abs(daysBetween(last, end)) <= NEAR_DAYS;
  const soon = daysBetween(today, first) > 0 && daysBetween(today, first) <= NEAR_DAYS;
  return { from: soon ? today : first, to: near && end > last ? end : last };
}

function rowOf(milestone: Milestone, at: (day: string) => number | null, critical: boolean): PictureRow {
  const { id, title, day, until, certainty } = milestone;
  const [from, to] = [day, until].map((one) => (one === undefined ? null : at(one)));
  const place = from ?? null;
  return {
    id,
    label: title,
    critical,
    marks: place === null ? [] : [{ id, at: place, certainty }],
    bar: place !== null && to !== null && to !== undefined ? { from: place, to } : null,
    text:
      day === undefined ? "offen" : until ? `${formatDate(day)} bis ${formatDate(until)}` : formatDate(day),
    beyond: day !== undefined && place === null,
  };
}

/** Many councils in one row: every meeting a mark, the last one named. */
function councilRow(
  councils: readonly Milestone[],
  at: (day: string) => number | null,
  critical: ReadonlySet<string>,
): PictureRow {
  const marks = councils.flatMap(({ id, day, certainty }) => {
    const place = day === undefined ? null : at(day);
    return place === null ? [] : [{ id, at: place, certainty }];
  });
  const days = councils.flatMap(({ day }) => day ?? []).sort();
  const open = councils.length - days.length;
  const last = days.at(-1);
  const words = [...(last ? [`letzter ${formatDate(last)}`] : []), ...(open > 0 ? [`${open} offen`] : [])];
  const places = marks.map((mark) => mark.at);
  return {
    id: "councils",
    label: `${councils.length} Beschlüsse`,
    critical: councils.some(({ id }) => critical.has(id)),
    marks,
    bar: places.length > 1 ? { from: Math.min(...places), to: Math.max(...places) } : null,
    text: words.join(", "),
    beyond: false,
  };
}

/** The schedule as rows on one time scale, in percent of the width. */
export function pictureOf({ milestones, critical }: Schedule, today: string): Picture {
  const scale = scaleOf(boundsOf(milestones, today));
  const decides = new Set(critical);
  const councils = milestones.filter(({ id }) => id.startsWith("council:"));
  const together = councils.length > MOST_COUNCIL_ROWS;
  const rest = milestones.filter(({ id }) => !together || !id.startsWith("council:"));
  return {
    rows: [
      ...(together ? [councilRow(councils, scale.at, decides)] : []),
      ...rest.map((one) => rowOf(one, scale.at, decides.has(one.id))),
    ],
    ticks: scale.ticks,
    today: scale.at(today),
    end: scale.at(milestones.find(({ id }) => id === "programme-end")?.day ?? today),
  };
}
