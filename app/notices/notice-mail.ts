import type { NoticeMail } from "~/db/telling/notify";
import { notificationPath } from "../addresses/notifications";
import { type MailSender, signature } from "../mail/signature";
import { NOTICES } from "./notices";

/** The mails that point to notifications: what kind, and a link to the entry, which asks to sign in. */
export function noticeMail(sender: MailSender): NoticeMail {
  return ({ kind, id }) => {
    const hint = NOTICES[kind].mail;
    const text = `Guten Tag,

bei IKZ-Antrag liegt eine Nachricht für Sie: ${hint}.

Worum es geht, steht hinter diesem Link:

${sender.origin}${notificationPath(id)}

Sind Sie nicht angemeldet, fordern Sie dort zuerst einen Link zum Anmelden an. Ob Sie solche E-Mails erhalten, stellen Sie unter „Konto“ ein.

${signature(sender)}
`;
    return { subject: `IKZ-Antrag: ${hint}`, text };
  };
}
