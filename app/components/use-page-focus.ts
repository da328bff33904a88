import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** What stands in a folded part can be neither seen nor focused: the parts around it open. */
function unfold(target: Element): void {
  const folded = target.closest("details");
  if (!folded) return;
  folded.open = true;
  if (folded.parentElement) unfold(folded.parentElement);
}

function focus(target: HTMLElement | null): void {
  if (!target) return;
  unfold(target);
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

/** A link within the page into a folded part; browsers that do not open it themselves are helped. */
function useUnfolding(): void {
  useEffect(() => {
    const unfoldNamed = (hash: string) => {
      const name = nameInHash(hash);
      const named = name === null ? null : document.getElementById(name);
      if (named) unfold(named);
    };
    const follow = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.getAttribute("href")?.startsWith("#")) unfoldNamed(link.hash);
    };
    unfoldNamed(window.location.hash);
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);
}

/**
 * After a change of page inside the browser the focus goes where a loaded page would have put it: to the
 * place the address names, else to the page's title, so that screen readers tell where one is.
 */
export function usePageFocus(): void {
  useUnfolding();
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
