import { z } from "zod";
import { REASON_WORDS } from "~/app/standing/state-words";
import { type CorrectionAsked, closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import { CORRECTION_REASONS } from "~/db/schema/proceeding-states";
import { choiceOf } from "~/forms/inputs/choice";
import { dateKind } from "~/forms/inputs/date";
import { longTextKind } from "~/forms/inputs/long-text";
import { repeated } from "~/forms/small-forms/repeated";
import { ifGiven, needed } from "~/forms/small-forms/small-form";
import { together } from "~/forms/small-forms/together";
import { formatDate } from "~/rules/german/date";
import { numberWord } from "~/rules/german/words";
import { addDays } from "~/rules/periods/days";
import { type ActContext, defineAct } from "./act.server";

const reasons = CORRECTION_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }));
const OUR_SUGGESTION_WEEKS = 4;

type Part = ActContext["parts"][number];

/** What one section is asked for: nothing, or a reason with its words. */
const askedOf = ({ section, label }: Part) =>
  z
    .object({ grund: ifGiven(choiceOf(REASON_WORDS)), text: ifGiven(longTextKind) })
    .transform(({ grund, text }, context): CorrectionAsked | null => {
      if (grund !== null && text !== null) return { section, reason: grund, text };
      if (grund === null && text === null) return null;
      const [input, message] =
        grund === null
          ? ["grund", "Wählen Sie den Grund."]
          : ["text", "Schreiben Sie, was die Kommune ändern soll."];
      context.addIssue({ code: "custom", path: [input], message: `${label}: ${message}` });
      return z.NEVER;
    });

/** The day of the answer, and the sections that are asked for, at least one. */
function askedSchema({ parts, today }: ActContext) {
  const [first] = parts;
  const sections = repeated({
    places: parts,
    inputs: ["grund", "text"],
    nameOf: ({ section }, input) => `${input}.${section}`,
    form: askedOf,
  }).transform((all) => all.filter((one) => one !== null));
  const some = sections.refine((asked) => asked.length > 0, {
    path: [`grund.${first?.section}`],
    message: "Wählen Sie bei mindestens einem Abschnitt den Grund.",
  });
  const day = needed(dateKind, "Tragen Sie den letzten Tag ein, zum Beispiel 15.08.2018.").refine(
    (value) => value >= today,
    "Die Frist liegt in der Vergangenheit.",
  );
  return together(
    z.object({ frist: day }),
    some.transform((asked) => ({ asked })),
  );
}

export const correctionsAct = defineAct({
  id: "nachfordern",
  title: "Nachfordern",
  intro: () =>
    "Wählen Sie die Abschnitte, die geändert werden sollen. Nur diese öffnen sich wieder; mit der nächsten Fassung sehen Sie Feld für Feld, was sich geändert hat.",
  button: "Nachforderung senden",
  busy: "Nachforderung wird gesendet …",
  action: "correction.request",
  fields: ({ parts, today }) => [
    {
      name: "frist",
      kind: "date",
      label: "Antwort bis",
      hint: `Der letzte Tag. Die ${numberWord(OUR_SUGGESTION_WEEKS)} Wochen sind ein Vorschlag des Programms, keine Vorschrift.`,
      initial: formatDate(addDays(today, OUR_SUGGESTION_WEEKS * 7)),
    },
    ...parts.flatMap(({ section, label }) => [
      {
        name: `grund.${section}`,
        kind: "select" as const,
        label: "Grund",
        empty: "nichts nachfordern",
        options: reasons,
        group: label,
      },
      {
        name: `text.${section}`,
        kind: "long-text" as const,
        label: "Was zu ändern ist",
        rows: 3,
        group: label,
      },
    ]),
  ],
  schema: askedSchema,
  perform: ({ db, actor, given }, { asked, frist }) =>
    requestCorrections(db, actor, { ...given, asked, dueOn: frist }),
});

export const closeCorrectionAct = defineAct({
  id: "erledigt",
  title: "Nachforderung erledigen",
  intro: ({ loaded, parts, target }) => {
    const one = loaded.corrections.find(({ id }) => id === target);
    const label = parts.find(({ section }) => section === one?.section)?.label ?? "Abschnitt";
    return one?.answeredAt
      ? `${label}: Die Kommune hat geantwortet. Sehen Sie die Änderungen durch und vermerken Sie das Ergebnis.`
      : `${label}: Die Kommune hat noch nicht geantwortet. Sie ziehen diese Nachforderung damit zurück.`;
  },
  button: "Nachforderung erledigen",
  busy: "Nachforderung wird erledigt …",
  action: "correction.close",
  possible: ({ loaded, target }) =>
    loaded.corrections.some(({ id, closedAt }) => id === target && closedAt === null),
  fields: () => [{ name: "vermerk", kind: "long-text", label: "Vermerk", optional: "freiwillig", rows: 3 }],
  schema: () => z.object({ vermerk: ifGiven(longTextKind) }),
  perform: ({ db, actor, given }, { vermerk }, { target }) =>
    closeCorrection(db, actor, { ...given, correctionId: target, note: vermerk }),
});
