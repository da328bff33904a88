export type Account = { organisation: string; signOutAction: string };

/** Who is signed in and the way out, a form since a link must not change anything; else the way in. */
export function AccountArea({ account, path }: { account: Account | null; path?: string | undefined }) {
  if (!account) {
    return <div className="account small">{path !== "/anmelden" && <a href="/anmelden">Anmelden</a>}</div>;
  }
  return (
    <form className="account small" method="post" action={account.signOutAction}>
      <a className="org" href="/konto" aria-current={path === "/konto" ? "page" : undefined}>
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
