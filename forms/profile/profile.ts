import { z } from "zod";
import { contact, office, signatory } from "~/rules/facts/participant-schema";

/**
 * What an organisation says of itself once, at the places where a participant's part holds it. Offices, never persons:
 * who answers and who signs by name is entered in each application.
 */
export const profile = z
  .strictObject({
    office,
    contact: contact.omit({ name: true }),
    signatory: signatory.omit({ name: true }),
  })
  .partial();

export type Profile = z.infer<typeof profile>;
