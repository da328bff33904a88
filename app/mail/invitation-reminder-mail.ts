import type { InvitedMail } from "~/db/reminders/send-reminder";
import { formatDate } from "~/rules/german/date";
import { dayOf } from "../clock/clock.server";
import { type MailSender, signature } from "./signature";

/** Points a mailbox to the invitation it has not accepted: that mail has the link, and this one says nothing of the case. */
export function invitationReminderMail(sender: MailSender): InvitedMail {
  return ({ sentAt, expiresAt, answerBy, invitedBy }) => {
    const until = answerBy === null ? "" : `, und zwar bis zum ${formatDate(answerBy)}`;
    const text = `Guten Tag,

Sie sind bei IKZ-Antrag zu einem Gruppenantrag eingeladen und haben die Einladung noch nicht angenommen. Von Ihnen wird dort noch etwas gebraucht${until}.

Der Link steht in unserer E-Mail vom ${formatDate(dayOf(sentAt))} und gilt bis zum ${formatDate(dayOf(expiresAt))}.

Die Einladung kommt von ${invitedBy.name} (${invitedBy.email}). Finden Sie die E-Mail nicht, bitten Sie dort um eine neue. Erwarten Sie keine Einladung, löschen Sie diese Nachricht.

${signature(sender)}
`;
    return { subject: "IKZ-Antrag: Eine Einladung wartet auf Sie", text };
  };
}
