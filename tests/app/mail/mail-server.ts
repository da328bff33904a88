import { SMTPServer } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; subject: string; text: string; raw: string };

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  mails: ReceivedMail[];
  /** The mail after `count` others, as soon as it is there. */
  mail(count: number): Promise<ReceivedMail>;
  /** While set, every recipient is refused with this code. */
  refuse(code: number | null): void;
  /** Called with each mail it has kept, before the sender is told so; null for nobody. */
  whenKept(tell: ((mail: ReceivedMail) => void) | null): void;
  close(): Promise<void>;
};

/** A real mail server on a free port of this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusal: number | null = null;
  let kept: ((mail: ReceivedMail) => void) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo(_address, _session, callback) {
      if (refusal === null) return callback();
      callback(Object.assign(new Error("Mailbox not available"), { responseCode: refusal }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { from, to, ...decoded(raw), raw };
        mails.push(mail);
        kept?.(mail);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    async mail(count) {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const mail = mails[count];
        if (mail) return mail;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`Only ${mails.length} mails arrived`);
    },
    refuse(code) {
      refusal = code;
    },
    whenKept(tell) {
      kept = tell;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function decoded(raw: string): { subject: string; text: string } {
  const cut = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, cut).replace(/\r\n[ \t]+/g, " ");
  const body = raw.slice(cut + 4);
  const base64 = /^content-transfer-encoding: base64/im.test(head);
  const quoted = /^content-transfer-encoding: quoted-printable/im.test(head);
  const bytes = base64
    ? Buffer.from(body, "base64")
    : quoted
      ? fromQuoted(body)
      : Buffer.from(body, "latin1");
  const subject = /^subject: (.*)$/im.exec(head)?.[1] ?? "";
  return { subject: words(subject), text: bytes.toString("utf8").replaceAll("\r\n", "\n") };
}

function fromQuoted(text: string): Buffer {
  const plain = text.replace(/=\r\n/g, "");
  return Buffer.from(
    plain.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

/** RFC 2047: =?UTF-8?Q?Ihr_Link?= */
function words(header: string): string {
  return header
    .replace(/\?= +=\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, way, text) =>
      (way.toUpperCase() === "B"
        ? Buffer.from(text, "base64")
        : fromQuoted(text.replaceAll("_", " "))
      ).toString("utf8"),
    );
}
