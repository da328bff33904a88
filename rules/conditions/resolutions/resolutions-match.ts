import { WITHOUT_AGREEMENT } from "../../facts/agreement-forms";
import type { Facts, Participant, Resolution } from "../../facts/facts";
import { allOf, joinWords, numberWord } from "../../german/words";
import { runsForYears } from "../../periods/agreement-duration";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { haan, hesse, kaufungen, kreisMettmann, niestetal, northRhine, soehrewald } from "../rule/sample";
import { type Grounds, type Point, pointsOf, sentences } from "./resolution-points";

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;

const WORST_FIRST = ["not_met", "open", "for_authority"] as const;

function groundsOf(facts: Facts, { programme, day, on }: Context): Grounds {
  const { category, project, applicationDate } = facts;
  const minimumYears = WITHOUT_AGREEMENT.includes(category) ? null : programme.minimumYears;
  const byCheck = applicationDate === undefined || on > day;
  return {
    day,
    latest: byCheck ? on : day,
    byCheck,
    minimumYears,
    shorterAllowed: programme.shorterWithReason && Boolean(project.shortTermReason),
    agreementRuns: runsForYears(facts, programme.minimumYears),
  };
}

function metText(participants: readonly Participant[], { minimumYears }: Grounds): string {
  const count = participants.length;
  const years = minimumYears === null ? "" : ` auf mindestens ${numberWord(minimumYears)} Jahre`;
  const unnamed =
    minimumYears !== null && participants.some(({ resolution }) => resolution?.minimumYears === undefined);
  const covers = count === 1 ? "beschließt die Zusammenarbeit" : "beschließen die Zusammenarbeit";
  const lasts = unnamed
    ? `; wo keine Mindestdauer genannt ist, zählt die der Vereinbarung, und die beträgt mindestens ${numberWord(minimumYears ?? 0)} Jahre`
    : years;
  return count === 1
    ? `Der Beschluss ist bis zum Tag des Antrags gefasst und ${covers}${lasts}.`
    : `${allOf(count)} Beschlüsse sind bis zum Tag des Antrags gefasst und ${covers}${lasts}.`;
}

function adviceFor(verdict: (typeof WORST_FIRST)[number], points: readonly Point[]): string[] {
  if (verdict === "not_met") return ["Prüfen Sie die Angaben; stimmen sie, ist ein neuer Beschluss nötig."];
  if (verdict === "open") return ["Tragen Sie das aus der Niederschrift nach."];
  return points.some(({ kind }) => kind !== "later") ? ["Die Behörde beurteilt die Begründung."] : [];
}

function check(facts: Facts, context: Context): Result {
  const { participants } = facts;
  const grounds = groundsOf(facts, context);
  const points = participants.flatMap((participant, index) => pointsOf(participant, index, grounds));
  const values = { resolutions: participants.length, points: points.length, day: grounds.day };
  if (participants.length === 0) {
    const text = "Noch keine Kommune ist eingetragen. Tragen Sie die Beteiligten ein.";
    return { verdict: "open", text, fields: ["/participants"], values };
  }
  const verdict = WORST_FIRST.find((one) => points.some(({ weight }) => weight === one));
  if (verdict === undefined) {
    return { verdict: "met", text: metText(participants, grounds), fields: ["/participants"], values };
  }
  const decided = verdict === "not_met" ? points.filter(({ weight }) => weight === verdict) : points;
  // Where something is missing everywhere, a list of all names would say no more.
  const said = sentences(points, grounds, (kind, names) =>
    names.length > 1 && names.length === participants.length && kind.endsWith("Missing")
      ? "allen Beteiligten"
      : joinWords(names),
  );
  return {
    verdict,
    text: [...said, ...adviceFor(verdict, points)].join(" "),
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
  check,
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
      title: "Ein Beschluss ergänzt den Antrag, als Antwort auf eine Nachforderung",
      programme: "nw-2021",
      facts: northRhine({ participants: [haan, withResolution(kreisMettmann, { date: "2022-07-20" })] }),
      on: "2022-08-01",
      verdict: "for_authority",
    },
    {
      title: "Ebenso viele Nein- wie Ja-Stimmen",
      programme: "nw-2021",
      facts: northRhine({
        participants: [haan, withResolution(kreisMettmann, { votesFor: 20, votesAgainst: 20 })],
      }),
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
