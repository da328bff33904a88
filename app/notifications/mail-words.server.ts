import type { MailState } from "~/db/telling/notifications";
import { dayOf } from "../clock/clock.server";
import { germanInstant, germanTime } from "../clock/german-instant.server";

export type MailWords = { text: string; failed: boolean };

/** What a mail server says, as far as it helps whoever reads it; the first that fits. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/\b552\b|\b[45]\.2\.2\b|quota|mailbox (is )?full/i, "Das Postfach ist voll."],
  [/\bE[A-Z]{3,}\b|time(d )?out|greeting|closed|socket/i, "Der E-Mail-Dienst war nicht erreichbar."],
  [/\b55\d\b|\b5\.1\.\d\b/, "Das Postfach nimmt keine E-Mails an."],
  [/\b4\d\d\b/, "Der E-Mail-Dienst nimmt sie im Augenblick nicht an."],
];

function reasonOf(lastError: string | null): string {
  const known = REASONS.find(([pattern]) => pattern.test(lastError ?? ""));
  return known?.[1] ?? "Der E-Mail-Dienst hat sie nicht angenommen.";
}

/** The time alone where it is on the day of the notification. */
const at = (instant: string, day: string) =>
  dayOf(instant) === day ? `um ${germanTime(instant)}` : `am ${germanInstant(instant)}`;

/**
 * How the mail to a notification fares, for its reader.
 * @param sends whether there is a mail server at all; the demonstration may have none
 */
export function mailWords(mail: MailState | null, createdAt: string, sends: boolean): MailWords {
  const day = dayOf(createdAt);
  const fine = (text: string) => ({ text, failed: false });
  const failed = (text: string) => ({ text, failed: true });
  if (mail === null) return fine("Ohne E-Mail");
  if (mail.sentAt !== null) return fine(`E-Mail gesendet ${at(mail.sentAt, day)}`);
  if (!sends) return fine("Die E-Mail liegt im Postausgang der Vorführung");
  if (mail.givenUp === "interrupted") return failed("Ob die E-Mail ankam, ist nicht sicher");
  if (mail.dueAt === null) return failed(`E-Mail nicht zugestellt: ${reasonOf(mail.lastError)}`);
  // Collected with others of the same hour.
  if (mail.attempts === 0 && mail.dueAt > createdAt) return fine(`E-Mail folgt ${at(mail.dueAt, day)}`);
  if (mail.lastError === null) return fine("E-Mail wird gesendet");
  return failed(
    `E-Mail noch nicht zugestellt: ${reasonOf(mail.lastError)} Nächster Versuch ${at(mail.dueAt, day)}`,
  );
}
