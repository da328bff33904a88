import { z } from "zod";
import {
  correctDecision,
  type NewDecision,
  recordAppeal,
  recordConsent,
  recordDecision,
} from "~/db/proceedings/decisions";
import type { Instalment } from "~/db/schema/proceedings";
import { formatDate } from "~/rules/german/date";
import { formatAmount, formatEuro } from "~/rules/german/money";
import type { ActField } from "../act-form";
import { DECISION_WORDS } from "../state-words";
import { type ActContext, defineAct } from "./act.server";
import { germanDay, optionalDay, optionalEuro, optionalText, requiredText } from "./entered";
import { inState, isHere } from "./standing";

const decidable = inState("received", "in-progress");
const decided = inState("decided");
const INSTALMENTS = [0, 1, 2, 3, 4, 5] as const;
const RATES = "Raten";

const consentOf = ({ loaded: { consents, proceeding } }: ActContext) =>
  consents.find(({ submissionVersion }) => submissionVersion === proceeding.submissionVersion);

const notLaterThan = (today: string, what: string) =>
  germanDay.refine((day) => day <= today, `${what} liegt in der Zukunft. Tragen Sie ein, was geschehen ist.`);

export const consentAct = defineAct({
  id: "zustimmung",
  title: "Zustimmung des Ministeriums",
  intro: () =>
    "Die Bezirksregierung entscheidet mit Zustimmung des Ministeriums. Tragen Sie sie vor dem Bescheid ein.",
  button: "Zustimmung eintragen",
  busy: "Zustimmung wird eingetragen …",
  action: "consent.record",
  possible: (context) =>
    context.loaded.proceeding.land === "NW" &&
    isHere(context) &&
    decidable(context) &&
    consentOf(context) === undefined,
  fields: ({ today }) => [
    { name: "tag", kind: "date", label: "Zugestimmt am", initial: formatDate(today) },
    { name: "vermerk", kind: "text", label: "Aktenzeichen oder Vermerk", optional: "freiwillig" },
  ],
  schema: ({ today }) => z.object({ tag: notLaterThan(today, "Der Tag"), vermerk: optionalText }),
  perform: ({ db, actor, given }, { tag, vermerk }) =>
    recordConsent(db, actor, { ...given, consentedOn: tag, note: vermerk }),
});

function decisionFields(
  earlier: NewDecision | undefined,
  suggested: number | null,
  today: string,
): ActField[] {
  const amount = earlier ? earlier.amountCents : suggested;
  return [
    {
      name: "art",
      kind: "choice",
      label: "Entscheidung",
      options: (["grant", "refusal"] as const).map((value) => ({ value, label: DECISION_WORDS[value] })),
      ...(earlier && { initial: earlier.kind }),
    },
    {
      name: "betrag",
      kind: "money",
      label: "Bewilligter Betrag",
      hint: "Bei einer Ablehnung bleibt das Feld leer oder unbeachtet.",
      ...(amount !== null && { initial: formatAmount(amount) }),
    },
    {
      name: "tag",
      kind: "date",
      label: "Tag des Bescheids",
      initial: formatDate(earlier?.decidedOn ?? today),
    },
    {
      name: "zeichen",
      kind: "text",
      label: "Aktenzeichen der Behörde",
      optional: "falls vorhanden",
      initial: earlier?.reference ?? "",
    },
    { name: "gruende", kind: "textarea", label: "Gründe", initial: earlier?.reasons ?? "", rows: 8 },
    {
      name: "bedingungen",
      kind: "textarea",
      label: "Nebenbestimmungen",
      hint: "Eine je Zeile.",
      optional: "falls es welche gibt",
      initial: earlier?.conditions.join("\n") ?? "",
      rows: 5,
    },
    ...INSTALMENTS.flatMap((position): ActField[] => {
      const one = earlier?.instalments[position];
      const group = `${RATES}: ${position + 1}. Rate`;
      return [
        {
          name: `rate.${position}.betrag`,
          kind: "money",
          label: "Betrag",
          optional: "falls in Raten gezahlt wird",
          group,
          initial: one ? formatAmount(one.cents) : "",
        },
        {
          name: `rate.${position}.tag`,
          kind: "date",
          label: "Fällig am",
          optional: "falls bestimmt",
          group,
          initial: one?.dueOn ? formatDate(one.dueOn) : "",
        },
        {
          name: `rate.${position}.bedingung`,
          kind: "text",
          label: "Voraussetzung",
          optional: "falls bestimmt",
          group,
          initial: one?.condition ?? "",
        },
      ];
    }),
  ];
}

const rateFields = Object.fromEntries(
  INSTALMENTS.flatMap((position) => [
    [`rate.${position}.betrag`, optionalEuro],
    [`rate.${position}.tag`, optionalDay],
    [`rate.${position}.bedingung`, optionalText],
  ]),
);
const rate = z.object({
  cents: z.int().nullable(),
  dueOn: z.string().nullable(),
  condition: z.string().nullable(),
});

function instalmentsOf(entered: Record<string, unknown>): Instalment[] {
  return INSTALMENTS.flatMap((position) => {
    const { cents, ...rest } = rate.parse({
      cents: entered[`rate.${position}.betrag`],
      dueOn: entered[`rate.${position}.tag`],
      condition: entered[`rate.${position}.bedingung`],
    });
    return cents === null ? [] : [{ cents, ...rest }];
  });
}

function decisionSchema({ today }: ActContext) {
  return z
    .object({
      art: z.enum(["grant", "refusal"], "Wählen Sie, ob Sie bewilligen oder ablehnen."),
      betrag: optionalEuro,
      tag: notLaterThan(today, "Der Tag des Bescheids"),
      zeichen: optionalText,
      gruende: requiredText("Nennen Sie die Gründe der Entscheidung."),
      bedingungen: optionalText,
    })
    .and(z.object(rateFields).transform((rates) => ({ entered: instalmentsOf(rates) })))
    .transform(({ art, betrag, tag, zeichen, gruende, bedingungen, entered }, context): NewDecision => {
      const grant = art === "grant";
      const instalments = grant ? entered : [];
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (grant && (betrag === null || betrag === 0))
        refuse("betrag", "Tragen Sie den bewilligten Betrag ein.");
      const sum = instalments.reduce((all, { cents }) => all + cents, 0);
      if (grant && instalments.length > 0 && betrag !== null && sum !== betrag) {
        refuse(
          "rate.0.betrag",
          `Die Raten ergeben ${formatEuro(sum)}, bewilligt sind ${formatEuro(betrag)}.`,
        );
      }
      return {
        kind: art,
        amountCents: grant ? betrag : null,
        conditions: (bedingungen ?? "")
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
        instalments,
        reasons: gruende,
        reference: zeichen,
        decidedOn: tag,
      };
    });
}

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
  possible: (context) =>
    isHere(context) &&
    decidable(context) &&
    (context.loaded.proceeding.land !== "NW" || consentOf(context) !== undefined),
  fields: ({ submission: { report }, today }) => decisionFields(undefined, report.amount.cents, today),
  schema: decisionSchema,
  perform: ({ db, actor, given }, decision) => recordDecision(db, actor, { ...given, decision }),
});

/** The decision named in the address, if it is the one that holds. */
function holding({ loaded, target }: ActContext) {
  const corrected = new Set(loaded.decisions.map(({ corrects }) => corrects));
  return loaded.decisions.find(({ id }) => id === target && !corrected.has(id));
}

export const correctDecisionAct = defineAct({
  id: "bescheid-berichtigen",
  title: "Bescheid berichtigen",
  intro: () => "Der frühere Eintrag bleibt sichtbar. Der neue nennt ihn und gilt an seiner Stelle.",
  button: "Berichtigung eintragen",
  busy: "Berichtigung wird eingetragen …",
  action: "decision.record",
  possible: (context) => decided(context) && holding(context) !== undefined,
  fields: (context) => decisionFields(holding(context), null, context.today),
  schema: decisionSchema,
  perform: ({ db, actor, given }, decision, { target }) =>
    correctDecision(db, actor, { ...given, corrects: target, decision }),
});

export const appealAct = defineAct({
  id: "rechtsbehelf",
  title: "Rechtsbehelf eintragen",
  intro: () => "Halten Sie fest, dass und wann ein Rechtsbehelf gegen den Bescheid eingegangen ist.",
  button: "Rechtsbehelf eintragen",
  busy: "Rechtsbehelf wird eingetragen …",
  action: "appeal.record",
  possible: (context) => decided(context) && holding(context) !== undefined,
  fields: ({ today }) => [
    { name: "tag", kind: "date", label: "Eingegangen am", initial: formatDate(today) },
    { name: "von", kind: "text", label: "Eingelegt von", hint: "Zum Beispiel „Stadt Brakel“." },
    { name: "text", kind: "textarea", label: "Worum es geht", rows: 5 },
  ],
  schema: ({ today }) =>
    z.object({
      tag: notLaterThan(today, "Der Tag"),
      von: requiredText("Tragen Sie ein, wer den Rechtsbehelf eingelegt hat."),
      text: requiredText("Beschreiben Sie kurz, worum es geht."),
    }),
  perform: ({ db, actor, given }, { tag, von, text }, { target }) =>
    recordAppeal(db, actor, { ...given, decisionId: target, receivedOn: tag, lodgedBy: von, text }),
});
