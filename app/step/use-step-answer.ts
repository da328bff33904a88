import { useNavigation } from "@remix-run/react";
import { useRef } from "react";

type Kept<A> = { answer: A; saved: string; count: number };

/**
 * The answer to the form last sent from this page. The router gives it before the page is loaded again and
 * forgets it as soon as one follows a link within the page; either would replace the fields while somebody
 * types. Here it comes together with the reloaded page and stays while `saved`, the page as loaded, is the same.
 */
export function useStepAnswer<A>(answer: A | undefined, saved: string): Kept<A> | undefined {
  const { state } = useNavigation();
  const kept = useRef<Kept<A>>();
  if (state === "idle") {
    const before = kept.current;
    if (answer !== undefined && answer !== before?.answer)
      kept.current = { answer, saved, count: (before?.count ?? 0) + 1 };
    if (answer === undefined && before?.saved !== saved) kept.current = undefined;
  }
  return kept.current;
}
