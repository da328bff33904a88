import { formatDate } from "../german/date";
import { joinWords } from "../german/words";
import { DECIDING_DAY_UNKNOWN, PRECAUTION_OFFER } from "../programmes/after-the-end";
import type { Programme } from "../programmes/programme";
import { ASK_IN_WRITING, NO_SUCCESSOR, surelyInForce, versionOn } from "../programmes/validity";
import type { Source } from "../report/report";
import { type ScheduleContext, sourceOfRule } from "./context";
import type { Milestone } from "./milestone";
import { type Known, type OrderCheck, orderBroken } from "./order-check";

const dated = ({ title, day = "" }: Milestone): string => `${title} (${formatDate(day)})`;

/** Milestones of a kind that have a day after this one. */
function after(known: Known, prefix: string, day: string): Milestone[] {
  return [...known.values()].filter(
    (one) => one.id.startsWith(prefix) && one.day !== undefined && one.day > day,
  );
}

/** No source says that a resolution cannot come later, as the answer to a correction request does. */
const resolutionsFirst: OrderCheck = (known, { programme, facts, on }) => {
  const application = known.get("application");
  if (application?.day === undefined) return [];
  const late = after(known, "council:", application.day);
  if (late.length === 0) return [];
  const lie = late.length === 1 ? "liegt" : "liegen";
  if (facts.applicationDate !== undefined && late.every(({ day = "" }) => day <= on)) {
    return [
      {
        id: "resolution-after-application",
        kind: "unusual",
        text: `${joinWords(late.map(dated))} ${lie} nach dem Antrag (${formatDate(application.day)}). Ein späterer Beschluss kann den Antrag ergänzen; ob das genügt, beurteilt die Behörde. Prüfen Sie die Tage.`,
        milestones: [...late.map(({ id }) => id), "application"],
      },
    ];
  }
  return [
    {
      id: "resolution-after-application",
      ...orderBroken(sourceOfRule(programme, "resolutions-complete")),
      text: `${joinWords(late.map(dated))} ${lie} nach dem Antrag (${formatDate(application.day)}), zu dessen Unterlagen die Beschlüsse gehören. Prüfen Sie die Tage; stellen Sie den Antrag danach oder lassen Sie früher beschließen.`,
      milestones: [...late.map(({ id }) => id), "application"],
    },
  ];
};

/** Where the programme wants the application before the start; elsewhere the start may come first. */
const startAfterApplication: OrderCheck = (known, { programme }) => {
  const [application, start] = [known.get("application"), known.get("start")];
  if (programme.start.kind !== "application-first") return [];
  if (application?.day === undefined || start?.day === undefined || start.day > application.day) return [];
  const days = `Der Beginn (${formatDate(start.day)})`;
  const source = sourceOfRule(programme, "start-date");
  const base = { id: "start-before-application", milestones: ["application", "start"] };
  if (start.day === application.day) {
    const text = `${days} fällt auf den Tag des Antrags. Ob das noch vor dem Beginn ist, beurteilt die Behörde. Legen Sie den Beginn mindestens einen Tag später.`;
    return [{ ...base, kind: "unusual", text, ...(source && { source }) }];
  }
  const possible = application.certainty === "computed" ? "dem frühesten Tag für den Antrag" : "dem Antrag";
  return [
    {
      ...base,
      ...orderBroken(source),
      text: `${days} liegt vor ${possible} (${formatDate(application.day)}). Der Antrag muss vor dem Beginn gestellt sein. Stellen Sie den Antrag früher oder legen Sie den Beginn auf einen Tag danach.`,
    },
  ];
};

/** The act itself is proven better than its last day, which alone decides here. */
function sourceOfEnd(programme: Programme): Source | undefined {
  const source = sourceOfRule(programme, "programme-in-force");
  return source && { ...source, certainty: programme.certainty.to };
}

const AS_PRECAUTION =
  "Er ist vorsorglich auch nach einer Nachfolgeregelung gestellt; ob danach gefördert wird, beurteilt die Behörde. Prüfen Sie den Tag.";

/**
 * After the last day: impossible where nothing holds then. All sources agree that no programme outlives its last
 * year, so that is no matter of certainty.
 */
function afterTheLastDay({ programme, facts }: ScheduleContext, day: string) {
  const other = versionOn(programme, day);
  if (facts.asPrecaution) return { kind: "unusual", words: AS_PRECAUTION } as const;
  if (other) {
    return {
      kind: "unusual",
      words: `Dann gilt die ${other.shortTitle}. Prüfen Sie den Antrag nach ihr.`,
    } as const;
  }
  const words = [NO_SUCCESSOR, DECIDING_DAY_UNKNOWN, ASK_IN_WRITING, PRECAUTION_OFFER].join(" ");
  return { kind: "impossible", words } as const;
}

const insideProgramme: OrderCheck = (known, context) => {
  const { programme } = context;
  const application = known.get("application");
  const sure = surelyInForce(programme).to;
  if (application?.day === undefined || application.day <= sure) return [];
  const { day, certainty } = application;
  const source = sourceOfEnd(programme);
  const base = {
    id: "application-after-programme",
    milestones: ["application", "programme-end"],
    ...(source && { source }),
  };
  const when = certainty === "computed" ? "Der früheste Tag für den Antrag" : "Der Antrag";
  if (day <= programme.to) {
    const text = `${when} (${formatDate(day)}) liegt in Tagen, für die nicht sicher ist, ob das Programm noch gilt: Sicher belegt ist die Geltung nur bis ${formatDate(sure)}. ${DECIDING_DAY_UNKNOWN} ${ASK_IN_WRITING}`;
    return [{ ...base, kind: "unusual", text }];
  }
  const { kind, words } = afterTheLastDay(context, day);
  const text = `${when} (${formatDate(day)}) liegt nach dem Ende des Programms (${formatDate(programme.to)}). ${words}`;
  return [{ ...base, kind, text }];
};

export const applicationProblems: readonly OrderCheck[] = [
  resolutionsFirst,
  startAfterApplication,
  insideProgramme,
];
