import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

function focus(target: HTMLElement | null): void {
  if (!target) return;
  target.focus();
  if (document.activeElement === target) return;
  target.setAttribute("tabindex", "-1");
  target.focus();
}

/**
 * After a change of page inside the browser the focus goes where a loaded page would have put it: to the
 * place the address names, else to the page's title, so that screen readers tell where one is.
 */
export function usePageFocus(): void {
  const { key, hash, pathname } = useLocation();
  const shown = useRef({ key, pathname });
  useEffect(() => {
    const before = shown.current;
    if (before.key === key) return;
    shown.current = { key, pathname };
    // The same page again, for instance with its errors: it moves the focus itself.
    if (hash === "" && before.pathname === pathname) return;
    const named = hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    focus(named ?? document.querySelector<HTMLElement>("main h1"));
  }, [key, hash, pathname]);
}
