import { formatEuro } from "~/rules/german/money";
import { numberWord } from "~/rules/german/words";
import { agreementInForce } from "~/rules/periods/agreement-in-force";
import { lastDayOfYears } from "~/rules/periods/years";
import { german, leavesOf, type Said } from "./said";

const DAY = String.raw`(\d\d\.\d\d\.\d{4})`;
const EURO = String.raw`(-?[\d.]+,\d\d €)`;
const COUNT = String.raw`([A-Za-zäöüÄÖÜß]+|\d+)`;

type Figure = { words: RegExp; is: (said: Said) => (string | undefined)[] };

const countWord = (count: number): string => (count === 1 ? "eine" : numberWord(count));
const euro = (cents: number | null | undefined): string | undefined =>
  cents === null || cents === undefined ? undefined : formatEuro(cents);

const inside = ({ facts }: Said) => facts.participants.filter(({ outsideState }) => !outsideState);
const agreementStart = ({ facts }: Said) => facts.agreement?.effectiveOn ?? facts.project.startsOn;
const figureOf = ({ report }: Said, rule: string, name: string): unknown =>
  report.findings.find((finding) => finding.rule === rule)?.values[name];

/** A figure that stands beside such words has to be this one, whichever rule says it. */
const FIGURES: Figure[] = [
  { words: new RegExp(`Antrag am ${DAY}`), is: ({ facts }) => [german(facts.applicationDate)] },
  { words: new RegExp(`Der Antragstag ${DAY}`), is: ({ facts }) => [german(facts.applicationDate)] },
  {
    words: new RegExp(`(?:vor|nach) dem Antrag \\(${DAY}\\)`),
    is: ({ facts }) => [german(facts.applicationDate)],
  },
  { words: new RegExp(`Tag des Antrags \\(${DAY}\\)`), is: ({ facts }) => [german(facts.applicationDate)] },
  { words: new RegExp(`Tag der Prüfung:? \\(?${DAY}`), is: ({ on }) => [german(on)] },
  { words: new RegExp(`Beginn am ${DAY}`), is: ({ facts }) => [german(facts.project.startsOn)] },
  {
    words: new RegExp(`Als Beginn ist aber der ${DAY}`),
    is: ({ facts }) => [german(facts.project.startsOn)],
  },
  {
    words: new RegExp(`seit dem ${DAY} beantragt`),
    is: ({ facts }) => [german(facts.project.earlyStart?.requestedOn)],
  },
  {
    words: new RegExp(`Maßnahmebeginn ist nach den Angaben im Antrag seit ${DAY} erlaubt`),
    is: ({ facts }) => [german(facts.project.earlyStart?.permittedOn)],
  },
  {
    words: new RegExp(`Der Förderzeitraum beginnt am ${DAY}`),
    is: ({ facts }) => [german(facts.project.fundingFrom)],
  },
  {
    words: new RegExp(`rster Tag der Vereinbarung (?:ist|gilt) der ${DAY}`),
    is: ({ facts }) => [german(agreementInForce(facts)?.day)],
  },
  {
    words: new RegExp(`gilt die Vereinbarung seit dem ${DAY}`),
    is: ({ facts }) => [german(agreementInForce(facts)?.day)],
  },
  {
    words: new RegExp(`Die Vereinbarung läuft vom ${DAY} bis ${DAY}`),
    is: (said) => {
      const term = said.facts.agreement?.term;
      return [german(agreementStart(said)), german(term?.kind === "fixed" ? term.until : undefined)];
    },
  },
  {
    words: new RegExp(`Jahre (?:enden am|sind erst am) ${DAY}`),
    is: (said) => {
      const start = agreementStart(said);
      return [start && german(lastDayOfYears(start, said.programme.minimumYears))];
    },
  },
  {
    words: new RegExp(`Bekannt gemacht wurde sie am ${DAY}`),
    is: ({ facts }) => [german(facts.agreement?.supervisoryAct?.publishedOn)],
  },
  { words: new RegExp(`Beantragt sind ${EURO}`), is: ({ facts }) => [euro(facts.budget?.requestedCents)] },
  { words: new RegExp(`berechnet sind höchstens ${EURO}`), is: ({ report }) => [euro(report.amount.cents)] },
  { words: new RegExp(`Berechnet sind höchstens ${EURO}`), is: ({ report }) => [euro(report.amount.cents)] },
  { words: new RegExp(`der Pauschalbetrag von ${EURO}`), is: ({ report }) => [euro(report.amount.cents)] },
  {
    words: new RegExp(`Als zuwendungsfähig sind ${EURO} eingetragen`),
    is: (said) => [euro(Number(figureOf(said, "own-share", "eligibleCents") ?? Number.NaN))],
  },
  {
    words: new RegExp(`Gezählt sind damit ${EURO}`),
    is: (said) => [euro(Number(figureOf(said, "own-share", "eligibleCents") ?? Number.NaN))],
  },
  {
    words: new RegExp(`Der Eigenanteil beträgt ${EURO} von ${EURO}`),
    is: (said) => {
      const eligible = Number(figureOf(said, "eligible-expenditure", "eligibleCents"));
      const { requestedCents = 0, otherFundingCents = 0 } = said.facts.budget ?? {};
      return [euro(eligible - requestedCents - otherFundingCents), euro(eligible)];
    },
  },
  {
    words: new RegExp(`${EURO} Förderung, ${EURO} Einsparung im Jahr`),
    is: (said) => {
      const [before, after] = ["beforeCents", "afterCents"].map((name) =>
        Number(figureOf(said, "savings", name)),
      );
      return [
        euro(said.facts.budget?.requestedCents ?? said.report.amount.cents),
        euro((before ?? 0) - (after ?? 0)),
      ];
    },
  },
  {
    words: new RegExp(`^(?:Bitte prüfen: )?${COUNT} Beteiligte liegen in`),
    is: (said) => [countWord(inside(said).length)],
  },
  { words: /(Eine) Beteiligte liegt in/, is: (said) => [countWord(inside(said).length)] },
  {
    words: new RegExp(`Von außerhalb des Landes: ${COUNT}\\.`),
    is: (said) => [countWord(said.facts.participants.length - inside(said).length)],
  },
  {
    words: new RegExp(`Beteiligt (?:ist|sind) ${COUNT} Kommunen? aus`),
    is: (said) => {
      const counted = Number(figureOf(said, "minimum-participants", "counted") ?? 0);
      return [counted === 0 ? "keine" : countWord(counted)];
    },
  },
  {
    words: new RegExp(`^(?:Bitte prüfen: )?Alle ${COUNT} Beschlüsse`),
    is: ({ facts }) => [countWord(facts.participants.length)],
  },
  {
    words: new RegExp(`von ${COUNT} Beschlüssen`),
    is: ({ facts }) => [countWord(facts.participants.length)],
  },
];

const EVERYWHERE = FIGURES.map(({ words, is }) => ({ words: new RegExp(words, "g"), is }));

/** What a text says other than the facts do: "Beginn am 01.01.2023, nicht 01.02.2023". */
export function wrongFigures(text: string, said: Said): string[] {
  return EVERYWHERE.flatMap(({ words, is }) =>
    [...text.matchAll(words)].flatMap(([whole, ...given]) => {
      const right = is(said);
      return given.every((one, index) => one?.toLowerCase() === right[index]?.toLowerCase())
        ? []
        : [`${whole}, nicht ${right.join(", ")}`];
    }),
  );
}

type Sums = Record<"leastOwnCents" | "ownCents" | "requestedCents" | "beforeCents" | "afterCents", number>;

/** Sums of money in a text that neither the facts nor the figures of the report have. */
export function unknownSums(text: string, values: Partial<Sums>, { facts, report }: Said): string[] {
  const known = leavesOf([values, facts.budget ?? {}, facts.costs ?? {}, report.amount]).filter(
    (leaf) => typeof leaf === "number",
  );
  const { leastOwnCents = 0, ownCents = 0, requestedCents = 0, beforeCents = 0, afterCents = 0 } = values;
  // How much too high a request is, and what is saved, follows from these.
  const short = [
    leastOwnCents - ownCents,
    leastOwnCents - ownCents - requestedCents,
    beforeCents - afterCents,
  ];
  const sums = new Set([...known, ...short].map((cents) => formatEuro(Math.abs(cents))));
  const given = text.match(/[\d.]+,\d\d €/g) ?? [];
  return given.filter((sum) => !sums.has(sum));
}
