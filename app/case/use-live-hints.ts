import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type FormTexts, textsOfFormData } from "~/forms/fields/form-texts";
import type { StepHints } from "./step-hints.server";

const PAUSE_MS = 500;

/**
 * Follows what is typed: `texts` at once (for sums), and after a pause the findings, which the server
 * computes from the unsaved form. Without script the page shows what is stored.
 */
export function useLiveHints(form: RefObject<HTMLFormElement>, address: string, initial: FormTexts) {
  const fetcher = useFetcher<StepHints>();
  const [texts, setTexts] = useState(initial);
  const [changed, setChanged] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit } = fetcher;

  useEffect(() => () => clearTimeout(timer.current), []);

  function follow() {
    if (!form.current) return;
    const entered = new FormData(form.current);
    for (const [name, value] of [...entered]) if (typeof value !== "string") entered.delete(name);
    setTexts(textsOfFormData(entered));
    setChanged(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => submit(entered, { method: "post", action: address }), PAUSE_MS);
  }

  return { texts, changed, follow, hints: fetcher.data };
}
