import { setTimeout as pause } from "node:timers/promises";
import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { requestSignIn } from "~/db/people/sign-in";
import { isMailbox } from "~/db/values/mailbox";
import type { AnyVisit } from "../access/guard.server";
import { signInLinkPath } from "../addresses/account";
import { withReturn } from "../addresses/return-path";
import { signInMail } from "../mail/sign-in-mail";

/** Longer than the work for a known address takes, so that the time of the answer tells nothing either. */
const ANSWER_MS = 150;

export type LinkAnswer = { email: string; error: string | null };

/**
 * Answers the form with the one field: the same for known and unknown addresses, and when the hour's
 * links are used up. Only what cannot be an address is sent back.
 */
export async function sendSignInLink(visit: AnyVisit, next: string | null): Promise<LinkAnswer> {
  const { request, context, db, now } = visit;
  const entered = (await request.formData()).get("email");
  const email = typeof entered === "string" ? entered.trim().slice(0, 254) : "";
  if (email === "") return { email, error: "Tragen Sie Ihre E-Mail-Adresse ein." };
  if (!isMailbox(email)) {
    return {
      email,
      error: "Schreiben Sie die Adresse vollständig, zum Beispiel hauptamt@niestetal.example.",
    };
  }
  const { settings } = context;
  const linkFor = (token: string) => settings.origin + withReturn(signInLinkPath(token), next);
  const mail = (link: string) => signInMail(settings, link);
  await Promise.all([
    requestSignIn(db, { email, now, minutes: SIGN_IN_MINUTES, linkFor, mail }),
    pause(ANSWER_MS),
  ]);
  return { email, error: null };
}
