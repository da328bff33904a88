import type { Facts, State } from "../facts";
import { capitalise, joinWords, numberWord } from "../german/words";
import { STATE_NAME } from "../participants";
import { type Context, named, type Outcome, type Rule } from "./rule";
import {
  association,
  haan,
  hesse,
  kaufungen,
  kreisMettmann,
  niestetal,
  northRhine,
  soehrewald,
} from "./sample";

type Result = Outcome<"met" | "not_met" | "open" | "for_authority">;

const people = (count: number) => (count === 1 ? "eine" : numberWord(count));

function takePart(count: number, state: State): string {
  const from = `aus ${STATE_NAME[state]}`;
  if (count === 0) return `Beteiligt ist keine Kommune ${from}`;
  return count === 1
    ? `Beteiligt ist eine Kommune ${from}`
    : `Beteiligt sind ${people(count)} Kommunen ${from}`;
}

/** An intra-municipal form: one municipality merges at least two of its brigades. */
function brigades(facts: Facts): Result {
  const index = facts.participants.findIndex((participant) => participant.brigades !== undefined);
  const field = `/participants/${Math.max(0, index)}/brigades`;
  const count = Math.max(0, ...facts.participants.map((participant) => participant.brigades?.length ?? 0));
  const base = { fields: [field], values: { brigades: count, required: 2 }, variant: "brigades" };
  if (index < 0) {
    return {
      ...base,
      verdict: "open",
      text: "Tragen Sie ein, welche Ortsteilfeuerwehren sich zusammenschließen.",
    };
  }
  return count >= 2
    ? {
        ...base,
        verdict: "met",
        text: `${capitalise(people(count))} Ortsteilfeuerwehren einer Gemeinde schließen sich zusammen; nötig sind zwei.`,
      }
    : {
        ...base,
        verdict: "not_met",
        text: "Für einen Zusammenschluss sind mindestens zwei Ortsteilfeuerwehren einer Gemeinde nötig.",
      };
}

/** The old and the new: one that was there and one that joins. */
function extension(facts: Facts, { counts }: Context): Result {
  const joining = counts.counted.filter(({ newcomer }) => newcomer).length;
  const before = counts.counted.length - joining;
  const base = { values: { existing: before, newcomers: joining }, variant: "extension" };
  if (joining > 0 && before > 0) {
    const text = `Bisher beteiligt: ${before}, neu hinzukommend: ${joining}. Nötig ist je eine.`;
    return { ...base, verdict: "met", text, fields: ["/participants"] };
  }
  const text =
    joining === 0
      ? "Keine Kommune ist als neu hinzukommend vermerkt. Vermerken Sie, wer der Zusammenarbeit beitritt."
      : "Alle Kommunen sind als neu hinzukommend vermerkt. Tragen Sie auch ein, wer schon zusammenarbeitet.";
  return {
    ...base,
    verdict: "not_met",
    text,
    fields: facts.participants.map((_, index) => `/participants/${index}/newcomer`),
  };
}

function standard(facts: Facts, { counts, programme }: Context): Result {
  const { count: required, withReason, crossBorder } = programme.minimumParticipants;
  const count = counts.counted.length;
  const bodies = counts.bodies.length;
  const who = takePart(count, facts.state);
  const values = { counted: count, otherBodies: bodies, outsideState: counts.outside.length, required };
  const base = { fields: ["/participants"], values };
  if (facts.participants.length === 0) {
    return {
      ...base,
      verdict: "open",
      text: `Noch keine Kommune ist eingetragen; nötig sind ${numberWord(required)}.`,
    };
  }
  if (count >= required) {
    return { ...base, verdict: "met", text: `${who}; nötig sind ${numberWord(required)}.` };
  }
  if (crossBorder !== undefined && facts.project.crossBorder && count >= crossBorder) {
    const text = `${who}. Das genügt, weil die Zusammenarbeit über die Grenze reicht.`;
    return {
      verdict: "met",
      text,
      fields: ["/participants", "/project/crossBorder"],
      values,
      variant: "cross-border",
    };
  }
  if (count + bodies >= required) {
    const names = joinWords(counts.bodies.map(({ name }) => name));
    const text = `${who}; nötig sind ${numberWord(required)}. Ob ${names} mitzählt, sagt keine Quelle; das beurteilt die Behörde.`;
    return { ...base, verdict: "for_authority", text };
  }
  if (withReason !== undefined && count + bodies >= withReason) {
    const fields = ["/project/fewParticipantsReason", "/participants"];
    const rule = `${who}; in der Regel sind ${numberWord(required)} nötig, ${numberWord(withReason)} nur in begründeten Ausnahmefällen.`;
    return facts.project.fewParticipantsReason
      ? {
          verdict: "for_authority",
          text: `${rule} Ihre Begründung geht mit dem Antrag; die Behörde beurteilt sie.`,
          fields,
          values,
        }
      : { verdict: "open", text: `${rule} Begründen Sie die Ausnahme.`, fields, values };
  }
  const more =
    withReason === undefined
      ? numberWord(required)
      : `${numberWord(required)}, mit Begründung ${numberWord(withReason)}`;
  return {
    ...base,
    verdict: "not_met",
    text: `${who}; nötig sind ${more}. Tragen Sie weitere Beteiligte ein.`,
  };
}

export const minimumParticipants: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("minimum-participants"),
  why: "Gefördert wird die Zusammenarbeit mehrerer Kommunen, deshalb gilt eine Mindestzahl.",
  verdicts: ["met", "not_met", "open", "for_authority"],
  check(facts, context) {
    if (facts.category === "fire-brigade-merger") return brigades(facts);
    if (facts.category === "extension") return extension(facts, context);
    return standard(facts, context);
  },
  examples: [
    { title: "Drei Gemeinden in Hessen", programme: "he-2021", facts: hesse(), verdict: "met" },
    {
      title: "Zwei Gemeinden in Hessen ohne Begründung",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen] }),
      verdict: "open",
    },
    {
      title: "Zwei Gemeinden in Hessen mit Begründung",
      programme: "he-2021",
      facts: hesse({
        participants: [niestetal, kaufungen],
        project: { fewParticipantsReason: "Weitere Nachbarn nutzen ein anderes Rechenzentrum." },
      }),
      verdict: "for_authority",
    },
    {
      title: "Zwei Gemeinden und ein Zweckverband",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal, kaufungen, { ...association, seat: "06633015" }] }),
      verdict: "for_authority",
    },
    {
      title: "Eine Gemeinde allein",
      programme: "he-2021",
      facts: hesse({ participants: [niestetal] }),
      verdict: "not_met",
    },
    {
      title: "Stadt und Kreis in Nordrhein-Westfalen",
      programme: "nw-2021",
      facts: northRhine(),
      verdict: "met",
    },
    {
      title: "Über die Landesgrenze mit einer Beteiligten in Nordrhein-Westfalen",
      programme: "nw-2021",
      facts: northRhine({
        participants: [haan, { ...soehrewald, outsideState: true }],
        project: { crossBorder: true },
      }),
      verdict: "met",
    },
    {
      title: "Zwei Ortsteilfeuerwehren schließen sich zusammen",
      programme: "he-2021",
      facts: hesse({
        category: "fire-brigade-merger",
        participants: [{ ...niestetal, brigades: ["Heiligenrode", "Sandershausen"] }],
      }),
      verdict: "met",
    },
    {
      title: "Erweiterung ohne neue Beteiligte",
      programme: "nw-2021",
      facts: northRhine({ category: "extension", participants: [haan, kreisMettmann] }),
      verdict: "not_met",
    },
  ],
};
