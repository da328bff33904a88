import type { InboxKind } from "~/app/addresses/proceeding";
import type { ProceedingLine } from "~/db/proceedings/list/list-proceedings";
import { daysBetween } from "~/rules/periods/days";

type Lying = Pick<ProceedingLine, "state" | "here">;

/**
 * Whether a body still has the case before it: it lies there and is not decided; the authority's goes on while it waits
 * for an answer to what it asked for.
 */
export function isPending({ state, here }: Lying, as: InboxKind): boolean {
  return state === "correction" ? as === "authority" : here && state !== "decided";
}

/** "heute", "seit 1 Tag", "seit 40 Tagen": from one day to another. */
export function ageWords(since: string, today: string): string {
  const days = daysBetween(since, today);
  if (days <= 0) return "heute";
  return days === 1 ? "seit 1 Tag" : `seit ${days} Tagen`;
}
