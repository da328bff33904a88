import { mergingBrigades } from "../../facts/brigades";
import type { Facts, Participant, State } from "../../facts/facts";
import { type CountedParticipants, STATE_NAME } from "../../facts/participants";
import { capitalise, joinWords, numberWord } from "../../german/words";
import { type Context, named, type Rule, type RuleOutcome } from "../rule/rule";
import { minimumParticipantsExamples } from "./minimum-participants-examples";

type Result = RuleOutcome<"met" | "not_met" | "open" | "for_authority">;

const people = (count: number) => (count === 1 ? "eine" : numberWord(count));

function takePart(count: number, state: State): string {
  const from = `aus ${STATE_NAME[state]}`;
  if (count === 0) return `Beteiligt ist keine Kommune ${from}`;
  return count === 1
    ? `Beteiligt ist eine Kommune ${from}`
    : `Beteiligt sind ${people(count)} Kommunen ${from}`;
}

/** An intra-municipal form: one municipality merges at least two of its brigades. */
function brigades(facts: Facts, { counts }: Context): Result {
  const { entered, merging, mergers } = mergingBrigades(counts.counted);
  const municipality = entered[0]?.participant ?? counts.counted.find(({ kind }) => kind === "municipality");
  const index = municipality ? facts.participants.indexOf(municipality) : -1;
  const base = {
    fields: [index < 0 ? "/participants" : `/participants/${index}/brigades`],
    values: { brigades: merging ?? entered[0]?.count ?? 0, municipalities: entered.length, required: 2 },
    variant: "brigades",
  };
  if (merging !== null) {
    const several =
      mergers && mergers.length > 1 ? ` in ${numberWord(mergers.length)} Zusammenschlüssen` : "";
    const text = `${capitalise(people(merging))} Ortsteilfeuerwehren einer Gemeinde schließen sich${several} zusammen; nötig sind ${several === "" ? "zwei" : "je zwei"}.`;
    return { ...base, verdict: "met", text };
  }
  if (entered.length > 1) {
    const names = joinWords(entered.map(({ participant }) => participant.name));
    return {
      ...base,
      verdict: "not_met",
      text: `Eingetragen sind Ortsteilfeuerwehren aus ${people(entered.length)} Gemeinden: ${names}. Gefördert wird der Zusammenschluss innerhalb einer Gemeinde; streichen Sie die Ortsteilfeuerwehren der anderen.`,
      fields: entered.map(
        ({ participant }) => `/participants/${facts.participants.indexOf(participant)}/brigades`,
      ),
    };
  }
  const answered = counts.counted.some((one) => one.kind === "municipality" && one.brigades !== undefined);
  return answered
    ? {
        ...base,
        verdict: "not_met",
        text: "Für jeden Zusammenschluss sind mindestens zwei Ortsteilfeuerwehren einer Gemeinde nötig, und jede kann nur an einem teilnehmen. Tragen Sie alle ein, die sich zusammenschließen.",
      }
    : {
        ...base,
        verdict: "open",
        text: "Tragen Sie ein, welche Ortsteilfeuerwehren sich zusammenschließen.",
      };
}

/** The old and the new: one that was there and one that joins. */
function extension(facts: Facts, { counts }: Context): Result {
  const joiningIn = (list: Participant[]) => list.filter(({ newcomer }) => newcomer).length;
  const joining = joiningIn(counts.counted);
  const before = counts.counted.length - joining;
  const joiningBodies = joiningIn(counts.bodies);
  const bodiesBefore = counts.bodies.length - joiningBodies;
  const values = { existing: before, newcomers: joining, otherBodies: counts.bodies.length };
  const base = { values, variant: "extension" };
  if (facts.participants.length === 0) {
    const text =
      "Noch keine Kommune ist eingetragen. Tragen Sie ein, wer schon zusammenarbeitet und wer beitritt.";
    return { ...base, verdict: "open", text, fields: ["/participants"] };
  }
  if (joining > 0 && before > 0) {
    const text = `Bisher beteiligt: ${before}, neu hinzukommend: ${joining}. Nötig ist je eine.`;
    return { ...base, verdict: "met", text, fields: ["/participants"] };
  }
  if (joining + joiningBodies > 0 && before + bodiesBefore > 0) {
    const text = `Bisher beteiligte Kommunen: ${before}, neu hinzukommende: ${joining}. Nötig ist je eine. ${hangsOn(counts.bodies)}`;
    return { ...base, verdict: "for_authority", text, fields: ["/participants"] };
  }
  const text =
    joining + joiningBodies === 0
      ? "Keine Kommune ist als neu hinzukommend vermerkt. Vermerken Sie, wer der Zusammenarbeit beitritt."
      : "Alle Kommunen sind als neu hinzukommend vermerkt. Tragen Sie auch ein, wer schon zusammenarbeitet.";
  return {
    ...base,
    verdict: "not_met",
    text,
    fields: facts.participants.map((_, index) => `/participants/${index}/newcomer`),
  };
}

/** Where fewer are enough for a reason, the number is only the rule. */
function neededWords({ withReason }: Context["programme"]["minimumParticipants"]): (count: number) => string {
  return (count) => {
    const many = count === 1 ? "ist eine" : `sind ${numberWord(count)}`;
    return withReason === undefined ? `nötig ${many}` : `in der Regel ${many} nötig`;
  };
}

/** No source says whether associations, institutions and companies count. */
function hangsOn(bodies: Participant[]): string {
  const names = joinWords(bodies.map(({ name }) => name));
  return `Ob ${names} ${bodies.length === 1 ? "mitzählt" : "mitzählen"}, sagt keine Quelle; das beurteilt die Behörde.`;
}

/** Fewer than usual, but as many as an exception asks for: that needs a reason. */
function byException(
  { state, project }: Facts,
  counts: CountedParticipants,
  { required, withReason }: { required: number; withReason: number },
): Omit<Result, "values"> {
  const count = counts.counted.length;
  const fields = ["/project/fewParticipantsReason", "/participants"];
  const doubt = count < withReason ? ` ${hangsOn(counts.bodies)}` : "";
  const rule = `${takePart(count, state)}; in der Regel sind ${numberWord(required)} nötig, ${numberWord(withReason)} nur in begründeten Ausnahmefällen.${doubt}`;
  return project.fewParticipantsReason
    ? {
        verdict: "for_authority",
        text: `${rule} Die Begründung liegt bei; die Behörde beurteilt sie.`,
        fields,
      }
    : { verdict: "open", text: `${rule} Begründen Sie die Ausnahme.`, fields };
}

/** Across the border fewer are enough, but then somebody has to take part from beyond it. */
function nobodyBeyond({ state }: Facts, counts: CountedParticipants, crossBorder: number): string {
  const land = STATE_NAME[state];
  const enough = crossBorder === 1 ? "eine Kommune" : `${numberWord(crossBorder)} Kommunen`;
  const doubt = counts.bodies.length > 0 ? ` ${hangsOn(counts.bodies)}` : "";
  return `${takePart(counts.counted.length, state)}. Über die Grenze genügt ${enough} aus ${land}, wenn von jenseits der Grenze mindestens eine mitmacht; eingetragen ist noch keine.${doubt} Tragen Sie sie ein und vermerken Sie, dass sie außerhalb des Landes liegt.`;
}

/** Somebody beyond the border takes part, but nothing says that the cooperation crosses it. */
function borderAdvice({ project }: Facts, counts: CountedParticipants, crossBorder?: number): string {
  if (crossBorder === undefined || project.crossBorder || counts.outside.length === 0) return "";
  if (counts.counted.length + counts.bodies.length < crossBorder) return "";
  return " Geht die Zusammenarbeit über die Landes- oder Staatsgrenze, vermerken Sie das: Dann genügen weniger.";
}

function standard(facts: Facts, { counts, programme }: Context): Result {
  const { withReason, crossBorder, count: usual } = programme.minimumParticipants;
  const needed = neededWords(programme.minimumParticipants);
  const acrossBorder = crossBorder !== undefined && facts.project.crossBorder === true;
  const required = acrossBorder ? crossBorder : usual;
  const count = counts.counted.length;
  const bodies = counts.bodies.length;
  const who = takePart(count, facts.state);
  const values = { counted: count, otherBodies: bodies, outsideState: counts.outside.length, required };
  const base = {
    fields: acrossBorder ? ["/participants", "/project/crossBorder"] : ["/participants"],
    values,
    ...(acrossBorder && count < usual ? { variant: "cross-border" } : {}),
  };
  if (facts.participants.length === 0) {
    return { ...base, verdict: "open", text: `Noch keine Kommune ist eingetragen; ${needed(required)}.` };
  }
  if (count >= usual) {
    // That a Landkreis counts like a municipality is proven less well than the number itself.
    const municipalities = counts.counted.filter(({ kind }) => kind === "municipality").length;
    const byDistrict = municipalities < usual ? { variant: "district" } : {};
    return { ...base, ...byDistrict, verdict: "met", text: `${who}; ${needed(usual)}.` };
  }
  if (acrossBorder && counts.outside.length === 0 && count + bodies >= crossBorder) {
    return count + bodies >= usual
      ? { ...base, verdict: "for_authority", text: `${who}; ${needed(usual)}. ${hangsOn(counts.bodies)}` }
      : { ...base, verdict: "open", text: nobodyBeyond(facts, counts, crossBorder) };
  }
  if (count >= required) {
    const text = `${who}. Das genügt, weil die Zusammenarbeit über die Grenze reicht.`;
    return { ...base, verdict: "met", text };
  }
  if (count + bodies >= required) {
    const text = `${who}; ${needed(required)}. ${hangsOn(counts.bodies)}`;
    return { ...base, verdict: "for_authority", text };
  }
  if (withReason !== undefined && count + bodies >= withReason) {
    return { ...byException(facts, counts, { required, withReason }), values };
  }
  const reason = withReason === undefined ? "" : `, mit Begründung ${numberWord(withReason)}`;
  const advice = borderAdvice(facts, counts, crossBorder);
  const text = `${who}; ${needed(required)}${reason}. Tragen Sie weitere Beteiligte ein.${advice}`;
  const fields = advice === "" ? base.fields : [...base.fields, "/project/crossBorder"];
  return { ...base, verdict: "not_met", text, fields };
}

export const minimumParticipants: Rule<"met" | "not_met" | "open" | "for_authority"> = {
  ...named("minimum-participants"),
  why: "Gefördert wird die Zusammenarbeit mehrerer Kommunen, deshalb gilt eine Mindestzahl.",
  guidance: [
    "Sagen Sie, welche Nachbarkommunen Sie gefragt haben und warum sie nicht teilnehmen, zum Beispiel weil sie schon mit anderen zusammenarbeiten.",
    "Erklären Sie, warum sich die Aufgabe gerade zu zweit gut lösen lässt: Lage, Größe, gleiche Verfahren.",
    "Sagen Sie, ob weitere Kommunen später beitreten können.",
    "Woran die Behörde die Ausnahme misst, nennt keine Quelle; fragen Sie im Zweifel vorher dort nach.",
  ],
  verdicts: ["met", "not_met", "open", "for_authority"],
  check(facts, context) {
    if (facts.category === "fire-brigade-merger") return brigades(facts, context);
    if (facts.category === "extension") return extension(facts, context);
    return standard(facts, context);
  },
  examples: minimumParticipantsExamples,
};
