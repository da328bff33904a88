import { createTransport } from "nodemailer";
import type { Mail } from "~/db/telling/outbox";

export type MailTransport = {
  /** Resolves once the mail server has taken the mail over. */
  send(mail: Pick<Mail, "id" | "to" | "subject" | "text">): Promise<void>;
  close(): void;
};

const SECOND = 1000;

/** SMTP commands whose refusal speaks of the mailbox and the mail, not of us or of the server. */
const OF_THE_MAIL = ["RCPT TO", "DATA"];

/** Refused for good (5xx) for this mailbox: asking again would not help. A server that is busy or away says otherwise. */
export function isPermanentRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error)) return false;
  const { responseCode } = error;
  const command = "command" in error ? error.command : null;
  const ofTheMail = typeof command === "string" && OF_THE_MAIL.includes(command);
  return ofTheMail && typeof responseCode === "number" && responseCode >= 500 && responseCode < 600;
}

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
