/** Everything the lead owns, the parts of partners that have not accepted yet included, is cleared together. */
export const LEAD_PART = "lead";

/** The part of an application that is handed over and cleared as one: the lead's, or one partner's section. */
export function partOf(section: string, ownerOrganisationId: string, leadOrganisationId: string): string {
  return ownerOrganisationId === leadOrganisationId ? LEAD_PART : section;
}

/** A section by whose owner a part is owned. */
export function sectionOfPart(part: string): string {
  return part === LEAD_PART ? "case" : part;
}
