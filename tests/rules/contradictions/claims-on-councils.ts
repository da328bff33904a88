import type { Resolution } from "~/rules/facts/facts";
import { countParticipants } from "~/rules/facts/participants";
import type { Claim } from "./claim";
import type { Said } from "./said";

const EXECUTIVE = /^(Der |Die )?(Magistrat|Gemeindevorstand|Kreisausschuss|Bürgermeister(in)?|Landrat)$/;

const resolutions = ({ facts }: Said): Resolution[] =>
  facts.participants.map(({ resolution = {} }) => resolution);
const byExecutive = ({ body = "", kind }: Resolution) => kind !== "urgent" && EXECUTIVE.test(body);
const hasDocument = (one: Resolution) => one.document !== undefined && !byExecutive(one);
const isEntered = (one: Resolution) => hasDocument(one) && one.body !== undefined && one.date !== undefined;
/** Adopted by the day of the application, for the cooperation, and not against the application. */
const carries =
  ({ day }: Said) =>
  ({ date, ratifiedOn, coversCooperation, coversApplication, votesFor, votesAgainst }: Resolution) =>
    date !== undefined &&
    date <= day &&
    (ratifiedOn === undefined || ratifiedOn >= date) &&
    coversCooperation === true &&
    coversApplication !== false &&
    (votesFor === undefined || votesAgainst === undefined || votesFor > votesAgainst);

const counts = ({ facts, programme }: Said) => countParticipants(facts, programme);
const lead = ({ facts }: Said) => facts.participants.find((one) => one.lead);

const WHO: Claim[] = [
  { words: /Noch keine Kommune ist eingetragen/, holds: ({ facts }) => facts.participants.length === 0 },
  {
    words: /weil die Zusammenarbeit über die Grenze reicht/,
    holds: (said) => said.facts.project.crossBorder === true && counts(said).outside.length > 0,
  },
  { words: /eingetragen ist noch keine\./, holds: (said) => counts(said).outside.length === 0 },
  {
    words: /Keine Beteiligte liegt in/,
    holds: ({ facts }) => facts.participants.every((one) => one.outsideState),
  },
  {
    words: /Federführend ist .*, eine Gesellschaft/,
    holds: (said) => lead(said)?.kind === "company",
  },
  {
    words: /Federführend ist .*, eine Anstalt/,
    holds: (said) => lead(said)?.kind === "institution",
  },
  {
    words: /Beteiligte liegen in .*\.$/,
    rule: "eligible-applicants",
    holds: (said) =>
      !["company", "institution"].includes(lead(said)?.kind ?? "") && !lead(said)?.outsideState,
  },
  {
    words: /nicht als Antragsberechtigte/,
    holds: ({ facts }) => facts.participants.some(({ kind }) => kind === "company"),
  },
];

const RESOLVED: Claim[] = [
  {
    words: /sind mit Gremium, Datum und Datei eingetragen/,
    holds: (said) => resolutions(said).every(isEntered),
  },
  {
    words: /^(Bitte prüfen: )?Es liegen vor: Beschlüsse|\. Es liegen vor: Beschlüsse/,
    holds: (said) => resolutions(said).every(hasDocument),
  },
  {
    words: /Noch nicht vollständig sind: Beschlüsse/,
    holds: (said) => !resolutions(said).every(hasDocument) || said.facts.participants.length === 0,
  },
  {
    words: /Es (fehlt die Datei|fehlen die Dateien)/,
    holds: (said) => resolutions(said).some(({ document }) => document === undefined),
  },
  { words: /Nicht die Vertretung hat entschieden/, holds: (said) => resolutions(said).some(byExecutive) },
  {
    words: /Das Datum fehlt bei/,
    holds: (said) => resolutions(said).some(({ date }) => date === undefined),
  },
  {
    words: /bis zum Tag des Antrags gefasst und beschließ/,
    holds: (said) => resolutions(said).every(carries(said)),
  },
  {
    words: /beschließ(t|en) die Zusammenarbeit auf mindestens/,
    holds: (said) =>
      resolutions(said).every(({ minimumYears = 0 }) => minimumYears >= said.programme.minimumYears),
  },
  {
    words: /Nicht mehr Ja- als Nein-Stimmen/,
    holds: (said) =>
      resolutions(said).some(({ votesFor = 0, votesAgainst = -1 }) => votesAgainst >= votesFor),
  },
  {
    words: /Nach dem Tag des Antrags .* gefasst ist/,
    holds: (said) =>
      said.facts.applicationDate !== undefined && resolutions(said).some(({ date = "" }) => date > said.day),
  },
  {
    words: /liegt ihre Genehmigung/,
    holds: (said) => resolutions(said).some(({ date = "", ratifiedOn = "9999" }) => ratifiedOn < date),
  },
  {
    words: /Die Zusammenarbeit selbst ist nicht beschlossen/,
    holds: (said) => resolutions(said).some(({ coversCooperation }) => coversCooperation === false),
  },
  {
    words: /Der Antrag auf Förderung ist nicht beschlossen/,
    holds: (said) => resolutions(said).some(({ coversApplication }) => coversApplication === false),
  },
  {
    words: /es zählt die Dauer der Vereinbarung, und die beträgt weniger/,
    holds: ({ report }) =>
      report.findings.some(({ rule, verdict }) => rule === "minimum-duration" && verdict !== "met"),
  },
  {
    words: /zählt die (Dauer )?der Vereinbarung, und die beträgt mindestens/,
    holds: ({ facts, report }) =>
      facts.agreement?.term !== undefined &&
      report.findings.some(({ rule, verdict }) => rule === "minimum-duration" && verdict === "met"),
  },
];

/** Who takes part and what their councils resolved. */
export const CLAIMS_ON_COUNCILS: readonly Claim[] = [...WHO, ...RESOLVED];
