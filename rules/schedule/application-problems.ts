import { formatDate } from "../german/date";
import { joinWords } from "../german/words";
import type { Programme } from "../programmes/programme";
import { surelyInForce } from "../programmes/validity";
import type { Source } from "../report/report";
import { sourceOfRule } from "./context";
import type { Milestone } from "./milestone";
import { type Known, type OrderCheck, orderBroken } from "./order-check";

const dated = ({ title, day = "" }: Milestone): string => `${title} (${formatDate(day)})`;

/** Milestones of a kind that have a day after this one. */
function after(known: Known, prefix: string, day: string): Milestone[] {
  return [...known.values()].filter(
    (one) => one.id.startsWith(prefix) && one.day !== undefined && one.day > day,
  );
}

const resolutionsFirst: OrderCheck = (known, { programme }) => {
  const application = known.get("application");
  if (application?.day === undefined) return [];
  const late = after(known, "council:", application.day);
  if (late.length === 0) return [];
  const lie = late.length === 1 ? "liegt" : "liegen";
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

const insideProgramme: OrderCheck = (known, { programme }) => {
  const application = known.get("application");
  if (application?.day === undefined || application.day <= surelyInForce(programme).to) return [];
  const { day, certainty } = application;
  const source = sourceOfEnd(programme);
  const base = { id: "application-after-programme", milestones: ["application", "programme-end"] };
  const when = certainty === "computed" ? "Der früheste Tag für den Antrag" : "Der Antrag";
  if (day <= programme.to) {
    const text = `${when} (${formatDate(day)}) liegt in Tagen, für die nicht sicher ist, ob das Programm noch gilt: Sicher belegt ist die Geltung nur bis ${formatDate(surelyInForce(programme).to)}. Stellen Sie den Antrag vorher oder fragen Sie die Behörde.`;
    return [{ ...base, kind: "unusual", text, ...(source && { source }) }];
  }
  // All sources agree that no programme outlives its last year, so this is no matter of certainty.
  const text = `${when} (${formatDate(day)}) liegt nach dem Ende des Programms (${formatDate(programme.to)}). Stellen Sie den Antrag vorher oder fragen Sie die Behörde nach einem Nachfolger.`;
  return [{ ...base, kind: "impossible", text, ...(source && { source }) }];
};

export const applicationProblems: readonly OrderCheck[] = [
  resolutionsFirst,
  startAfterApplication,
  insideProgramme,
];
