import type { AgreementForm, Category } from "./facts";

/** The German words for the legal forms, in the order they are offered. */
export const AGREEMENT_FORM_LABELS: Record<AgreementForm, string> = {
  "public-law-agreement": "Öffentlich-rechtliche Vereinbarung",
  "working-group": "Kommunale Arbeitsgemeinschaft",
  "special-purpose-association": "Zweckverband",
  "joint-public-institution": "Gemeinsame kommunale Anstalt oder gemeinsames Kommunalunternehmen",
  "public-law-contract": "Öffentlich-rechtlicher Vertrag",
  "private-law": "Privatrechtliche Form",
};

/** Two categories have no agreement between municipalities. */
export const WITHOUT_AGREEMENT: readonly Category[] = ["fire-brigade-merger", "feasibility-study"];
