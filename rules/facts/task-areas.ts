/** The catalogue of task areas: stable ids with the German words shown for them. */
export const TASK_AREAS = [
  { id: "general-administration", label: "Allgemeine Verwaltung" },
  { id: "finance", label: "Finanzverwaltung, Kasse und Rechnungswesen" },
  { id: "levies", label: "Abgaben und Steuern" },
  { id: "personnel", label: "Personalverwaltung" },
  { id: "public-order", label: "Ordnungswesen" },
  { id: "civil-registry", label: "Personenstandswesen (Standesamt)" },
  { id: "elections", label: "Wahlen" },
  { id: "information-technology", label: "Informationstechnik" },
  { id: "e-government", label: "E-Government" },
  { id: "data-protection", label: "Datenschutz" },
  { id: "building-law", label: "Bauverwaltung und Bauordnung" },
  { id: "monument-protection", label: "Denkmalschutz" },
  { id: "building-yard", label: "Bauhof" },
  { id: "social-services", label: "Soziale Dienste" },
  { id: "childcare", label: "Kinderbetreuung" },
  { id: "culture", label: "Kultur" },
  { id: "fire-protection", label: "Brand- und Katastrophenschutz" },
  { id: "sports", label: "Sport" },
  { id: "tourism", label: "Tourismus" },
  { id: "business-promotion", label: "Wirtschaftsförderung" },
  { id: "broadband", label: "Breitbandversorgung" },
  { id: "environment", label: "Umwelt und Energie" },
] as const;

export type TaskAreaId = (typeof TASK_AREAS)[number]["id"];

const LABELS: ReadonlyMap<string, string> = new Map(TASK_AREAS.map(({ id, label }) => [id, label]));

/** "e-government" → "E-Government"; "other:Archiv" → "Archiv"; an unknown id is returned as it is. */
export function taskAreaLabel(id: string): string {
  return LABELS.get(id) ?? (id.startsWith("other:") ? id.slice("other:".length) : id);
}
