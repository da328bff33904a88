import { Form } from "@remix-run/react";
import { notificationPath, notificationsPath } from "~/app/addresses/notifications";
import { keepTogether } from "~/rules/german/typography";
import { mailChoicePath } from "../addresses/account";
import { EmptyState } from "../components/empty-state";
import { SubmitButton } from "../components/submit-button";
import type { NotificationsPage } from "./notifications-page.server";

/** A person's inbox: what happened, whether it was read, and what became of the mail. */
export function NotificationsView({ page }: { page: NotificationsPage }) {
  const { all, unread, unreadOnly, until, lines } = page;
  return (
    <main id="inhalt" className="page content">
      <div className="head">
        <h1 className="kern-heading-large">Nachrichten</h1>
        {unread > 0 && until && (
          <Form method="post" className="actions tight">
            <input type="hidden" name="bis" value={until} />
            <SubmitButton kind="secondary" label="Alle als gelesen markieren" busy="Einen Moment …" />
          </Form>
        )}
      </div>
      {all > 0 && <Filter page={page} />}
      {lines.length === 0 ? (
        <Nothing unreadOnly={unreadOnly && all > 0} />
      ) : (
        <ul className="plain notices">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      <Pages page={page} />
      <p className="small muted footnote">
        Ob Sie zu jeder Nachricht eine E-Mail erhalten, stellen Sie unter <a href={mailChoicePath}>Konto</a>{" "}
        ein. Nachrichten stehen in jedem Fall hier.
      </p>
    </main>
  );
}

function Filter({ page: { words, unreadOnly } }: { page: NotificationsPage }) {
  const choices = [
    { label: `Alle (${words.all})`, href: notificationsPath(), here: !unreadOnly },
    { label: `Ungelesen (${words.unread})`, href: notificationsPath({ unreadOnly: true }), here: unreadOnly },
  ];
  return (
    <nav aria-label="Welche Nachrichten" className="notice-filter">
      <ul className="plain">
        {choices.map(({ label, href, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ unreadOnly }: { unreadOnly: boolean }) {
  return unreadOnly ? (
    <EmptyState title="Alles gelesen" text="Es gibt keine ungelesenen Nachrichten." />
  ) : (
    <EmptyState
      title="Noch keine Nachrichten"
      text="Sobald sich an einem Antrag etwas tut, der Sie betrifft, steht es hier."
    />
  );
}

function Line({ line: { id, text, at, read, mail } }: { line: NotificationsPage["lines"][number] }) {
  return (
    <li className={read ? "notice" : "notice unread"}>
      <p className="small">
        <span className={read ? "muted" : "strong"}>{read ? "Gelesen" : "Ungelesen"}</span>
        <span className="muted"> · {at}</span>
      </p>
      <p>
        <a href={notificationPath(id)}>{keepTogether(text)}</a>
      </p>
      <div className="small notice-foot">
        <span className={mail.failed ? undefined : "muted"}>{mail.text}</span>
        {!read && (
          <Form method="post">
            <input type="hidden" name="nachricht" value={id} />
            <button className="link-button" type="submit" aria-label={`Als gelesen markieren: ${text}`}>
              Als gelesen markieren
            </button>
          </Form>
        )}
      </div>
    </li>
  );
}

function Pages({ page: { page, pages, newer, older } }: { page: NotificationsPage }) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label="Seiten" className="notice-pages">
      {newer && (
        <a href={newer} rel="prev">
          Neuere Nachrichten
        </a>
      )}
      <span>
        Seite {page}
        {pages !== null && ` von ${pages}`}
      </span>
      {older && (
        <a href={older} rel="next">
          Ältere Nachrichten
        </a>
      )}
    </nav>
  );
}
