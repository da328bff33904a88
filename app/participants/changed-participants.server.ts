import { type CaseView, caseView } from "~/app/case/case-view.server";
import { participantSectionName, sectionSetOf } from "~/forms/interchange/section-set";

type Section = CaseView["stored"]["sections"][number];

/** The case as it would be with other sections; nothing is saved. */
function withSections(view: CaseView, sections: Section[], today: string): CaseView {
  const names = new Set(sections.map(({ name }) => name));
  const documents = view.stored.documents.filter(({ section }) => names.has(section));
  return caseView({ ...view.stored, sections, documents }, today, sectionSetOf(sections));
}

/** Without this participant. */
export function withoutParticipant(view: CaseView, id: string, today: string): CaseView {
  const gone = participantSectionName(id);
  return withSections(
    view,
    view.stored.sections.filter(({ name }) => name !== gone),
    today,
  );
}

/** With another participant in its place, of which only this is known. */
export function withOther(view: CaseView, id: string, data: Section["data"], today: string): CaseView {
  const gone = participantSectionName(id);
  // Under a name of its own, so that no file of the old one is taken for its.
  const sections = view.stored.sections.map((row) =>
    row.name === gone ? { ...row, name: `${gone}-neu`, data, unparsed: {} } : row,
  );
  return withSections(view, sections, today);
}

/** With this participant as the lead. */
export function withLead(view: CaseView, id: string, today: string): CaseView {
  const next = participantSectionName(id);
  const sections = view.stored.sections.map((row) => {
    if (row.data.lead !== true && row.name !== next) return row;
    const { lead: _lead, ...data } = row.data;
    return { ...row, data: row.name === next ? { ...data, lead: true } : data };
  });
  return withSections(view, sections, today);
}
