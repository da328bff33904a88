import type { NoticeMail, ToldNotice } from "~/db/telling/notify";
import { notificationPath } from "../addresses/notifications";
import { type MailSender, signature } from "../mail/signature";
import { applicationWords } from "./notice-row";
import { NOTICES } from "./notices";

/** Longer titles are cut: the mail names the case, it does not tell of it. */
const LONGEST_TITLE = 100;

/** Which case it is, by its number or its title; null for a notice that no longer says. */
function whichCase({ figures }: ToldNotice): string | null {
  if ("number" in figures) return `Antrag ${figures.number}`;
  if (!("title" in figures)) return null;
  const title = figures.title?.replace(/\s+/g, " ") ?? null;
  const isLong = title !== null && title.length > LONGEST_TITLE;
  return applicationWords({ title: isLong ? `${title.slice(0, LONGEST_TITLE)} …` : title });
}

const WAY = "Sind Sie nicht angemeldet, fordern Sie dort zuerst einen Link zum Anmelden an.";
const CHOICE = "Ob Sie solche E-Mails erhalten, stellen Sie unter „Konto“ ein.";

function ofOne(told: ToldNotice, link: string): string {
  const which = whichCase(told);
  return `bei IKZ-Antrag liegt eine Nachricht für Sie: ${NOTICES[told.kind].mail}.

${which === null ? "" : `Es geht um: ${which}\n\n`}Alles Weitere steht hinter diesem Link:

${link}`;
}

function ofSeveral(notices: readonly ToldNotice[], linkOf: (told: ToldNotice) => string): string {
  const lines = notices.map((told) => {
    const which = whichCase(told);
    return `${which === null ? "" : `${which}: `}${NOTICES[told.kind].mail}\n${linkOf(told)}`;
  });
  return `bei IKZ-Antrag liegen ${notices.length} Nachrichten für Sie:

${lines.join("\n\n")}`;
}

/** The mail that points to notifications: which case, what happened, and a link to each entry, which asks to sign in. */
export function noticeMail(sender: MailSender): NoticeMail {
  const linkOf = ({ id }: ToldNotice) => sender.origin + notificationPath(id);
  return (notices) => {
    const [first] = notices;
    const one = first && notices.length === 1 ? first : null;
    const text = `Guten Tag,

${one ? ofOne(one, linkOf(one)) : ofSeveral(notices, linkOf)}

${WAY} ${CHOICE}

${signature(sender)}
`;
    const hint = one ? NOTICES[one.kind].mail : `${notices.length} Nachrichten für Sie`;
    return { subject: `IKZ-Antrag: ${hint}`, text };
  };
}
