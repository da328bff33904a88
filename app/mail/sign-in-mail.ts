import { SIGN_IN_MINUTES } from "~/db/people/periods";
import { type MailSender, signature } from "./signature";

export function signInMail(sender: MailSender, link: string): { subject: string; text: string } {
  const text = `Guten Tag,

öffnen Sie diesen Link, um sich bei IKZ-Antrag anzumelden:

${link}

Der Link gilt ${SIGN_IN_MINUTES} Minuten und nur einmal.

Haben Sie keinen Link angefordert? Dann löschen Sie diese Nachricht. Solange niemand den Link öffnet und bestätigt, geschieht nichts.

${signature(sender)}
`;
  return { subject: "Ihr Link zum Anmelden bei IKZ-Antrag", text };
}
