import type { NotificationKind } from "~/db/schema/notifications";
import type { NoticeMail } from "~/db/telling/notify";
import { type MailSender, signature } from "./signature";

/** What kind of change it was, and nothing of the case: mail travels unencrypted and is forwarded. */
const KIND_HINTS: Record<NotificationKind, string> = {
  "partner.accepted": "Eine Einladung wurde angenommen",
  "participant.removed": "Ihr Teil wurde aus einem Antrag herausgenommen",
  "participant.restored": "Ihr Teil wurde wieder in einen Antrag aufgenommen",
  "application.submitted": "Ein Antrag wurde eingereicht",
  "application.received": "Ein Antrag ist eingegangen",
  "submission.dispatched": "Der Versand eines Antrags wurde eingetragen",
  "application.deleted": "Ein Entwurf wurde gelöscht",
  "application.restored": "Ein Entwurf wurde wiederhergestellt",
  "application.withdrawn": "Ein Antrag wurde zurückgenommen",
  "proceeding.arrived": "Ein Antrag ist auf dem Dienstweg angekommen",
  "proceeding.forwarded": "Ein Antrag wurde weitergeleitet",
  "proceeding.returned": "Ein Antrag wurde zurückgegeben",
  "proceeding.in-progress": "Ein Antrag wird bearbeitet",
  "correction.requested": "Zu einem Antrag wird etwas nachgefordert",
  "correction.closed": "Eine Nachforderung ist erledigt",
  "decision.recorded": "Über einen Antrag ist entschieden",
  "decision.corrected": "Ein Bescheid wurde berichtigt",
  "appeal.recorded": "Ein Rechtsbehelf ist eingetragen",
  "clearance.requested": "Ein Teil wartet auf Ihre Freigabe",
  "clearance.cleared": "Ein Teil ist freigegeben",
  "clearance.returned": "Ein Teil wurde mit Begründung zurückgegeben",
  "participant.exchanged": "In einem Antrag wurde eine Beteiligte ausgetauscht",
  "lead.offered": "Ihnen wird die Federführung angeboten",
  "lead.declined": "Die Federführung wurde nicht angenommen",
  "lead.withdrawn": "Ein Angebot der Federführung wurde zurückgenommen",
  "lead.passed": "Die Federführung eines Antrags ist übergegangen",
  "part.reminded": "In einem Antrag fehlt noch etwas von Ihnen",
};

/** The mails that point to notifications: what kind, and a link to the entry, which asks to sign in. */
export function noticeMail(sender: MailSender): NoticeMail {
  return ({ kind, id }) => {
    const hint = KIND_HINTS[kind];
    const text = `Guten Tag,

bei IKZ-Antrag liegt eine Nachricht für Sie: ${hint}.

Worum es geht, steht hinter diesem Link:

${sender.origin}/nachrichten/${id}

Sind Sie nicht angemeldet, fordern Sie dort zuerst einen Link zum Anmelden an. Ob Sie solche E-Mails erhalten, stellen Sie unter „Konto“ ein.

${signature(sender)}
`;
    return { subject: `IKZ-Antrag: ${hint}`, text };
  };
}
