import { signOutPath } from "../../addresses/account";

type Parts = {
  /** Something typed is not saved, or on its way. */
  busy: () => boolean;
  /** Saves it; at most for a moment, then one goes all the same. */
  flush: () => Promise<unknown>;
};

const PATIENCE_MS = 3000;

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

/** The address a press leads to if it leaves this page in this window. */
function addressOf(event: MouseEvent): string | null {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!plain || event.defaultPrevented || !link?.href || link.target !== "" || link.hasAttribute("download"))
    return null;
  const { origin, pathname, search } = new URL(link.href);
  const here = window.location;
  const staysHere = pathname === here.pathname && search === here.search;
  return origin === here.origin && !staysHere ? link.href : null;
}

/** Before one follows a link or signs out, what is a second old is saved. Gives what ends the watch. */
export function saveBeforeLeaving({ busy, flush }: Parts): () => void {
  const passed = new WeakSet<Event["target"] & object>();
  const onClick = async (event: MouseEvent) => {
    const address = addressOf(event);
    if (address === null || !busy()) return;
    event.preventDefault();
    await atMost(flush());
    window.location.assign(address);
  };
  const onSubmit = async (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== signOutPath) return;
    if (passed.has(form) || !busy()) return;
    event.preventDefault();
    event.stopPropagation();
    await atMost(flush());
    passed.add(form);
    form.requestSubmit();
  };
  document.addEventListener("click", onClick, true);
  document.addEventListener("submit", onSubmit, true);
  return () => {
    document.removeEventListener("click", onClick, true);
    document.removeEventListener("submit", onSubmit, true);
  };
}
