import { formatDate } from "../german/date";
import { dayOff, workingDaysAfter } from "../periods/working-days";
import type { OrderCheck } from "./order-check";

/** A meeting on a day on which offices are closed is more often a slip than a plan. */
const meetingOnDayOff: OrderCheck = (known, { facts }) =>
  [...known.values()]
    .filter(({ id }) => id.startsWith("council:"))
    .flatMap(({ id, title, day, certainty }) => {
      const off = day === undefined ? null : dayOff(day, facts.state);
      if (day === undefined || off === null) return [];
      const next = formatDate(workingDaysAfter(day, 1, facts.state));
      const advice =
        certainty === "planned"
          ? `Prüfen Sie den Tag; der nächste Arbeitstag ist der ${next}.`
          : "Prüfen Sie den eingetragenen Tag.";
      return [
        {
          id: `day-off:${id}`,
          kind: "hint" as const,
          text: `${title}: Der ${formatDate(day)} ist kein Arbeitstag (${off}). ${advice}`,
          milestones: [id],
        },
      ];
    });

const planIsOver: OrderCheck = (known, { on }) =>
  [...known.values()].flatMap(({ id, title, day, certainty }) => {
    if (certainty !== "planned" || day === undefined || day >= on) return [];
    return [
      {
        id: `plan-over:${id}`,
        kind: "hint" as const,
        text: `${title}: Der geplante Tag (${formatDate(day)}) ist vorbei. Tragen Sie ein, was daraus geworden ist, oder planen Sie einen neuen Tag.`,
        milestones: [id],
      },
    ];
  });

export const dayHints: readonly OrderCheck[] = [meetingOnDayOff, planIsOver];
