import type { z } from "zod";
import { agreementSection } from "./agreement";
import { budgetSection } from "./budget";
import { caseSection } from "./case";
import { costsAfterSection } from "./costs-after";
import type { LeadSection } from "./lead-section";
import { participantSection } from "./participant";
import { projectSection } from "./project";

/** What is stored, in the order of the steps. Whoever needs to know of sections asks this list. */
export const SECTIONS = {
  case: caseSection,
  participant: participantSection,
  project: projectSection,
  agreement: agreementSection,
  "costs-after": costsAfterSection,
  budget: budgetSection,
};

type Sections = typeof SECTIONS;
export type SectionKind = keyof Sections;
export type SectionData<K extends SectionKind> = z.infer<Sections[K]["schema"]>;

/** The sections of the lead, which are called as their kind; a participant's has its id in its name. */
export type LeadName = Exclude<SectionKind, "participant">;
/** What the lead has stored. */
export type LeadData = { [Name in LeadName]: SectionData<Name> };

/** The steps of the wizard that ask for sections, and the parts of the letter that print them. */
export type SectionStep = Sections[SectionKind]["steps"][number];
export type SectionLetterPart = Sections[SectionKind]["letter"][number];

/** The same list, as each name has its own data. */
export const leadSections: { [Name in LeadName]: LeadSection<LeadData[Name]> } = { ...SECTIONS };

const isKind = (name: string): name is SectionKind => Object.hasOwn(SECTIONS, name);
export const isLeadName = (name: string): name is LeadName => isKind(name) && name !== "participant";

export const SECTION_KINDS: readonly SectionKind[] = Object.keys(SECTIONS).filter(isKind);
export const LEAD_SECTIONS: readonly LeadName[] = SECTION_KINDS.filter(isLeadName);

/** "participant:ab12" → "participant"; other names are kinds already. */
const kindName = (name: string): string => (name.startsWith("participant:") ? "participant" : name);

/** Whether a section could have this name: "agreement", "participant:ab12". */
export const isSection = (name: string): boolean => isLeadName(name) || Boolean(participantId(name));

export function sectionKind(name: string): SectionKind {
  const kind = kindName(name);
  if (isKind(kind)) return kind;
  throw new RangeError(`Unbekannter Abschnitt: ${name}`);
}

/** The schema of the section of this name. */
export const sectionSchema = (name: string): z.ZodType<SectionData<SectionKind>> =>
  SECTIONS[sectionKind(name)].schema;

export function participantId(name: string): string | null {
  return name.startsWith("participant:") ? name.slice("participant:".length) : null;
}
