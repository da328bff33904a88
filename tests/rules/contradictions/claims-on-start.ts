import { agreementInForce } from "~/rules/periods/agreement-in-force";
import type { Claim } from "./claim";
import type { Said } from "./said";

/** In force before the day of the application: then they work together. */
const alreadyAgreed = ({ facts, day }: Said) => (agreementInForce(facts)?.day ?? day) < day;
/** The agreement that an extension extends was signed before by its nature. */
const signedEarly = (said: Said) => {
  const { agreement, category, furtherAgreements = [] } = said.facts;
  const own = category === "extension" && alreadyAgreed(said) ? [] : [agreement];
  return [...own, ...(agreement?.accessions ?? []), ...furtherAgreements].some(
    (one) => (one?.signedOn ?? said.day) < said.day,
  );
};
const begun = ({ facts, day }: Said) => (facts.project.startsOn ?? day) < day;

/** Two of the participants in an area of the application. */
function clashes({ facts }: Said): boolean {
  const keys = new Set(facts.participants.map(({ key }) => key));
  return (facts.project.existingCooperations ?? []).some(
    ({ participants = [], taskArea }) =>
      taskArea !== undefined &&
      facts.project.taskAreas?.includes(taskArea) === true &&
      new Set(participants.filter((key) => keys.has(key))).size > 1,
  );
}

/** Whether they work together already, and what counts as a start. */
export const CLAIMS_ON_START: readonly Claim[] = [
  // An agreement in force, a clash and an early start are each an answer to whether they work together.
  { words: /nicht zusammen/, holds: (said) => !alreadyAgreed(said) && !clashes(said) && !begun(said) },
  {
    words: /keine in diesen Aufgabengebieten/,
    holds: (said) => said.facts.project.existingCooperations?.length === 0 && !alreadyAgreed(said),
  },
  {
    words: /(keine|zwei Beteiligte) in diesen Aufgabengebieten\.$/,
    rule: "novelty",
    holds: (said) => !alreadyAgreed(said) && !clashes(said) && !begun(said),
  },
  { words: /Danach besteht die Zusammenarbeit schon/, holds: alreadyAgreed },
  { words: /Schon heute arbeiten zusammen/, holds: clashes },
  {
    words: /Der Antrag liegt vor dem Beginn/,
    holds: ({ facts }) => (facts.applicationDate ?? "9999") < (facts.project.startsOn ?? ""),
  },
  { words: /läge vor dem Beginn/, holds: ({ facts, on }) => on < (facts.project.startsOn ?? "") },
  {
    words:
      /(Der Antrag liegt|Ein Antrag an diesem Tag läge) vor dem Beginn\. (Bitte prüfen: Beginn|Der vorzeitige)/,
    // Said without a word on anything else that may count as a start.
    holds: ({ facts, day }) => (facts.project.fundingFrom ?? day) >= day,
  },
  { words: /Der Antrag muss vor dem Beginn gestellt werden/, holds: begun },
  { words: /fallen auf denselben Tag/, holds: ({ facts, day }) => facts.project.startsOn === day },
  { words: /Antrag noch nicht gestellt/, holds: ({ facts }) => facts.applicationDate === undefined },
  { words: /ein unterzeichneter Vertrag kann als Beginn gelten/, holds: signedEarly },
  {
    // Said first and alone, so nothing else may count as a start.
    words:
      /^(Antrag am|Antrag noch nicht gestellt \(Tag der Prüfung: [^)]*\),) [^:]*: (Der Antrag liegt|Ein Antrag an diesem Tag läge) vor dem Beginn\. (?!Der Förderzeitraum)/,
    holds: (said) => !signedEarly(said) && (said.facts.category === "extension" || !alreadyAgreed(said)),
  },
  {
    words: /auch das kann als Beginn gelten/,
    holds: (said) => alreadyAgreed(said) && said.facts.category !== "extension",
  },
  { words: /Maßnahmebeginn ist .* erlaubt/, holds: ({ facts }) => facts.project.earlyStart !== undefined },
  {
    words: /beantragt, aber noch nicht erlaubt/,
    holds: ({ facts: { project } }) =>
      project.earlyStart?.requestedOn !== undefined && project.earlyStart.permittedOn === undefined,
  },
  {
    words: /sonst vorzeitigen Maßnahmebeginn beantragen/,
    holds: ({ facts: { project } }) =>
      project.earlyStart?.requestedOn === undefined || project.earlyStart.permittedOn !== undefined,
  },
];
