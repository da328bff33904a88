import { isLeadName, SECTIONS } from "~/forms/schema/sections";

type Named = { name: string; participantName: string | null };

/** The sections of an application with the words of their steps; those of participants by name. */
export function sectionLabels(sections: readonly Named[]): { section: string; label: string }[] {
  return sections.map(({ name, participantName }) => ({
    section: name,
    label: isLeadName(name)
      ? SECTIONS[name].words.title
      : `${SECTIONS.participant.words.title}: ${participantName ?? "ohne Namen"}`,
  }));
}
