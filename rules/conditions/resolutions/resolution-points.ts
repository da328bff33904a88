import type { Participant, Resolution } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { numberWord } from "../../german/words";

export type Grounds = {
  /** Day of the application, else of the check. */
  day: string;
  /** The later of the day of the application and the day of the check: after it nothing can have happened yet. */
  latest: string;
  /** True when `latest` is the day of the check. */
  byCheck: boolean;
  minimumYears: number | null;
  shorterAllowed: boolean;
  /** Whether the agreement runs as long as is asked for; it counts where a resolution names no years. */
  agreementRuns: boolean | undefined;
};

type Weight = "not_met" | "open" | "for_authority";

/** What can be said of a resolution, in the order it is said, and the verdict it leads to. */
const WEIGHTS = {
  another: "not_met",
  withoutApplication: "not_met",
  rejected: "not_met",
  ratifiedBefore: "not_met",
  inFuture: "not_met",
  tooShort: "not_met",
  agreementTooShort: "not_met",
  shorter: "for_authority",
  agreementShorter: "for_authority",
  later: "for_authority",
  notRatified: "open",
  ratifiedInFuture: "open",
  dateMissing: "open",
  coverMissing: "open",
  yearsMissing: "open",
} as const satisfies Record<string, Weight>;

type Kind = keyof typeof WEIGHTS;
export type Point = { kind: Kind; weight: Weight; participant: string; field: string };

const inBrackets = (...words: string[]) => ` (${words.join(", ")})`;
const yearWords = (years: number) => (years === 1 ? "ein Jahr" : `${numberWord(years)} Jahre`);

type Said = [kind: Kind, field: keyof Resolution, detail?: string];

function aboutContent({ coversCooperation, coversApplication }: Resolution): Said[] {
  const said: Said[] = [];
  if (coversCooperation === undefined) said.push(["coverMissing", "coversCooperation"]);
  if (coversCooperation === false) said.push(["another", "coversCooperation"]);
  if (coversApplication === false) said.push(["withoutApplication", "coversApplication"]);
  return said;
}

/** A resolution with as many votes against it as for it is none. */
function aboutVotes({ votesFor, votesAgainst }: Resolution): Said[] {
  if (votesFor === undefined || votesAgainst === undefined || votesAgainst < votesFor) return [];
  return [["rejected", "votesFor", inBrackets(`${votesFor} Ja`, `${votesAgainst} Nein`)]];
}

/** After the application, but by the day of the check: no source asks for more than that it is on hand. */
function aboutDay({ date, kind, ratifiedOn }: Resolution, { day, latest }: Grounds): Said[] {
  const said: Said[] = [];
  if (!date) said.push(["dateMissing", "date"]);
  else if (date > latest) said.push(["inFuture", "date", inBrackets(formatDate(date))]);
  else if (date > day) said.push(["later", "date", inBrackets(formatDate(date))]);
  if (date && ratifiedOn && ratifiedOn < date) {
    const both = inBrackets(`beschlossen am ${formatDate(date)}`, `genehmigt am ${formatDate(ratifiedOn)}`);
    said.push(["ratifiedBefore", "ratifiedOn", both]);
  } else if (kind === "urgent" && !ratifiedOn) said.push(["notRatified", "ratifiedOn"]);
  else if (ratifiedOn && ratifiedOn > latest)
    said.push(["ratifiedInFuture", "ratifiedOn", inBrackets(formatDate(ratifiedOn))]);
  return said;
}

/** Of a resolution that is not there yet nothing can be said. */
const isThere = ({ date, document, coversCooperation }: Resolution): boolean =>
  date !== undefined || document !== undefined || coversCooperation !== undefined;

/** Where a resolution names no years of its own, those of the agreement it approves count. */
function aboutYears(resolution: Resolution, grounds: Grounds): Said[] {
  const own = resolution.minimumYears;
  const { minimumYears, shorterAllowed, agreementRuns } = grounds;
  if (minimumYears === null || (own !== undefined && own >= minimumYears)) return [];
  if (own !== undefined)
    return [[shorterAllowed ? "shorter" : "tooShort", "minimumYears", inBrackets(yearWords(own))]];
  if (agreementRuns === undefined) return [["yearsMissing", "minimumYears"]];
  if (agreementRuns || !isThere(resolution)) return [];
  return [[shorterAllowed ? "agreementShorter" : "agreementTooShort", "minimumYears"]];
}

export function pointsOf({ name, resolution = {} }: Participant, index: number, grounds: Grounds): Point[] {
  const said = [
    ...aboutContent(resolution),
    ...aboutVotes(resolution),
    ...aboutDay(resolution, grounds),
    ...aboutYears(resolution, grounds),
  ];
  return said.map(([kind, field, detail = ""]) => ({
    kind,
    weight: WEIGHTS[kind],
    participant: name + detail,
    field: `/participants/${index}/resolution/${field}`,
  }));
}

function sentence(kind: Kind, names: string, { day, latest, byCheck, minimumYears }: Grounds): string {
  const years = `${numberWord(minimumYears ?? 0)} Jahre`;
  const short = `Auf weniger als ${years} lautet der Beschluss bei ${names}`;
  const unnamed = `Keine Mindestdauer nennt der Beschluss bei ${names}`;
  const last = `dem Tag ${byCheck ? "der Prüfung" : "des Antrags"} (${formatDate(latest)})`;
  const said: Record<Kind, string> = {
    another: `Die Zusammenarbeit selbst ist nicht beschlossen bei ${names}.`,
    withoutApplication: `Der Antrag auf Förderung ist nicht beschlossen bei ${names}.`,
    rejected: `Nicht mehr Ja- als Nein-Stimmen hat der Beschluss bei ${names}.`,
    ratifiedBefore: `Vor der Entscheidung selbst liegt ihre Genehmigung bei ${names}.`,
    inFuture: `Erst nach ${last} gefasst ist der Beschluss bei ${names}.`,
    tooShort: `${short}.`,
    agreementTooShort: `${unnamed}; es zählt die Dauer der Vereinbarung, und die beträgt weniger als ${years}.`,
    shorter: `${short}; die kürzere Dauer ist im Antrag begründet.`,
    agreementShorter: `${unnamed}; die kürzere Dauer der Vereinbarung ist im Antrag begründet.`,
    later: `Nach dem Tag des Antrags (${formatDate(day)}) gefasst ist der Beschluss bei ${names}. Ein solcher Beschluss kann den Antrag ergänzen; ob das hier genügt, beurteilt die Behörde.`,
    notRatified: `Wann die Vertretung die Dringlichkeitsentscheidung genehmigt hat, fehlt bei ${names}.`,
    ratifiedInFuture: `Erst nach ${last} liegt die Genehmigung der Vertretung bei ${names}.`,
    dateMissing: `Das Datum fehlt bei ${names}.`,
    coverMissing: `Ob die Zusammenarbeit beschlossen ist, fehlt bei ${names}.`,
    yearsMissing: `Die Mindestdauer fehlt bei ${names}.`,
  };
  return said[kind];
}

/** One sentence for each kind of point, the names joined by `who`. */
export function sentences(
  points: readonly Point[],
  grounds: Grounds,
  who: (kind: string, names: string[]) => string,
): string[] {
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  const order = Object.keys(WEIGHTS);
  return kinds
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((kind) => {
      const names = points.filter((point) => point.kind === kind).map(({ participant }) => participant);
      return sentence(kind, who(kind, names), grounds);
    });
}
