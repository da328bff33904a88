import { createTransport } from "nodemailer";
import type { Mail } from "~/db/telling/outbox";

export type MailTransport = {
  /** Resolves once the mail server has taken the mail over. */
  send(mail: Pick<Mail, "id" | "to" | "subject" | "text">): Promise<void>;
  close(): void;
};

const SECOND = 1000;

/**
 * Sends through the mail server of `smtpUrl` (smtp:// or smtps://, name and password in it if needed).
 * The id of the mail is its Message-ID: should a mail be sent twice after a crash, programs see that.
 */
export function smtpTransport(smtpUrl: string, from: string): MailTransport {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 30 * SECOND,
      // A mail consists of its text alone; nothing in it may name a file or an address to be read.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    {
      from: { name: "IKZ-Antrag", address: from },
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    },
  );
  const host = from.slice(from.lastIndexOf("@") + 1);
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({
        to: { name: "", address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
      });
    },
    close: () => transport.close(),
  };
}
