import { correctDecision, recordDecision } from "~/db/proceedings/decisions";
import { formatEuro } from "~/rules/german/money";
import { type ActContext, defineAct } from "./act.server";
import { ADD_INSTALMENT, decisionFields, decisionSchema } from "./decision-form.server";

export const decisionAct = defineAct({
  id: "bescheid",
  title: "Bescheid eintragen",
  intro: ({ submission: { report } }) => {
    const { cents } = report.amount;
    return `Ein eingetragener Bescheid bleibt stehen; ein Fehler wird mit einem neuen Eintrag berichtigt. Berechnet sind ${cents === null ? "keine Beträge" : formatEuro(cents)}.`;
  },
  button: "Bescheid eintragen",
  busy: "Bescheid wird eingetragen …",
  action: "decision.record",
  fields: ({ submission: { report }, today }) => decisionFields(undefined, report.amount.cents, today),
  add: ADD_INSTALMENT,
  schema: decisionSchema,
  perform: ({ db, actor, given }, decision) => recordDecision(db, actor, { ...given, decision }),
});

/** The decision named in the address, if it is the one that holds. */
export function holding({ loaded, target }: ActContext) {
  const corrected = new Set(loaded.decisions.map(({ corrects }) => corrects));
  return loaded.decisions.find(({ id }) => id === target && !corrected.has(id));
}

export const correctDecisionAct = defineAct({
  id: "bescheid-berichtigen",
  title: "Bescheid berichtigen",
  intro: () => "Der frühere Eintrag bleibt sichtbar. Der neue nennt ihn und gilt an seiner Stelle.",
  button: "Berichtigung eintragen",
  busy: "Berichtigung wird eingetragen …",
  action: "decision.correct",
  possible: (context) => holding(context) !== undefined,
  fields: (context) => decisionFields(holding(context), null, context.today),
  add: ADD_INSTALMENT,
  schema: decisionSchema,
  perform: ({ db, actor, given }, decision, { target }) =>
    correctDecision(db, actor, { ...given, corrects: target, decision }),
});
