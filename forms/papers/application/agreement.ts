import { applies } from "~/forms/fields/applies";
import {
  AGREEMENT_FORM_LABELS,
  AGREEMENT_MODE_LABELS,
  AGREEMENT_STATEMENT_LABELS,
  EFFECTIVE_DATE_LABELS,
  SUPERVISORY_ACT_LABELS,
  TERM_LABELS,
} from "~/forms/labels";
import { agreementStep } from "~/forms/steps/agreement";
import type { Agreement, SupervisoryAct, Termination } from "~/rules/facts/facts";
import { type Block, NOT_STATED } from "../paper/blocks";
import type { Letter, LetterSection } from "./letter";
import { choiceLabel, dateOf, fields, item, itemIf, presentLines, said, yesNoOf } from "./values";

export function agreementPart(letter: Letter): LetterSection {
  const { agreement, furtherAgreements } = letter.application;
  const asked = applies(agreementStep.only, letter.application);
  if (!asked && agreement === undefined && furtherAgreements === undefined) return null;
  return {
    title: "Vereinbarung",
    blocks: [
      ...fields(agreementItems(agreement ?? {}, letter)),
      ...accessionsTable(agreement?.accessions ?? [], letter),
      ...further(letter),
    ],
  };
}

function agreementItems(agreement: Agreement, { nameOf }: Letter) {
  const { termination } = agreement;
  return [
    item("Rechtsform", choiceLabel(AGREEMENT_FORM_LABELS, agreement.form)),
    item("Übertragung der Aufgabe", choiceLabel(AGREEMENT_MODE_LABELS, agreement.mode)),
    item("Ausgeführt durch", agreement.performedBy === undefined ? null : nameOf(agreement.performedBy)),
    item("Unterschrieben am", dateOf(agreement.signedOn)),
    item("Wirksam ab", dateOf(agreement.effectiveOn)),
    item("Laufzeit", termText(agreement.term)),
    item("Kündigungsfrist", noticeText(termination)),
    item("Kündigung ausgeschlossen bis", dateOf(termination?.excludedUntil)),
    ...itemIf(false, "Kündigung erklärbar ab", dateOf(termination?.noticeNotBefore)),
    item("Kündigungsregeln sind vereinbart", yesNoOf(agreement.terminationTermsStated)),
    item("Inhalt der Vereinbarung", statementsText(agreement.states)),
    item("Kommunalaufsicht", actText(agreement.supervisoryAct)),
    ...(agreement.accessions?.length ? [] : [item("Beitritte", agreement.accessions ? "keine" : null)]),
    item("Datei der Vereinbarung", agreement.document ?? null),
  ];
}

function termText(term: Agreement["term"]): string | null {
  if (term === undefined) return null;
  return term.kind === "indefinite"
    ? TERM_LABELS.indefinite
    : `${TERM_LABELS.fixed} bis: ${dateOf(term.until) ?? NOT_STATED}`;
}

const statementsText = (states: Agreement["states"]): string | null =>
  states === undefined
    ? null
    : (presentLines(states.map((one) => AGREEMENT_STATEMENT_LABELS[one])) ?? "nichts davon");

function noticeText(termination: Termination | undefined): string | null {
  const { noticeMonths, effective } = termination ?? {};
  if (noticeMonths === undefined && effective === undefined) return null;
  const months = noticeMonths === undefined ? said("Frist", null) : monthsText(noticeMonths);
  return `${months} ${choiceLabel(EFFECTIVE_DATE_LABELS, effective) ?? said("Wirksamwerden", null)}`;
}

const monthsText = (months: number): string => (months === 1 ? "1 Monat" : `${months} Monate`);

/** "Anzeige, vorgelegt am 20.08.2018, genehmigt am: keine Angabe" */
function actText(act: SupervisoryAct | undefined): string | null {
  if (act === undefined) return null;
  const { kind, submittedOn, grantedOn, publishedOn } = act;
  const dated = (label: string, day: string | undefined) => (day ? [`${label} ${dateOf(day)}`] : []);
  return [
    choiceLabel(SUPERVISORY_ACT_LABELS, kind) ?? said("Art", null),
    submittedOn === undefined ? said("vorgelegt am", null) : `vorgelegt am ${dateOf(submittedOn)}`,
    ...dated("genehmigt am", grantedOn),
    ...dated("bekannt gemacht am", publishedOn),
  ].join(", ");
}

function accessionsTable(rows: NonNullable<Agreement["accessions"]>, { nameOf }: Letter): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      table: {
        caption: "Beitritte zur Vereinbarung",
        columns: [
          { label: "Beigetreten ist", width: 3 },
          { label: "Beigetreten am", width: 1.5 },
          { label: "Kommunalaufsicht", width: 3 },
        ],
        rows: rows.map(({ participant, signedOn, supervisoryAct }) => [
          participant === undefined ? null : nameOf(participant),
          dateOf(signedOn),
          actText(supervisoryAct),
        ]),
      },
    },
  ];
}

function further({ application }: Letter): Block[] {
  const rows = application.furtherAgreements;
  if (rows === undefined) return [];
  if (rows.length === 0) return fields([item("Weitere Verträge", "keine")]);
  return [
    {
      kind: "table",
      table: {
        caption: "Weitere Verträge zur Zusammenarbeit",
        columns: [
          { label: "Vertrag", width: 3 },
          { label: "Vertragspartner", width: 3 },
          { label: "Unterschrieben am", width: 1.6 },
          { label: "Datei", width: 2 },
        ],
        rows: rows.map(({ title, with: other, signedOn, document }) => [
          title ?? null,
          other ?? null,
          dateOf(signedOn),
          document ?? null,
        ]),
      },
    },
  ];
}
