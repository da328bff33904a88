import { z } from "zod";
import { type CorrectionAsked, closeCorrection, requestCorrections } from "~/db/proceedings/corrections";
import { CORRECTION_REASONS } from "~/db/schema/proceeding-states";
import { formatDate } from "~/rules/german/date";
import { addDays } from "~/rules/periods/days";
import { type ActContext, defineAct } from "./act.server";
import { germanDay, optionalText } from "./entered";
import { REASON_WORDS } from "./state-words";

const reasons = CORRECTION_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }));
const reason = z.enum(CORRECTION_REASONS);
const OUR_SUGGESTION_DAYS = 28;

/** The form's fields by section; each is asked for by choosing a reason. */
function askedSchema({ parts, today }: ActContext) {
  return z.record(z.string(), z.string()).transform((entered, context) => {
    const asked: CorrectionAsked[] = [];
    for (const { section, label } of parts) {
      const chosen = reason.safeParse(entered[`grund.${section}`]);
      const text = (entered[`text.${section}`] ?? "").replaceAll("\r\n", "\n").trim();
      if (!chosen.success && text === "") continue;
      if (!chosen.success) {
        context.addIssue({
          code: "custom",
          path: [`grund.${section}`],
          message: `${label}: Wählen Sie den Grund.`,
        });
      } else if (text === "") {
        const message = `${label}: Schreiben Sie, was die Kommune ändern soll.`;
        context.addIssue({ code: "custom", path: [`text.${section}`], message });
      } else asked.push({ section, reason: chosen.data, text });
    }
    const day = germanDay.safeParse(entered.frist);
    if (!day.success) {
      context.addIssue({ code: "custom", path: ["frist"], message: day.error.issues[0]?.message ?? "" });
      return z.NEVER;
    }
    if (day.data < today) {
      context.addIssue({ code: "custom", path: ["frist"], message: "Die Frist liegt in der Vergangenheit." });
    }
    if (asked.length === 0) {
      const [first] = parts;
      const message = "Wählen Sie bei mindestens einem Abschnitt den Grund.";
      context.addIssue({ code: "custom", path: [`grund.${first?.section}`], message });
    }
    return { asked, dueOn: day.data };
  });
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
      hint: "Der letzte Tag. Die vier Wochen sind ein Vorschlag des Programms, keine Vorschrift.",
      initial: formatDate(addDays(today, OUR_SUGGESTION_DAYS)),
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
        kind: "textarea" as const,
        label: "Was zu ändern ist",
        rows: 3,
        group: label,
      },
    ]),
  ],
  schema: askedSchema,
  perform: ({ db, actor, given }, { asked, dueOn }) =>
    requestCorrections(db, actor, { ...given, asked, dueOn }),
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
  fields: () => [{ name: "vermerk", kind: "textarea", label: "Vermerk", optional: "freiwillig", rows: 3 }],
  schema: () => z.object({ vermerk: optionalText }),
  perform: ({ db, actor, given }, { vermerk }, { target }) =>
    closeCorrection(db, actor, { ...given, correctionId: target, note: vermerk }),
});
