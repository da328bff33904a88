import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMails } from "~/db/telling/outbox";
import { openTo } from "../access/guard.server";
import { germanInstant } from "../clock/german-instant.server";
import { EmptyState } from "../components/empty-state";
import { MailText } from "../components/mail-text";

export const meta: MetaFunction = () => [{ title: "Postausgang – IKZ-Antrag" }];

export const loader = openTo.demo("demo-outbox", async ({ db, context }) => {
  const mails = await listMails(db);
  return {
    origin: context.settings.origin,
    sends: context.settings.smtpUrl !== undefined,
    mails: mails.map(({ id, to, subject, text, createdAt }) => ({
      id,
      to,
      subject,
      text,
      at: germanInstant(createdAt),
    })),
  };
});

export default function DemoOutbox() {
  const { origin, sends, mails } = useLoaderData<typeof loader>();
  return (
    <main id="inhalt" className="page content flow">
      <h1 className="kern-heading-large">Postausgang</h1>
      <p>
        Diese Seite gibt es nur in der Vorführung.{" "}
        {sends
          ? "Nachrichten gehen an den Mailserver; Links zum Anmelden sind hier deshalb gelöscht."
          : "Nachrichten werden nicht verschickt, sondern bleiben hier liegen, die neueste zuerst."}
      </p>
      {mails.length === 0 ? (
        <EmptyState
          title="Noch keine Nachrichten"
          text="Fordern Sie einen Link zum Anmelden an, dann liegt die Nachricht hier."
        />
      ) : (
        <ul className="plain">
          {mails.map((mail) => (
            <li key={mail.id} className="mail">
              <h2 className="kern-heading-small">{mail.subject}</h2>
              <p className="small muted">
                <span className="breakable">An {mail.to}</span> · {mail.at}
              </p>
              {mail.text !== "" && <MailText text={mail.text} origin={origin} />}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
