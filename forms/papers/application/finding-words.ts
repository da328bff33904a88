import { isNotNamed } from "~/rules/report/not-named";
import type { Amount, Certainty, Finding, Level, Source, Station, Verdict } from "~/rules/report/report";
import type { Tone } from "../paper/blocks";

/** The words of the rule report, in papers and on the command line. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  met: "erfüllt",
  not_met: "nicht erfüllt",
  open: "offen",
  for_authority: "beurteilt die Behörde",
  not_applicable: "trifft nicht zu",
};

export const LEVEL_WORDS: Record<Level, string> = {
  must: "zwingende Voraussetzung",
  should: "Sollvorgabe",
  info: "Hinweis",
};

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  official: "amtlich belegt",
  secondary: "mittelbar belegt, bitte prüfen",
  unverified: "nicht belegt, bitte prüfen",
};

export const STATION_ROLE_WORDS: Record<Station["role"], string> = {
  supervision: "Kommunalaufsicht, gibt den Antrag weiter",
  "grant-authority": "Bewilligungsbehörde",
  consent: "muss der Bewilligung zustimmen",
};

const AMOUNT_KIND_WORDS: Record<Amount["kind"], string> = {
  tariff: "fester Betrag des Förderprogramms",
  capped: "begrenzt durch den Höchstanteil an den Ausgaben",
  discretionary: "nach Ermessen der Bewilligungsbehörde",
};

/** What kind of sum it is; where the participants are too few for the tariff, there is none to call fixed. */
export const amountKindWords = ({ cents, kind }: Pick<Amount, "cents" | "kind">): string =>
  cents === null && kind === "tariff" ? "der Tarif nennt keinen" : AMOUNT_KIND_WORDS[kind];

export const holdsUp = ({ verdict, level }: Pick<Finding, "verdict" | "level">): boolean =>
  level === "must" && (verdict === "not_met" || verdict === "open");

/** The colour follows the consequence: only what holds the submission up is red. */
export function toneOf({ verdict, level }: Pick<Finding, "verdict" | "level">): Tone {
  if (verdict === "not_met") return level === "must" ? "danger" : "warning";
  if (verdict === "open") return "warning";
  if (verdict === "for_authority") return "info";
  return verdict === "met" ? "success" : "neutral";
}

/** "zwingende Voraussetzung · hält die Einreichung auf" */
export function consequenceOf(finding: Pick<Finding, "verdict" | "level">): string {
  const level = LEVEL_WORDS[finding.level];
  if (finding.verdict !== "not_met" && finding.verdict !== "open") return level;
  return `${level} · ${holdsUp(finding) ? "hält die Einreichung auf" : "hält die Einreichung nicht auf"}`;
}

const placeText = ({ act, provision }: Source): string => (provision ? `${provision}, ${act}` : act);

/** "Nr. 3.5, Rahmenvereinbarung vom … (amtlich belegt)"; what no source names is proven in no degree. */
export function sourceText(source: Source): string {
  if (isNotNamed(source)) return source.act;
  return `${placeText(source)} (${CERTAINTY_WORDS[source.certainty]})`;
}

/** Where it stands, each place once, as the letter names it to the authority: how sure that is belongs to the report. */
export function provisionTexts(sources: readonly Source[]): string[] {
  const places = sources.filter((source) => !isNotNamed(source)).map(placeText);
  return [...new Set(places)];
}

/** Each provision once; where it proves one part better than another, both are said. */
export function sourceTexts(sources: readonly Source[]): string[] {
  const certainties = new Map<string, string[]>();
  for (const source of sources) {
    const place = placeText(source);
    const known = certainties.get(place) ?? [];
    const word = CERTAINTY_WORDS[source.certainty];
    if (!known.includes(word)) certainties.set(place, [...known, word]);
  }
  return [...certainties].map(([place, words]) => {
    if (isNotNamed({ act: place })) return place;
    const certainty = words.length === 1 ? words.join("") : words.map((word) => `teils ${word}`).join("; ");
    return `${place} (${certainty})`;
  });
}
