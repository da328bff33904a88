const LEAD_SECTIONS: Record<string, string> = {
  case: "Programm und Federführung",
  project: "Vorhaben",
  agreement: "Vereinbarung",
  "costs-after": "Kostenübersicht, künftige Kosten",
  budget: "Ausgaben und Finanzierung",
};

/** The sections of an application with the words of their steps; those of participants by name. */
export function sectionLabels(
  sections: readonly { name: string; participantName: string | null }[],
): { section: string; label: string }[] {
  return sections.map(({ name, participantName }) => ({
    section: name,
    label: LEAD_SECTIONS[name] ?? `Beteiligte: ${participantName ?? "ohne Namen"}`,
  }));
}
