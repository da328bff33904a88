import { accountPath, signInPath } from "../addresses/account";
import { notificationsPath } from "../addresses/notifications";
/** More unread notifications are not told apart. */
export const MOST_SHOWN = 99;

export type Account = { organisation: string; unread: number; signOutAction: string };

/** What is unread, who is signed in and the way out, a form since a link must not change anything; else the way in. */
export function AccountArea({ account, path }: { account: Account | null; path?: string | undefined }) {
  if (!account) {
    return <div className="account small">{path !== signInPath && <a href={signInPath}>Anmelden</a>}</div>;
  }
  return (
    <form className="account small" method="post" action={account.signOutAction}>
      <a href={notificationsPath()} aria-current={path === notificationsPath() ? "page" : undefined}>
        Nachrichten{" "}
        {account.unread > 0 && (
          <span className="count">
            {account.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : account.unread}
            <span className="kern-sr-only"> ungelesen</span>
          </span>
        )}
      </a>
      <span aria-hidden="true"> · </span>
      <a className="org" href={accountPath} aria-current={path === accountPath ? "page" : undefined}>
        <span className="full">{account.organisation}</span>
        <span className="short">Konto</span>
      </a>
      <span aria-hidden="true"> · </span>
      <button className="link-button" type="submit">
        Abmelden
      </button>
    </form>
  );
}
