import { z } from "zod";
import { completeFacts, facts } from "~/rules/facts/facts-schema";

export const FORMAT = "ikz-application/1";
const format = z.literal(FORMAT);

/** One application in the public format `ikz-application/1`. What belongs together across fields: see interchange/consistency. */
export const application = z.strictObject({ format, ...completeFacts.shape });

export type Application = z.infer<typeof application>;

/** An application as far as it goes: leaves may be missing, nothing may be wrong. */
export const draftApplication = z.strictObject({ format, ...facts.shape });

export type DraftApplication = z.infer<typeof draftApplication>;
