import { type RefObject, useEffect, useRef, useState } from "react";
import { type FormTexts, textsOfFormData } from "~/forms/fields/form-texts";
import type { StepHints } from "./step-hints.server";

const PAUSE_MS = 500;

/**
 * What the server says of an unsaved form; "expired" without a session, null when it cannot be asked. Not through the router: an answer
 * that comes while a page is being changed would end that change and leave the old page standing.
 */
async function askedHints(
  address: string,
  entered: FormData,
  signal: AbortSignal,
): Promise<StepHints | "expired" | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: entered, redirect: "manual", signal });
    if (answer.status === 401 || answer.type === "opaqueredirect") return "expired";
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Follows what is typed: `texts` at once (for sums), and after a pause the findings, which the server
 * computes from the unsaved form. Without script the page shows what is stored.
 */
export function useLiveHints(form: RefObject<HTMLFormElement>, address: string, initial: FormTexts) {
  const [hints, setHints] = useState<StepHints | null>(null);
  const [texts, setTexts] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [expired, setExpired] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asking = useRef<AbortController>();

  function stop() {
    clearTimeout(timer.current);
    asking.current?.abort();
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page goes
  useEffect(() => stop, []);

  function follow() {
    if (!form.current) return;
    const entered = new FormData(form.current);
    for (const [name, value] of [...entered]) if (typeof value !== "string") entered.delete(name);
    setTexts(textsOfFormData(entered));
    setChanged(true);
    stop();
    timer.current = setTimeout(async () => {
      asking.current = new AbortController();
      const { signal } = asking.current;
      const found = await askedHints(address, entered, signal);
      if (found === null || signal.aborted) return;
      setExpired(found === "expired");
      if (found !== "expired") setHints(found);
    }, PAUSE_MS);
  }

  return { texts, changed, expired, follow, hints };
}
