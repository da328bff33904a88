import { z } from "zod";
import { participantKind, resolutionKind } from "./choice-schemas";
import { count, email, isoDate, key, municipalityKey, shortText, yesNo } from "./leaf-schemas";
import { MOST_ADDRESS_LINES, MOST_BRIGADES, MOST_ROWS } from "./limits";

/** Beschluss of the participant's own representative body. */
const resolution = z.strictObject({
  kind: resolutionKind.optional(),
  ratifiedOn: isoDate.optional(),
  body: shortText.optional(),
  date: isoDate.optional(),
  agendaItem: shortText.optional(),
  votesFor: count.optional(),
  votesAgainst: count.optional(),
  abstentions: count.optional(),
  coversCooperation: yesNo.optional(),
  coversApplication: yesNo.optional(),
  minimumYears: count.optional(),
  document: shortText.optional(),
});

export const office = z.strictObject({
  street: shortText.optional(),
  postcode: shortText.optional(),
  city: shortText.optional(),
  /** Further lines of the letterhead: opening hours, internet address. */
  letterhead: z.array(shortText).min(1).max(MOST_ADDRESS_LINES).optional(),
});

export const contact = z.strictObject({
  name: shortText.optional(),
  unit: shortText.optional(),
  phone: shortText.optional(),
  email: email.optional(),
});

export const signatory = z.strictObject({
  authority: shortText.optional(),
  function: shortText.optional(),
  name: shortText.optional(),
});

/** The brigades of one merger; a municipality may have several at once, each with a notice of its own. */
const brigades = z.array(shortText).max(MOST_BRIGADES).optional();

export const participant = z.strictObject({
  key,
  name: shortText,
  legalName: shortText.optional(),
  kind: participantKind,
  lead: yesNo.optional(),
  seat: municipalityKey.optional(),
  outsideState: yesNo.optional(),
  newcomer: yesNo.optional(),
  population: count.optional(),
  financiallyWeak: yesNo.optional(),
  brigades,
  furtherMergers: z.array(z.strictObject({ brigades })).max(MOST_ROWS).optional(),
  office: office.optional(),
  contact: contact.optional(),
  signatory: signatory.optional(),
  resolution: resolution.optional(),
});
