import type { AttachmentKind, Category, EffectiveDate, ParticipantKind, State } from "~/rules/facts/facts";

export { AGREEMENT_FORM_LABELS } from "~/rules/facts/agreement-forms";
export { AGREEMENT_STATEMENT_LABELS } from "~/rules/facts/agreement-statements";

/** German words for the choices of the format, in the order they are offered. */
export const STATE_LABELS: Record<State, string> = { HE: "Hessen", NW: "Nordrhein-Westfalen" };

export const CATEGORY_LABELS: Record<Category, string> = {
  standard: "Neue Zusammenarbeit",
  "joint-administration": "Gemeindeverwaltungsverband oder Verwaltungsgemeinschaft",
  "fire-brigade-merger": "Zusammenschluss von Ortsteilfeuerwehren",
  "feasibility-study": "Vorbereitende Untersuchung (Machbarkeitsstudie)",
  extension: "Erweiterung einer bestehenden Zusammenarbeit",
};

export const PARTICIPANT_KIND_LABELS: Record<ParticipantKind, string> = {
  municipality: "Gemeinde oder Stadt",
  district: "Kreis oder Landkreis",
  association: "Zweckverband",
  institution: "Anstalt des öffentlichen Rechts",
  company: "Unternehmen",
};

export const AGREEMENT_MODE_LABELS = { mandate: "Mandatierung", delegation: "Delegation" } as const;

export const EFFECTIVE_DATE_LABELS: Record<EffectiveDate, string> = {
  "year-end": "zum Jahresende",
  "half-year-end": "zum Halbjahresende",
  "quarter-end": "zum Quartalsende",
  "month-end": "zum Monatsende",
  "any-day": "zu jedem Tag",
};

export const SUPERVISORY_ACT_LABELS = { approval: "Genehmigung", notice: "Anzeige" } as const;

export const RESOLUTION_KIND_LABELS = {
  council: "Beschluss in der Sitzung",
  urgent: "Dringlichkeitsentscheidung",
} as const;

export const BENEFIT_LABELS = {
  savings: "Einsparung bei den Personal- und Sachausgaben",
  revenue: "Höhere Einnahmen im Aufgabengebiet",
  "better-service": "Wesentlich besseres Angebot öffentlicher Leistungen",
  "joint-solution": "Erheblicher, dauerhafter Beitrag, Aufgaben gemeinsam zu lösen",
} as const;

export const BUDGET_CATEGORY_LABELS = {
  staff: "Zusätzliches Personal",
  services: "Leistungen Dritter",
  material: "Sachausgaben",
  investment: "Investitionen",
  other: "Sonstiges",
} as const;

export const ATTACHMENT_KIND_LABELS: Record<AttachmentKind, string> = {
  resolution: "Beschluss",
  agreement: "Vereinbarung",
  "cost-overview": "Kostenübersicht",
  "cost-estimate": "Kostenschätzung",
  statement: "Stellungnahme",
  other: "Weitere Unterlage",
};

export const TERM_LABELS = { indefinite: "unbefristet", fixed: "befristet" } as const;

/** Labels as options of a choice, in their order. */
export function labelOptions(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
