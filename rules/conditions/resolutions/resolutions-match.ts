import { WITHOUT_AGREEMENT } from "~/rules/facts/agreement-forms";
import type { Participant, Resolution } from "../../facts/facts";
import { formatDate } from "../../german/date";
import { joinWords, numberWord } from "../../german/words";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { haan, hesse, kaufungen, kreisMettmann, niestetal, northRhine, soehrewald } from "../rule/sample";

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;
type Grounds = { day: string; applied: boolean; minimumYears: number | null; shorterAllowed: boolean };
type Kind = (typeof KINDS)[number];
type Point = { kind: Kind; participant: string; field: string };

/** What can be said of a resolution, in the order it is said; the first three contradict the application. */
const KINDS = [
  "another",
  "tooLate",
  "tooShort",
  "shorter",
  "notRatified",
  "dateMissing",
  "coverMissing",
  "yearsMissing",
] as const;
const CONTRADICTING: readonly Kind[] = ["another", "tooLate", "tooShort"];

function sentence(kind: Kind, names: string, { day, applied, minimumYears }: Grounds): string {
  const after = applied ? "dem Antrag" : "dem Tag der Prüfung";
  const short = `Auf weniger als ${numberWord(minimumYears ?? 0)} Jahre lautet der Beschluss bei ${names}`;
  const said: Record<Kind, string> = {
    another: `Die Zusammenarbeit selbst ist nicht beschlossen bei ${names}.`,
    tooLate: `Erst nach ${after} (${formatDate(day)}) gefasst ist der Beschluss bei ${names}.`,
    tooShort: `${short}.`,
    shorter: `${short}; die kürzere Dauer ist im Antrag begründet.`,
    notRatified: `Wann die Vertretung die Dringlichkeitsentscheidung genehmigt hat, fehlt bei ${names}.`,
    dateMissing: `Das Datum fehlt bei ${names}.`,
    coverMissing: `Ob die Zusammenarbeit beschlossen ist, fehlt bei ${names}.`,
    yearsMissing: `Die Mindestdauer fehlt bei ${names}.`,
  };
  return said[kind];
}

function pointsOf({ name, resolution = {} }: Participant, index: number, grounds: Grounds): Point[] {
  const { coversCooperation, date, kind, ratifiedOn, minimumYears } = resolution;
  const points: Point[] = [];
  const add = (point: Kind, field: string, detail = "") =>
    points.push({
      kind: point,
      participant: name + detail,
      field: `/participants/${index}/resolution/${field}`,
    });
  if (coversCooperation === undefined) add("coverMissing", "coversCooperation");
  else if (!coversCooperation) add("another", "coversCooperation");
  if (!date) add("dateMissing", "date");
  else if (date > grounds.day) add("tooLate", "date", ` (${formatDate(date)})`);
  if (kind === "urgent" && !ratifiedOn) add("notRatified", "ratifiedOn");
  if (grounds.minimumYears === null) return points;
  if (minimumYears === undefined) add("yearsMissing", "minimumYears");
  else if (minimumYears < grounds.minimumYears) {
    const years = minimumYears === 1 ? "ein Jahr" : `${numberWord(minimumYears)} Jahre`;
    add(grounds.shorterAllowed ? "shorter" : "tooShort", "minimumYears", ` (${years})`);
  }
  return points;
}

/** One sentence for each kind of point; where it holds for every participant, without their names. */
function sentences(
  points: readonly Point[],
  participants: readonly Participant[],
  grounds: Grounds,
): string[] {
  return KINDS.flatMap((kind) => {
    const names = points.filter((point) => point.kind === kind).map(({ participant }) => participant);
    const everyone = names.length > 1 && names.length === participants.length && kind.endsWith("Missing");
    const who = everyone ? "allen Beteiligten" : joinWords(names);
    return names.length > 0 ? [sentence(kind, who, grounds)] : [];
  });
}

function verdictOf(points: readonly Point[]): Result["verdict"] {
  if (points.some(({ kind }) => CONTRADICTING.includes(kind))) return "not_met";
  if (points.some(({ kind }) => kind !== "shorter")) return "open";
  return points.length > 0 ? "for_authority" : "met";
}

function metText(count: number, { minimumYears }: Grounds): string {
  const years = minimumYears === null ? "" : ` auf mindestens ${numberWord(minimumYears)} Jahre`;
  return count === 1
    ? `Der Beschluss ist bis zum Tag des Antrags gefasst und beschließt die Zusammenarbeit${years}.`
    : `Alle ${numberWord(count)} Beschlüsse sind bis zum Tag des Antrags gefasst und beschließen die Zusammenarbeit${years}.`;
}

const ADVICE = {
  not_met: "Prüfen Sie die Angaben; stimmen sie, ist ein neuer Beschluss nötig.",
  open: "Tragen Sie das aus der Niederschrift nach.",
  for_authority: "Die Behörde beurteilt die Begründung.",
} as const;

function check(participants: readonly Participant[], grounds: Grounds): Result {
  const { day } = grounds;
  const points = participants.flatMap((participant, index) => pointsOf(participant, index, grounds));
  const values = { resolutions: participants.length, points: points.length, day };
  if (participants.length === 0) {
    const text = "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.";
    return { verdict: "open", text, fields: ["/participants"], values };
  }
  const verdict = verdictOf(points);
  if (verdict === "met") {
    return { verdict, text: metText(participants.length, grounds), fields: ["/participants"], values };
  }
  const decided = points.filter(({ kind }) => verdict !== "not_met" || CONTRADICTING.includes(kind));
  const said = sentences(points, participants, grounds);
  return {
    verdict,
    text: [...said, ADVICE[verdict]].join(" "),
    fields: decided.map(({ field }) => field),
    values,
  };
}

const withResolution = (participant: Participant, change: Resolution): Participant => ({
  ...participant,
  resolution: { ...participant.resolution, ...change },
});

export const resolutionsMatch: Rule<Result["verdict"]> = {
  ...named("resolutions-match"),
  why: "Die Beschlüsse sollen tragen, was der Antrag verspricht: dieselbe Zusammenarbeit, für die verlangte Mindestdauer.",
  verdicts: ["met", "not_met", "open", "for_authority"],
  check({ participants, category, project, applicationDate }, { programme, day }: Context) {
    return check(participants, {
      day,
      applied: applicationDate !== undefined,
      minimumYears: WITHOUT_AGREEMENT.includes(category) ? null : programme.minimumYears,
      shorterAllowed: programme.shorterWithReason && Boolean(project.shortTermReason),
    });
  },
  examples: [
    { title: "Alle Beschlüsse passen", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Ein Beschluss lautet nur auf drei Jahre",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen, withResolution(soehrewald, { minimumYears: 3 })] }),
      verdict: "not_met",
    },
    {
      title: "Ein Beschluss ist erst nach dem Antrag gefasst",
      programme: "nw-2021",
      facts: northRhine({ participants: [haan, withResolution(kreisMettmann, { date: "2022-06-16" })] }),
      verdict: "not_met",
    },
    {
      title: "Eine Dringlichkeitsentscheidung ist noch nicht genehmigt",
      programme: "nw-2021",
      facts: northRhine({ participants: [withResolution(haan, { kind: "urgent" }), kreisMettmann] }),
      verdict: "open",
    },
    {
      title: "Beschlüsse noch nicht eingetragen",
      programme: "he-2021",
      facts: hesse({
        participants: [niestetal, kaufungen, soehrewald].map((one) => ({ ...one, resolution: undefined })),
      }),
      verdict: "open",
    },
    {
      title: "Nordrhein-Westfalen: vier Jahre, im Antrag begründet",
      programme: "nw-2021",
      facts: northRhine({
        participants: [haan, withResolution(kreisMettmann, { minimumYears: 4 })],
        project: { shortTermReason: "Der Fachverfahrensvertrag endet dann." },
      }),
      verdict: "for_authority",
    },
  ],
};
