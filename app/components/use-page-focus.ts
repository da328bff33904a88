import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

function focus(target: HTMLElement | null): void {
  if (!target) return;
  target.focus();
  if (document.activeElement === target) return;
  target.setAttribute("tabindex", "-1");
  target.focus();
}

/** What the address names behind "#"; null when that is no text at all ("#%"). */
export function nameInHash(hash: string): string | null {
  try {
    return hash === "" ? null : decodeURIComponent(hash.slice(1));
  } catch {
    return null;
  }
}

/** Of rows the first field of the last one, which has just been added; else the place itself. */
function targetOf(named: HTMLElement | null): HTMLElement | null {
  if (!named?.id.startsWith("gruppe.")) return named;
  const last = [...named.querySelectorAll("[data-row]")].at(-1) ?? named.closest("tr");
  return last?.querySelector<HTMLElement>("input, select, textarea") ?? named;
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
    const name = nameInHash(hash);
    const named = name === null ? null : document.getElementById(name);
    focus(targetOf(named) ?? document.querySelector<HTMLElement>("main h1"));
  }, [key, hash, pathname]);
}
