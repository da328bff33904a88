import type { NoticeMail } from "~/db/telling/notify";
import { notificationPath } from "../addresses/notifications";
import { type MailSender, signature } from "../mail/signature";
import { type MailCase, type MailLine, mailLines } from "./mail-lines";

const WAY = "Sind Sie nicht angemeldet, fordern Sie dort zuerst einen Link zum Anmelden an.";
const CHOICE = "Ob Sie solche E-Mails erhalten, stellen Sie unter „Konto“ ein.";

const whichWords = (before: string, { which }: MailCase, after: string): string =>
  which === null ? "" : `${before}${which}${after}\n\n`;

type LinkOf = (line: MailLine) => string;

function ofOne(found: MailCase, line: MailLine, linkOf: LinkOf): string {
  return `bei IKZ-Antrag liegt eine Nachricht für Sie: ${line.words}.

${whichWords("Es geht um: ", found, "")}Alles Weitere steht hinter diesem Link:

${linkOf(line)}`;
}

const howMany = (lines: number): string => `${lines} Nachrichten für Sie`;

function ofSeveral(cases: readonly MailCase[], lines: number, linkOf: LinkOf): string {
  const parts = cases.map((found) => {
    const lines = found.lines.map((line) => `${line.words}:\n${linkOf(line)}`);
    return `${whichWords("", found, "")}${lines.join("\n\n")}`;
  });
  return `bei IKZ-Antrag liegen ${howMany(lines)}.

${parts.join("\n\n")}`;
}

/** The mail that points to notifications: which case, what happened, and a link to each entry, which asks to sign in. */
export function noticeMail(sender: MailSender): NoticeMail {
  const linkOf = ({ id }: MailLine) => sender.origin + notificationPath(id);
  return (notices) => {
    const cases = mailLines(notices);
    const [first] = cases;
    const [line, ...more] = cases.flatMap(({ lines }) => lines);
    const one = first && line && more.length === 0 ? { found: first, line } : null;
    const count = more.length + 1;
    const text = `Guten Tag,

${one ? ofOne(one.found, one.line, linkOf) : ofSeveral(cases, count, linkOf)}

${WAY} ${CHOICE}

${signature(sender)}
`;
    const hint = one ? one.line.words : howMany(count);
    return { subject: `IKZ-Antrag: ${hint}`, text };
  };
}
