import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { requestSignIn } from "~/db/people/sign-in";
import { mailboxKind } from "~/forms/inputs/mailbox";
import { messageAt } from "~/forms/small-forms/refused";
import { needed, readSmallForm } from "~/forms/small-forms/small-form";
import type { AnyVisit } from "../access/guard.server";
import { signInLinkPath } from "../addresses/account";
import { withReturn } from "../addresses/return-path";
import { readForm } from "../http/read-form.server";
import { signInMail } from "../mail/sign-in-mail";

/** Longer than the work for a known address takes, so that the time of the answer tells nothing either. */
const ANSWER_MS = 150;

const MISSING = "Tragen Sie Ihre E-Mail-Adresse ein.";
const NOT_WHOLE = "Schreiben Sie die Adresse vollständig, zum Beispiel hauptamt@niestetal.example.";
const asked = z.object({ email: needed(mailboxKind, MISSING) });

export type LinkAnswer = { email: string; error: string | null };

/**
 * Answers the form with the one field: the same for known and unknown addresses, and when the hour's
 * links are used up. Only what cannot be an address is sent back.
 */
export async function sendSignInLink(visit: AnyVisit, next: string | null): Promise<LinkAnswer> {
  const { request, context, db, now } = visit;
  const read = readSmallForm((await readForm(request)).form, asked);
  if (!read.ok) {
    const { typed } = read.refused;
    const isMissing = messageAt(read.refused, "email") === MISSING;
    return { email: (typed.email ?? "").slice(0, 254), error: isMissing ? MISSING : NOT_WHOLE };
  }
  const { email } = read.values;
  const { settings } = context;
  const linkFor = (token: string) => settings.origin + withReturn(signInLinkPath(token), next);
  const mail = (link: string) => signInMail(settings, link);
  await Promise.all([
    requestSignIn(db, { email, now, minutes: SIGN_IN_MINUTES, linkFor, mail }),
    pause(ANSWER_MS),
  ]);
  return { email, error: null };
}
