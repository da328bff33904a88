import { z } from "zod";
import { dateKind } from "~/forms/inputs/date";
import { longTextKind } from "~/forms/inputs/long-text";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { byIntent, ifGiven, needed, ours, readSmallForm } from "~/forms/small-forms/small-form";
import { LONGEST_INVITATION_WORDS } from "~/rules/facts/limits";

const shape = byIntent(
  z.object({
    absicht: z.literal("einladen"),
    beteiligte: ours(),
    email: needed(mailboxKind, "Tragen Sie die E-Mail-Adresse ein."),
    bis: ifGiven(dateKind),
    worte: ifGiven(longTextKind, { longest: LONGEST_INVITATION_WORDS }),
  }),
  z.object({ absicht: z.literal("zurueckhalten") }),
  z.object({ absicht: z.literal("lesen-lassen") }),
);

type ReadInvitation = z.infer<typeof shape>;
/** What one of the buttons wants. */
export type Wanted<Intent extends ReadInvitation["absicht"]> = Extract<ReadInvitation, { absicht: Intent }>;

/** Whom the lead invites to which part, or whether partners read its text. */
export const readInvitation = (form: FormData) => readSmallForm(form, shape);
