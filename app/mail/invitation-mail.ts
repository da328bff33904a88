import { formatDate } from "~/rules/german/date";
import { type MailSender, signature } from "./signature";

export type InvitationWords = {
  link: string;
  participantName: string;
  leadName: string;
  /** Title of the application; null while it has none. */
  title: string | null;
  /** Last day in Germany on which the link works, YYYY-MM-DD. */
  lastDay: string;
  /** Until when the lead asks for the part, YYYY-MM-DD. */
  answerBy: string | null;
  /** The lead's own words. */
  words: string | null;
  /** Who sent the invitation: name and mailbox, so that the partner can ask back. */
  invitedBy: { name: string; email: string };
};

/** Marked line by line as somebody else's, so that nothing in them passes for the program's own. */
const quoted = (words: string): string =>
  words
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

/** The day and the lead's own words, each only where there is one. */
function ofTheLead({ leadName, answerBy, words }: InvitationWords): string {
  return [
    ...(answerBy === null ? [] : [`Ihr Teil wird bis zum ${formatDate(answerBy)} gebraucht.`]),
    ...(words === null ? [] : [`${leadName} schreibt dazu:\n\n${quoted(words)}`]),
  ]
    .map((paragraph) => `${paragraph}\n\n`)
    .join("");
}

/** Invites a partner to its part of the application. */
export function invitationMail(
  sender: MailSender,
  words: InvitationWords,
): { subject: string; text: string } {
  const { link, participantName, leadName, title, lastDay, invitedBy } = words;
  const application = title === null ? "einem Gruppenantrag" : `dem Gruppenantrag „${title}“`;
  const text = `Guten Tag,

${leadName} schreibt an ${application} auf Förderung der interkommunalen Zusammenarbeit und lädt Sie ein, den Teil für ${participantName} selbst auszufüllen. Dort tragen Sie Ihre Angaben ein und laden den Beschluss Ihrer Vertretung hoch.

${ofTheLead(words)}Öffnen Sie dazu diesen Link:

${link}

Der Link gilt bis zum ${formatDate(lastDay)} und nur einmal. Danach melden Sie sich mit dieser E-Mail-Adresse an; ein Kennwort brauchen Sie nicht.

Die Einladung kommt von ${invitedBy.name} (${invitedBy.email}). Erwarten Sie keine Einladung, fragen Sie dort nach oder löschen Sie diese Nachricht. Dann geschieht nichts.

${signature(sender)}
`;
  return { subject: `Einladung zum Gruppenantrag: ${participantName}`, text };
}
