import type { ReactNode } from "react";
import { homePath } from "../addresses/site";
import { type Account, AccountArea } from "./account-area";
import { SiteFooter } from "./site-footer";

export type NavItem = { href: string; label: string };

type Props = {
  /** Shows that nothing here is real. */
  demo: boolean;
  nav?: NavItem[] | undefined;
  account?: Account | null | undefined;
  /** Where the source text is published; no link without it. */
  sourceUrl?: string | undefined;
  /** The path of this page, to mark it in the navigation. */
  path?: string;
  /** Case header and `<main id="inhalt">`. */
  children: ReactNode;
};

/** Everything around a page. The links load whole pages, which tells screen readers plainly that it changed. */
export function PageFrame({ demo, nav = [], account = null, sourceUrl, path, children }: Props) {
  return (
    <>
      <a className="skip" href="#inhalt">
        Zum Inhalt springen
      </a>
      <header>
        {demo && (
          <div className="kern-kopfzeile">
            <div className="page kern-kopfzeile__content">
              <span className="kern-kopfzeile__label">
                Vorführung mit Beispielangaben – es wird nichts an eine Behörde übermittelt
              </span>
            </div>
          </div>
        )}
        <div className="masthead">
          <div className="page">
            <a className="brand" href={homePath}>
              IKZ-Antrag
            </a>
            {nav.length > 0 && (
              <nav aria-label="Hauptnavigation">
                <ul>
                  {nav.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href} aria-current={href === path ? "page" : undefined}>
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <AccountArea account={account} path={path} />
          </div>
        </div>
      </header>
      {children}
      <SiteFooter sourceUrl={sourceUrl} />
    </>
  );
}
