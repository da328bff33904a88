import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Facts } from "../facts/facts";
import { capitalise, numberWord } from "../german/words";
import { earliestOrdinaryEnd } from "../periods/ordinary-end";
import { lastDayOfYears } from "../periods/years";
import { type ScheduleContext, sourceOfRule } from "./context";
import type { Milestone } from "./milestone";

/** As the rules on duration and notice count: from the agreement's first day, else from the start. */
function firstDay({ agreement, project }: Facts): { day: string | undefined; from: "effective" | "start" } {
  return agreement?.effectiveOn !== undefined
    ? { day: agreement.effectiveOn, from: "effective" }
    : { day: project.startsOn, from: "start" };
}

function yearsMark({ facts, programme }: ScheduleContext): Milestone {
  const { day, from } = firstDay(facts);
  const source = sourceOfRule(programme, "minimum-duration");
  return {
    id: "minimum-years",
    title: `${capitalise(numberWord(programme.minimumYears))} Jahre sind um`,
    ...(day === undefined
      ? { certainty: "open" }
      : { day: lastDayOfYears(day, programme.minimumYears), certainty: "computed" }),
    note: "So lange soll die Zusammenarbeit mindestens dauern.",
    ...(source && { source }),
    dependsOn: [from],
  };
}

/** The earliest ordinary end with the last day for its notice; a fixed term that ends before takes their place. */
function end({ facts, programme }: ScheduleContext): Milestone[] {
  const { term, termination } = facts.agreement ?? {};
  const { day, from } = firstDay(facts);
  const until = term?.kind === "fixed" ? term.until : undefined;
  const fixed: Milestone[] = until
    ? [{ id: "term-end", title: "Ende der Laufzeit", day: until, certainty: "entered", dependsOn: [from] }]
    : [];
  const { noticeMonths, effective, excludedUntil, noticeNotBefore } = termination ?? {};
  if (day === undefined || noticeMonths === undefined || effective === undefined) return fixed;
  const terms = { effectiveOn: day, noticeMonths, effective, excludedUntil, noticeNotBefore };
  const ordinary = earliestOrdinaryEnd(terms);
  if (until !== undefined && until < ordinary.end) return fixed;
  const source = sourceOfRule(programme, "notice-period");
  return [
    {
      id: "notice-by",
      title: "Letzter Tag für eine Kündigung",
      day: ordinary.noticeBy,
      certainty: "computed",
      note: "An diesem Tag muss sie zugegangen sein, damit die Vereinbarung zum frühesten Termin endet. Wochenenden und Feiertage verschieben ihn nicht (BGH, III ZR 172/04).",
      dependsOn: [from],
    },
    {
      id: "ordinary-end",
      title: "Frühestes ordentliches Ende der Vereinbarung",
      day: ordinary.end,
      certainty: "computed",
      ...(source && { source }),
      dependsOn: ["notice-by"],
    },
    ...fixed,
  ];
}

/** How long the participants are bound; nothing where there is no agreement. */
export function binding(context: ScheduleContext): Milestone[] {
  if (WITHOUT_AGREEMENT.includes(context.facts.category)) return [];
  return [yearsMark(context), ...end(context)];
}
