import { z } from "zod";
import type { NewDecision } from "~/db/proceedings/decisions";
import type { Instalment } from "~/db/schema/authority-acts";
import { formatDate } from "~/rules/german/date";
import { formatAmount, formatEuro } from "~/rules/german/money";
import type { ActContext } from "./act.server";
import type { ActField } from "./act-form";
import { notLaterThan, optionalDay, optionalEuro, optionalText, requiredText } from "./entered";
import { DECISION_WORDS } from "./state-words";

const INSTALMENTS = [0, 1, 2, 3, 4, 5] as const;
const RATES = "Raten";

/** The fields of a Bescheid, filled with an earlier one or with the amount that was computed. */
export function decisionFields(
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

/** Reads them. */
export function decisionSchema({ today }: ActContext) {
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
