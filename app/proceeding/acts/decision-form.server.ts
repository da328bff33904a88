import { z } from "zod";
import { DECISION_WORDS } from "~/app/standing/state-words";
import type { NewDecision } from "~/db/proceedings/decisions";
import type { Instalment } from "~/db/schema/authority-acts";
import { dateKind } from "~/forms/inputs/date";
import { linesKind } from "~/forms/inputs/lines";
import { longTextKind } from "~/forms/inputs/long-text";
import { moneyKind } from "~/forms/inputs/money";
import { textKind } from "~/forms/inputs/text";
import { repeated } from "~/forms/small-forms/repeated";
import { chosen, ifGiven, needed } from "~/forms/small-forms/small-form";
import { together } from "~/forms/small-forms/together";
import type { ActContext } from "./act.server";
import type { ActField } from "./act-form";
import { notLaterThan } from "./entered";

const INSTALMENTS = [0, 1, 2, 3, 4, 5] as const;
const RATES = "Raten";
export const ADD_INSTALMENT = "Weitere Rate";

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
      ...(amount !== null && { initial: moneyKind.cell(amount) }),
    },
    {
      name: "tag",
      kind: "date",
      label: "Tag des Bescheids",
      initial: dateKind.cell(earlier?.decidedOn ?? today),
    },
    {
      name: "zeichen",
      kind: "text",
      label: "Aktenzeichen der Behörde",
      optional: "falls vorhanden",
      initial: earlier?.reference ?? "",
    },
    { name: "gruende", kind: "long-text", label: "Gründe", initial: earlier?.reasons ?? "", rows: 8 },
    {
      name: "bedingungen",
      kind: "long-text",
      label: "Nebenbestimmungen",
      hint: "Eine je Zeile.",
      optional: "falls es welche gibt",
      initial: earlier?.conditions.join("\n") ?? "",
      rows: 5,
    },
    ...INSTALMENTS.flatMap((position): ActField[] => {
      const one = earlier?.instalments[position];
      const place = { group: `${RATES}: ${position + 1}. Rate`, row: position };
      return [
        {
          name: `rate.${position}.betrag`,
          kind: "money",
          label: "Betrag",
          optional: "falls in Raten gezahlt wird",
          ...place,
          initial: one ? moneyKind.cell(one.cents) : "",
        },
        {
          name: `rate.${position}.tag`,
          kind: "date",
          label: "Fällig am",
          optional: "falls bestimmt",
          ...place,
          initial: one?.dueOn ? dateKind.cell(one.dueOn) : "",
        },
        {
          name: `rate.${position}.bedingung`,
          kind: "text",
          label: "Voraussetzung",
          optional: "falls bestimmt",
          ...place,
          initial: one?.condition ?? "",
        },
      ];
    }),
  ];
}

const instalments = repeated({
  places: INSTALMENTS,
  inputs: ["betrag", "tag", "bedingung"],
  nameOf: (position, input) => `rate.${position}.${input}`,
  form: (position) =>
    z
      .object({ betrag: ifGiven(moneyKind), tag: ifGiven(dateKind), bedingung: ifGiven(textKind) })
      .transform((rate) => ({ position, ...rate })),
}).transform((rates) => ({ rates }));

/** The instalments that have an amount, and where one has only the rest. */
function split(rates: z.output<typeof instalments>["rates"]) {
  const entered: Instalment[] = [];
  const withoutAmount: number[] = [];
  for (const { position, betrag, tag, bedingung } of rates) {
    if (betrag !== null) entered.push({ cents: betrag, dueOn: tag, condition: bedingung });
    else if (tag !== null || bedingung !== null) withoutAmount.push(position);
  }
  return { entered, withoutAmount };
}

/** Reads them. */
export function decisionSchema({ today }: Pick<ActContext, "today">) {
  const entries = z.object({
    art: chosen(DECISION_WORDS, "Wählen Sie, ob Sie bewilligen oder ablehnen."),
    betrag: ifGiven(moneyKind),
    tag: notLaterThan(today, "Der Tag des Bescheids"),
    zeichen: ifGiven(textKind),
    gruende: needed(longTextKind, "Nennen Sie die Gründe der Entscheidung."),
    bedingungen: ifGiven(linesKind),
  });
  return together(entries, instalments).transform(
    ({ art, betrag, tag, zeichen, gruende, bedingungen, rates: all }, context): NewDecision => {
      const grant = art === "grant";
      const { entered: rates, withoutAmount } = split(grant ? all : []);
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (grant && (betrag === null || betrag === 0))
        refuse("betrag", "Tragen Sie den bewilligten Betrag ein.");
      for (const position of withoutAmount) {
        refuse(
          `rate.${position}.betrag`,
          `Tragen Sie den Betrag der ${position + 1}. Rate ein, oder leeren Sie ihre übrigen Felder.`,
        );
      }
      const sum = rates.reduce((all, { cents }) => all + cents, 0);
      if (grant && rates.length > 0 && withoutAmount.length === 0 && betrag !== null && sum !== betrag) {
        refuse(
          "rate.0.betrag",
          `Die Raten ergeben ${moneyKind.sentence(sum)}, bewilligt sind ${moneyKind.sentence(betrag)}.`,
        );
      }
      return {
        kind: art,
        amountCents: grant ? betrag : null,
        conditions: bedingungen ?? [],
        instalments: rates,
        reasons: gruende,
        reference: zeichen,
        decidedOn: tag,
      };
    },
  );
}
